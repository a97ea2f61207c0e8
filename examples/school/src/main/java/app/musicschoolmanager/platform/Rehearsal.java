package app.musicschoolmanager.platform;

import app.musicschoolmanager.platform.config.Config;
import app.musicschoolmanager.platform.integration.Outbound;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.web.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A start for practice, from which Java learns which classes the app needs: with keys and data of
 * its own, which are thrown away, with nobody to see it but itself, and without schedules.
 */
final class Rehearsal {
  private static final String WANTED = "app.rehearsal";
  private static final int CHEAP_HASH = 4;
  private static final int PATIENCE_MILLIS = 1_000;

  private final RunningApp app;
  private String cookie;

  private Rehearsal(RunningApp app) {
    this.app = app;
  }

  /** Whether this process is to rehearse instead of to serve. */
  static boolean isWanted() {
    return Boolean.getBoolean(WANTED);
  }

  /** What makes a Java process rehearse. */
  static String flag() {
    return "-D" + WANTED + "=true";
  }

  /** Starts the app, visits all that can be visited, and stops it. */
  static RunningApp of(AppDefinition definition, Clock clock) {
    try {
      Path folder = Files.createTempDirectory("rehearsal");
      try (RunningApp app = Platform.open(definition, scratch(folder), clock, Outbound.guarded())) {
        new Rehearsal(app).visit();
        return app;
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Config scratch(Path folder) {
    return Config.of(
            Map.of(
                "PORT",
                "0",
                "DATA_DIR",
                folder.toString(),
                "SESSION_KEY",
                key(),
                "DATA_KEY",
                key()))
        .withBcryptCost(CHEAP_HASH);
  }

  private static String key() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void visit() throws IOException {
    call("GET", "/login", null);
    Map<String, String> somebody =
        Map.of(
            "email",
            "somebody@example.com",
            "name",
            "Somebody",
            "password",
            key(),
            "code",
            app.setupCode().orElseThrow());
    call("POST", "/api/auth/register", Json.MAPPER.writeValueAsBytes(somebody));
    List<String> paths =
        app.routes().stream()
            .filter(route -> route.method().equals("GET"))
            .flatMap(route -> addresses(route.path()))
            .distinct()
            .toList();
    for (String path : paths) {
      call("GET", path, null);
    }
  }

  /** The addresses that a route has here: it has a model, but not a record. */
  private Stream<String> addresses(String path) {
    return app.services().definition().models().stream()
        .map(Model::name)
        .map(name -> path.replace("{model}", name))
        .filter(address -> address.indexOf('{') < 0);
  }

  private void call(String method, String path, byte[] json) throws IOException {
    URI address = URI.create("http://127.0.0.1:" + app.port() + path);
    HttpURLConnection connection =
        (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
    connection.setReadTimeout(PATIENCE_MILLIS);
    connection.setInstanceFollowRedirects(false);
    connection.setRequestMethod(method);
    connection.setRequestProperty("Accept", json == null ? "text/html,*/*" : "application/json");
    if (cookie != null) {
      connection.setRequestProperty("Cookie", cookie);
    }
    if (json != null) {
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setDoOutput(true);
      try (OutputStream body = connection.getOutputStream()) {
        body.write(json);
      }
    }
    try {
      answer(connection);
    } catch (SocketTimeoutException e) {
      System.out.println(path + " has no end"); // nor has a stream of events
    } finally {
      connection.disconnect();
    }
  }

  /** An answer of whatever kind will do: what was loaded for it is what counts. */
  private void answer(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    String set = connection.getHeaderField("Set-Cookie");
    if (set != null && cookie == null) {
      cookie = set.substring(0, set.indexOf(';'));
    }
    try (InputStream body =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      if (body != null) {
        String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        System.out.println(status + " " + connection.getURL().getPath() + " " + text.length());
      }
    }
  }
}
