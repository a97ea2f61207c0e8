package app.musicschoolmanager.platform.auth;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What the log tells of accounts. */
@Isolated("everybody writes to the same log")
class AuthLogTest {
  private final TestApp app = TestApp.start(AppDefinition.named("Test").build());
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord event) {
          Handler console = Logger.getLogger("").getHandlers()[0];
          lines.add(console.getFormatter().format(event));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    Logger.getLogger("").addHandler(listener);
  }

  @AfterEach
  void stop() {
    Logger.getLogger("").removeHandler(listener);
    app.close();
  }

  @Test
  void success_failure_refusal_and_role_changes_are_told_with_user_and_address() {
    String member = app.userId(app.member());
    String admin = app.userId(app.admin());
    login("member@example.com", TestApp.PASSWORD);
    login("member@example.com", "a wrong pass phrase");
    login("nobody@example.com", "a wrong pass phrase");
    app.member().get("/api/users").expect(403);
    app.admin().put("/api/users/" + member, Map.of("role", "ADMIN")).expect(200);

    told("Registration as ADMIN by user " + admin + " from 127.0.0.1");
    told("Sign-in by user " + member + " from 127.0.0.1");
    told("Failed sign-in for user " + member + " from 127.0.0.1");
    told("Failed sign-in for no account from 127.0.0.1");
    told("Refused GET /api/users for user " + member + " from 127.0.0.1");
    told("User " + admin + " gave the role admin to user " + member);
    assertThat(lines).allMatch(line -> line.matches("(?s)\\d{4}-\\d\\d-\\d\\dT.*"));
  }

  @Test
  void no_password_code_token_or_whatever_was_typed_for_one_is_told() {
    String setup = app.running().setupCode().orElseThrow();
    app.admin();
    login("my-secret-pass@example.com", "typed in the wrong field");
    Map<String, Object> wish = Map.of("name", "x", "scopes", List.of("read"));
    String token =
        app.member().post("/api/auth/tokens", wish).expect(201).json().get("token").asText();
    Map<String, String> guest = Map.of("email", "b@example.com", "name", "B", "role", "MEMBER");
    String link = app.admin().post("/api/users", guest).expect(201).json().get("link").asText();
    app.anonymous().get(link.substring(link.indexOf("/join"))).expect(200);
    String session = app.member().cookie("auth-token").orElseThrow();

    assertThat(String.join("", lines))
        .doesNotContain(
            setup,
            TestApp.PASSWORD,
            "typed in the wrong field",
            "my-secret-pass",
            token.substring(4),
            link.replaceAll(".*code=", ""),
            session);
  }

  @Test
  void nobody_forges_a_line() {
    int before = lines.size();
    var client = app.anonymous();
    client.send(
        client
            .jsonRequest(
                "POST",
                "/api/auth/login",
                Map.of("email", "a@b.c\r\nINFO forged\u001b[31m", "password", "x"))
            .header("User-Agent", "forged"));
    app.member().get("/users%0d%0aINFO%20forged").expect(400);
    app.member().get("/users?x=%0d%0aINFO%20forged%1b[31m".replace("[", "%5b")).expect(403);
    assertThat(lines.subList(before, lines.size()))
        .allMatch(line -> line.strip().lines().count() == 1)
        .noneMatch(line -> line.contains("\u001b") || line.startsWith("INFO"));
  }

  private void told(String what) {
    assertThat(lines).anyMatch(line -> line.contains(what));
  }

  private void login(String email, String password) {
    app.anonymous().post("/api/auth/login", Map.of("email", email, "password", password));
  }
}
