package com.example.app.platform.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.app.platform.TestClient;
import com.example.app.platform.TestClient.Reply;
import com.example.app.platform.auth.Caller;
import com.example.app.platform.config.Config;
import com.example.app.platform.config.Logs;
import com.example.app.platform.user.Role;
import com.example.app.platform.web.Access;
import com.example.app.platform.web.Callers;
import com.example.app.platform.web.Json;
import com.example.app.platform.web.Routes;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch mayGo = new CountDownLatch(1);
  private Javalin server;
  private TestClient client;

  @BeforeEach
  void start() {
    begin(config(Map.of()));
  }

  @AfterEach
  void stop() {
    mayGo.countDown();
    server.stop();
  }

  @BeforeAll
  static void quietly() {
    Logs.configure();
  }

  @Test
  void a_route_that_names_nobody_keeps_the_app_from_starting() {
    Javalin open =
        Javalin.create(config -> config.routes.get("/api/open", ctx -> ctx.result("everything")));
    assertThatThrownBy(() -> RouteList.checkDeclared(open)).hasMessageContaining("GET /api/open");
  }

  @Test
  void a_route_lets_through_whom_it_names_and_nobody_else() {
    assertThat(as("nobody", "/api/anyone").status()).isEqualTo(200);
    assertThat(as("nobody", "/api/member").status()).isEqualTo(401);
    assertThat(as("nobody", "/api/admin").status()).isEqualTo(401);
    assertThat(as("MEMBER", "/api/member").body()).isEqualTo("MEMBER");
    assertThat(as("MEMBER", "/api/admin").status()).isEqualTo(403);
    assertThat(as("ADMIN", "/api/member").body()).isEqualTo("ADMIN");
    assertThat(as("ADMIN", "/api/admin").body()).isEqualTo("ADMIN");
  }

  @Test
  void somebody_not_signed_in_is_sent_from_a_page_to_the_sign_in_page_and_back() {
    Reply reply = client.get("/page?a=1&b=2");
    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.header("Location")).contains("/login?next=%2Fpage%3Fa%3D1%26b%3D2");
    Reply fragment = client.send(client.request("/page").header("HX-Request", "true"));
    assertThat(fragment.status()).isEqualTo(401);
    assertThat(fragment.header("HX-Redirect")).contains("/login");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/anyone",
        "/api/member",
        "/api/admin",
        "/api/nothing",
        "/api/boom",
        "/",
        "/nothing",
        "/page",
        "/api/%zz",
        "/a/%2e%2e/b",
        "/a%2fb",
        "/a;x=%2e"
      })
  void every_answer_tells_browsers_to_be_strict(String path) throws IOException {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer.lines().takeWhile(line -> !line.isEmpty()))
        .anyMatch(line ->
            line.startsWith("Content-Security-Policy: default-src 'none'; script-src 'self'; "))
        .anyMatch(line -> line.contains("frame-ancestors 'none'"))
        .contains("X-Content-Type-Options: nosniff", "Referrer-Policy: same-origin")
        .anyMatch(line -> line.equals("Cache-Control: no-store"))
        .noneMatch(line -> line.contains("unsafe-"))
        .noneMatch(line -> line.startsWith("Server:") || line.startsWith("X-Powered-By:"));
    assertThat(answer).doesNotContain("Jetty", "jetty", "Javalin", "Exception", "com.example");
  }

  @Test
  void an_app_behind_tls_says_so() {
    assertThat(client.get("/api/anyone").header("Strict-Transport-Security")).isEmpty();
    server.stop();
    begin(config(Map.of("APP_URL", "https://app.example.com")));
    assertThat(client.get("/api/anyone").header("Strict-Transport-Security")).isPresent();
  }

  @Test
  void the_api_answers_failures_as_problems_without_their_inside() {
    Reply reply = client.get("/api/boom").expect(500);
    assertThat(reply.header("Content-Type")).contains("application/problem+json");
    assertThat(reply.json().at("/status").asInt()).isEqualTo(500);
    assertThat(reply.json().at("/title").asText()).isEqualTo("Internal error");
    assertThat(reply.body()).doesNotContain("inside", "Exception", "com.example");
  }

  @Test
  void people_get_failures_as_pages() {
    Reply reply = client.get("/nothing").expect(404);
    assertThat(reply.header("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(reply.body()).contains("<h1>Not found</h1>");
  }

  @Test
  void a_method_that_a_route_does_not_have_is_refused() {
    client.delete("/api/anyone").expect(405);
    assertThat(send("TRACE", "/api/anyone", null, "").status()).isBetween(400, 499);
    client
        .send(client.request("/api/json").header("X-HTTP-Method-Override", "POST").GET())
        .expect(400);
  }

  @Test
  void asking_for_the_head_alone_passes_the_same_guard() {
    assertThat(
            client
                .send(client.request("/api/admin").method("HEAD", BodyPublishers.noBody()))
                .status())
        .isNotEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/admin/",
        "//api/admin",
        "/api//admin",
        "/API/admin",
        "/api/admin.json",
        "/api/admin;x=1",
        "/api/./admin",
        "/api/x/../admin",
        "/api/%61dmin",
        "/api/x/%2e%2e/admin",
        "/api%2fadmin",
        "/api/admin%00",
        "/api\\admin"
      })
  void no_spelling_of_a_path_gets_round_the_guard(String path) throws IOException {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer.lines().findFirst().orElseThrow()).matches("HTTP/1.1 (303|400|401|404).*");
  }

  @Test
  void a_body_that_is_no_json_is_refused() {
    assertThat(send("POST", "/api/json", "application/json", "{\"a\": 1.25}").expect(200).body())
        .isEqualTo("{\"a\":1.25}");
    assertThat(send("POST", "/api/json", "application/json; charset=utf-8", "{}").status())
        .isEqualTo(200);
    assertThat(send("POST", "/api/json", "text/plain", "{}").status()).isEqualTo(415);
    assertThat(send("POST", "/api/json", "application/x-www-form-urlencoded", "a=1").status())
        .isEqualTo(415);
    assertThat(send("POST", "/api/json", "multipart/form-data; boundary=x", "--x--").status())
        .isEqualTo(415);
    assertThat(send("POST", "/api/json", null, "{}").status()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[]",
        "null",
        "1",
        "\"a\"",
        "{} {}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":NaN}",
        "{'a':1}",
        "{\"a\":1,}",
        "\u0000"
      })
  void json_that_is_not_one_sound_object_is_malformed(String body) {
    Reply reply = send("POST", "/api/json", "application/json", body).expect(400);
    assertThat(reply.json().at("/detail").asText()).isNotBlank();
  }

  @Test
  void json_that_would_exhaust_the_reader_is_malformed() {
    send("POST", "/api/json", "application/json", "{\"a\":" + "[".repeat(5_000)).expect(400);
    send("POST", "/api/json", "application/json", "{\"a\":" + "9".repeat(5_000) + "}").expect(400);
  }

  @Test
  void a_body_that_is_too_large_is_refused() {
    Reply reply =
        send("POST", "/api/json", "application/json", "{\"a\":\"" + "x".repeat(1_100_000) + "\"}")
            .expect(413);
    assertThat(reply.json().at("/title").asText()).isEqualTo("Too large");
  }

  @Test
  void an_upload_that_is_too_large_is_refused() {
    send("POST", "/api/upload", "multipart/form-data; boundary=x", part("x".repeat(100)))
        .expect(200);
    send("POST", "/api/upload", "multipart/form-data; boundary=x", part("x".repeat(12_000_000)))
        .expect(413);
    send("POST", "/api/upload", "multipart/form-data; boundary=x", "no multipart at all")
        .expect(400);
  }

  @Test
  void what_a_page_of_another_site_sends_is_refused() {
    from("Sec-Fetch-Site", "same-origin").expect(200);
    from("Sec-Fetch-Site", "none").expect(200);
    from("Sec-Fetch-Site", "cross-site").expect(403);
    from("Sec-Fetch-Site", "same-site").expect(403);
    from("Origin", "http://localhost:" + server.port()).expect(200);
    from("Origin", "https://evil.example.com").expect(403);
    from("Origin", "http://localhost:1").expect(403);
    from("Origin", "null").expect(403);
  }

  @Test
  void another_site_may_not_read_answers_either() {
    Reply reply =
        client.send(client.request("/api/anyone").header("Origin", "https://evil.example.com"));
    assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void a_request_under_way_is_answered_before_the_server_stops() throws Exception {
    CompletableFuture<Reply> slow = CompletableFuture.supplyAsync(() -> client.get("/api/slow"));
    arrived.await();
    CompletableFuture<Void> stopping = CompletableFuture.runAsync(() -> server.stop());
    mayGo.countDown();
    assertThat(slow.get().status()).isEqualTo(200);
    stopping.get();
  }

  private void begin(Config config) {
    server = new WebServer(config, WebServerTest::identified).start(this::routes);
    client = new TestClient(server.port());
  }

  private void routes(Routes routes) {
    routes
        .get("/api/anyone", Access.ANYONE, ctx -> ctx.result("anyone"))
        .get("/api/member", Access.SIGNED_IN, ctx -> ctx.result(Callers.of(ctx).role().name()))
        .get("/api/admin", Access.ADMIN, ctx -> ctx.result(Callers.of(ctx).role().name()))
        .get("/page", Access.SIGNED_IN, ctx -> ctx.html("page"))
        .post("/api/json", Access.ANYONE, ctx -> ctx.json(Json.body(ctx)))
        .upload(
            "/api/upload",
            Access.ANYONE,
            ctx ->
                ctx.result(
                    ctx.uploadedFiles().stream().map(UploadedFile::filename).toList().toString()))
        .get("/api/slow", Access.ANYONE, this::slow)
        .get(
            "/api/boom",
            Access.ANYONE,
            ctx -> {
              throw new IllegalStateException("the inside");
            });
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

  private Reply as(String role, String path) {
    return client.send(client.request(path).header("X-Test-Role", role));
  }

  private Reply from(String header, String value) {
    HttpRequest.Builder request =
        client.request("/api/json").header("Content-Type", "application/json");
    return client.send(request.header(header, value).POST(BodyPublishers.ofString("{}")));
  }

  private Reply send(String method, String path, String contentType, String body) {
    HttpRequest.Builder request =
        client.request(path).method(method, BodyPublishers.ofString(body));
    return client.send(contentType == null ? request : request.header("Content-Type", contentType));
  }

  private static String part(String content) {
    return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
        + content
        + "\r\n--x--\r\n";
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Config config(Map<String, String> more) {
    byte[] other = new byte[32];
    other[0] = 1;
    Map<String, String> env = new HashMap<>(more);
    env.put("PORT", "0");
    env.put("SESSION_KEY", Base64.getEncoder().encodeToString(new byte[32]));
    env.put("DATA_KEY", Base64.getEncoder().encodeToString(other));
    return Config.of(env);
  }
}
