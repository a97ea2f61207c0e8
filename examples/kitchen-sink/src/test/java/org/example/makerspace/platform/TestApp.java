package org.example.makerspace.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.example.makerspace.App;
import org.example.makerspace.platform.config.Config;
import org.example.makerspace.platform.db.Database;
import org.example.makerspace.platform.integration.Outbound;
import org.example.makerspace.platform.stop.StopTime;
import org.example.makerspace.platform.user.Role;

/**
 * A real app on a free port, with its data in a folder of its own, a clock to set, and people who
 * are signed in.
 */
public final class TestApp implements AutoCloseable {
  /** The password of everybody whom it signs in. */
  public static final String METRICS_TOKEN = "a token for the one who scrapes";

  public static final String PASSWORD = "a long enough pass phrase";

  private static final int CHEAP = 4;

  /** What is proven must not depend on how busy the machine is; who tests haste says so. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Duration MOMENT = Duration.ofMillis(2);

  private AppDefinition definition;
  private final Map<String, String> settings = new HashMap<>();
  private final TestClock clock;
  private final Path folder;
  private final Duration patience;
  private RunningApp running;
  private TestClient admin;
  private TestClient member;
  private TestClient otherMember;
  private TestClient otherAdmin;

  private TestApp(
      AppDefinition definition, Map<String, String> settings, Duration patience, TestClock clock) {
    this.definition = definition;
    this.clock = clock;
    this.patience = patience;
    try {
      this.folder = Files.createTempDirectory("app");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.settings.putAll(
        Map.of(
            "PORT",
            "0",
            "DATA_DIR",
            folder.toString(),
            "SESSION_KEY",
            key((byte) 1),
            "DATA_KEY",
            key((byte) 2),
            "CRON_SECRET",
            "a secret for the cron route",
            "METRICS_TOKEN",
            METRICS_TOKEN,
            "TIME_ZONE",
            "UTC"));
    this.settings.putAll(settings);
    restart();
  }

  /** The app of this project. */
  public static TestApp start() {
    return start(App.definition());
  }

  /** An app like no project's. */
  public static TestApp start(AppDefinition definition) {
    return start(definition, Map.of());
  }

  /** With further variables of the environment. */
  public static TestApp start(AppDefinition definition, Map<String, String> settings) {
    return start(definition, settings, PATIENCE);
  }

  /** With so much patience for other hosts. */
  public static TestApp start(
      AppDefinition definition, Map<String, String> settings, Duration patience) {
    return new TestApp(definition, settings, patience, new TestClock());
  }

  /** Where it is as late as this. */
  public static TestApp start(
      AppDefinition definition, Map<String, String> settings, TestClock clock) {
    return new TestApp(definition, settings, PATIENCE, clock);
  }

  /** Stops the app, if it runs, and starts it anew on the same data. */
  public void restart() {
    if (running != null) {
      running.close();
    }
    Config config = Config.of(settings).withBcryptCost(CHEAP);
    running = Platform.open(definition, config, clock, Outbound.loopbackOnly(patience));
  }

  /** The same for an app that gives no more than this time to what is under way. */
  public void restartWithin(Duration time) {
    running.close(StopTime.in(time));
    restart();
  }

  /** Goes on with another version of the app on the same data. */
  public void restart(AppDefinition next) {
    definition = next;
    restart();
  }

  /** The administrator. */
  public TestClient admin() {
    if (admin == null) {
      String code = running.setupCode().orElseThrow();
      admin =
          registered(
              Map.of(
                  "email",
                  "admin@example.com",
                  "name",
                  "Ada Admin",
                  "password",
                  PASSWORD,
                  "code",
                  code));
    }
    return admin;
  }

  /** A member. */
  public TestClient member() {
    if (member == null) {
      member = registered("member@example.com", "Max Member");
    }
    return member;
  }

  /** Another member. */
  public TestClient otherMember() {
    if (otherMember == null) {
      otherMember = registered("other@example.com", "Olga Other");
    }
    return otherMember;
  }

  /** Another administrator. */
  public TestClient otherAdmin() {
    if (otherAdmin == null) {
      otherAdmin = invited("second@example.com", "Bea Boss", Role.ADMIN);
    }
    return otherAdmin;
  }

  /** Somebody who is not signed in. */
  public TestClient anonymous() {
    return new TestClient(running.port());
  }

  /** The id of the user who is signed in there. */
  public String userId(TestClient client) {
    return client.get("/api/auth/session").expect(200).json().at("/user/id").asText();
  }

  public TestClock clock() {
    return clock;
  }

  public Services services() {
    return running.services();
  }

  public Database database() {
    return services().database();
  }

  public RunningApp running() {
    return running;
  }

  /** Leaves the processors to the app for a moment, in a test that waits for what it does. */
  public static void giveWay() {
    LockSupport.parkNanos(MOMENT.toNanos());
  }

  /** Where its data lies. */
  public Path folder() {
    return folder;
  }

  @Override
  public void close() {
    running.close();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TestClient registered(String email, String name) {
    if (definition.type() == AppType.ADMIN_ONLY) {
      return invited(email, name, Role.MEMBER);
    }
    return registered(Map.of("email", email, "name", name, "password", PASSWORD));
  }

  /** Somebody whom the administrator invites, and who makes their account with the link. */
  public TestClient invited(String email, String name, Role role) {
    Map<String, String> invitation = Map.of("email", email, "name", name, "role", role.name());
    String link = admin().post("/api/users", invitation).expect(201).json().get("link").asText();
    String code = link.substring(link.indexOf("code=") + "code=".length());
    TestClient client = anonymous();
    client
        .post("/api/auth/join", Map.of("code", code, "name", name, "password", PASSWORD))
        .expect(201);
    return client;
  }

  private TestClient registered(Map<String, String> registration) {
    TestClient client = anonymous();
    client.post("/api/auth/register", registration).expect(201);
    return client;
  }

  private static String key(byte fill) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, fill);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
