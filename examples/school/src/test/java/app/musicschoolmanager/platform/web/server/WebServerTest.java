package app.musicschoolmanager.platform.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.TestClient.Reply;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {
  private TestServer server = new TestServer(Map.of());

  @AfterEach
  void stop() {
    server.close();
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
    Reply reply = server.client.get("/page?a=1&b=2");
    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.header("Location")).contains("/login?next=%2Fpage%3Fa%3D1%26b%3D2");
    Reply fragment =
        server.client.send(server.client.request("/page").header("HX-Request", "true"));
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
    String answer = server.raw(path);
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
    assertThat(server.client.get("/api/anyone").header("Strict-Transport-Security")).isEmpty();
    server.close();
    server = new TestServer(Map.of("APP_URL", "https://app.example.com"));
    assertThat(server.client.get("/api/anyone").header("Strict-Transport-Security")).isPresent();
  }

  @Test
  void the_api_answers_failures_as_problems_without_their_inside() {
    Reply reply = server.client.get("/api/boom").expect(500);
    assertThat(reply.header("Content-Type")).contains("application/problem+json");
    assertThat(reply.json().at("/status").asInt()).isEqualTo(500);
    assertThat(reply.json().at("/title").asText()).isEqualTo("Internal error");
    assertThat(reply.body()).doesNotContain("inside", "Exception", "com.example");
  }

  @Test
  void people_get_failures_as_pages() {
    Reply reply = server.client.get("/nothing").expect(404);
    assertThat(reply.header("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(reply.body()).contains("<h1>Not found</h1>");
  }

  @Test
  void a_version_of_http_that_the_server_does_not_speak_is_named() throws IOException {
    assertThat(server.raw("/api/anyone HTTP/9.9\r\nX:"))
        .startsWith("HTTP/1.1 505 ")
        .contains("\"title\":\"HTTP version not supported\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/anyone?a=%zz", "/api/anyone?a=1&b=%", "/nothing?a=%2"})
  void a_parameter_that_cannot_be_decoded_makes_the_address_malformed(String path)
      throws IOException {
    assertThat(server.raw(path)).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void a_method_that_a_route_does_not_have_is_refused() {
    server.client.delete("/api/anyone").expect(405);
    assertThat(server.send("TRACE", "/api/anyone", null, "").status()).isBetween(400, 499);
    server
        .client
        .send(server.client.request("/api/json").header("X-HTTP-Method-Override", "POST").GET())
        .expect(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/anyone", "/api/admin", "/page", "/app.css", "/nothing", "/api/json"})
  void asking_for_the_head_alone_gets_the_same_answer_without_its_body(String path)
      throws IOException {
    for (String role : List.of("nobody", "MEMBER", "ADMIN")) {
      String whole = server.raw("GET", path, "X-Test-Role: " + role + "\r\n");
      String head = server.raw("HEAD", path, "X-Test-Role: " + role + "\r\n");
      assertThat(head).endsWith("\r\n\r\n");
      assertThat(withoutItsOwn(head)).isEqualTo(withoutItsOwn(whole));
    }
  }

  private static List<String> withoutItsOwn(String answer) {
    return answer
        .lines()
        .takeWhile(line -> !line.isEmpty())
        .filter(line -> !line.startsWith("Date:") && !line.startsWith("X-Request-Id:"))
        .toList();
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
    String answer = server.raw(path);
    assertThat(answer.lines().findFirst().orElseThrow()).matches("HTTP/1.1 (303|400|401|404).*");
  }

  @Test
  void what_a_page_of_another_site_sends_is_refused() {
    from("Sec-Fetch-Site", "same-origin").expect(200);
    from("Sec-Fetch-Site", "none").expect(200);
    from("Sec-Fetch-Site", "cross-site").expect(403);
    from("Sec-Fetch-Site", "same-site").expect(403);
    from("Origin", "http://localhost:" + server.server.port()).expect(200);
    from("Origin", "https://evil.example.com").expect(403);
    from("Origin", "http://localhost:1").expect(403);
    from("Origin", "null").expect(403);
  }

  @Test
  void another_site_may_not_read_answers_either() {
    Reply reply =
        server.client.send(
            server.client.request("/api/anyone").header("Origin", "https://evil.example.com"));
    assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void a_request_under_way_is_answered_before_the_server_stops() throws Exception {
    CompletableFuture<Reply> slow =
        CompletableFuture.supplyAsync(() -> server.client.get("/api/slow"));
    server.arrived.await();
    CompletableFuture<Void> stopping = CompletableFuture.runAsync(() -> server.server.stop());
    server.mayGo.countDown();
    assertThat(slow.get().status()).isEqualTo(200);
    stopping.get();
  }

  @Test
  void the_apps_files_are_strict_too_and_may_be_kept() {
    Reply file = server.client.get("/app.css").expect(200);
    assertThat(file.header("Content-Type").orElseThrow()).startsWith("text/css");
    assertThat(file.header("Content-Security-Policy")).isPresent();
    assertThat(file.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(file.header("Cache-Control").orElseThrow()).contains("max-age");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../db/migration/V001__platform.sql",
        "/..%2fdb/migration/V001__platform.sql",
        "/%2e%2e/db/migration/V001__platform.sql",
        "/.env",
        "/.git/config",
        "/data/app.db",
        "/messages.properties",
        "/db/migration/V001__platform.sql",
        "/com/example/app/App.class"
      })
  void nothing_but_the_apps_public_files_is_served(String path) throws IOException {
    assertThat(server.raw(path).lines().findFirst().orElseThrow()).matches("HTTP/1.1 (400|404).*");
  }

  @Test
  void clients_that_send_slowly_do_not_keep_others_waiting() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        Socket socket = new Socket("127.0.0.1", server.server.port());
        slow.add(socket);
        socket.getOutputStream().write(unfinished(i).getBytes(StandardCharsets.US_ASCII));
      }
      assertThat(server.client.get("/api/anyone").status()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void a_port_that_is_taken_is_named_with_what_to_do() {
    String port = String.valueOf(server.server.port());
    assertThatThrownBy(() -> new TestServer(Map.of("PORT", port)))
        .hasMessageContaining("Port " + port + " is taken")
        .hasMessageContaining("PORT");
  }

  // Half of them stop in the middle of their headers, half in the middle of their body.
  private static String unfinished(int number) {
    String headers =
        "POST /api/json HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    return number % 2 == 0 ? headers : headers + "Content-Length: 100\r\n\r\n{";
  }

  private Reply as(String role, String path) {
    return server.client.send(server.client.request(path).header("X-Test-Role", role));
  }

  private Reply from(String header, String value) {
    HttpRequest.Builder request =
        server.client.request("/api/json").header("Content-Type", "application/json");
    return server.client.send(request.header(header, value).POST(BodyPublishers.ofString("{}")));
  }
}
