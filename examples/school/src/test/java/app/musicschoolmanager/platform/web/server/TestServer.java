package app.musicschoolmanager.platform.web.server;

import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.config.Config;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.Routes;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A web server with a few routes, which believes what the header {@code X-Test-Role} says. */
final class TestServer implements AutoCloseable {
  final CountDownLatch arrived = new CountDownLatch(1);
  final CountDownLatch mayGo = new CountDownLatch(1);
  final Javalin server;
  private final Path folder;
  final TestClient client;

  TestServer(Map<String, String> settings) {
    this(settings, Patience.USUAL);
  }

  TestServer(Map<String, String> settings, Patience patience) {
    folder = temporary();
    ErrorPage errors = (ctx, problem) -> PlainErrorPage.of(problem);
    server =
        new WebServer(config(settings, folder), TestServer::identified, errors, patience)
            .start((ctx, millis) -> {}, this::routes);
    client = new TestClient(server.port());
  }

  Reply send(String method, String path, String contentType, String body) {
    HttpRequest.Builder request =
        client.request(path).method(method, BodyPublishers.ofString(body));
    return client.send(contentType == null ? request : request.header("Content-Type", contentType));
  }

  /** The answer to a GET exactly as it travels, for paths that no client would send. */
  String raw(String path) throws IOException {
    return raw("GET", path, "");
  }

  /** The same for any method, with headers that each end their line and no body behind them. */
  String raw(String method, String path, String headers) throws IOException {
    String request =
        "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n"
            .formatted(method, path, headers);
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    mayGo.countDown();
    server.stop();
    folder.resolve("uploads").toFile().delete();
    folder.toFile().delete();
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("server");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Config config(Map<String, String> more, Path folder) {
    byte[] other = new byte[32];
    other[0] = 1;
    Map<String, String> env = new HashMap<>();
    env.put("PORT", "0");
    env.put("DATA_DIR", folder.toString());
    env.put("SESSION_KEY", Base64.getEncoder().encodeToString(new byte[32]));
    env.put("DATA_KEY", Base64.getEncoder().encodeToString(other));
    env.putAll(more);
    return Config.of(env);
  }

  private void routes(Routes routes) {
    routes
        .get("/api/anyone", Access.ANYONE, ctx -> ctx.result("anyone"))
        .get("/api/member", Access.SIGNED_IN, ctx -> ctx.result(Callers.of(ctx).role().name()))
        .get("/api/admin", Access.ADMIN, ctx -> ctx.result(Callers.of(ctx).role().name()))
        .get("/page", Access.SIGNED_IN, ctx -> ctx.html("page"))
        .post("/api/json", Access.ANYONE, ctx -> ctx.json(Json.body(ctx)))
        .upload("/api/upload", Access.ANYONE, TestServer::upload)
        .get("/api/slow", Access.ANYONE, this::slow)
        .get(
            "/api/boom",
            Access.ANYONE,
            ctx -> {
              throw new IllegalStateException("the inside");
            });
  }

  private static void upload(Context ctx) {
    ctx.result(
        String.join(", ", ctx.uploadedFiles().stream().map(UploadedFile::filename).toList()));
  }

  private void slow(Context ctx) throws InterruptedException {
    arrived.countDown();
    mayGo.await();
    ctx.result("done");
  }

  private static Optional<Caller> identified(Context ctx) {
    String role = ctx.header("X-Test-Role");
    return role == null || role.equals("nobody")
        ? Optional.empty()
        : Optional.of(new Caller("id", "a@example.com", Role.valueOf(role)));
  }
}
