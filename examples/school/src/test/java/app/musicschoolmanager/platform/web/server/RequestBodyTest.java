package app.musicschoolmanager.platform.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestClient.Reply;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = new TestServer(Map.of());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_body_that_is_no_json_is_refused() {
    assertThat(
            server
                .send("POST", "/api/json", "application/json", "{\"a\": 1.10}")
                .expect(200)
                .body())
        .isEqualTo("{\"a\":1.10}");
    assertThat(server.send("POST", "/api/json", "application/json; charset=utf-8", "{}").status())
        .isEqualTo(200);
    assertThat(server.send("POST", "/api/json", "text/plain", "{}").status()).isEqualTo(415);
    assertThat(
            server.send("POST", "/api/json", "application/x-www-form-urlencoded", "a=1").status())
        .isEqualTo(415);
    assertThat(
            server.send("POST", "/api/json", "multipart/form-data; boundary=x", "--x--").status())
        .isEqualTo(415);
    assertThat(server.send("POST", "/api/json", null, "{}").status()).isEqualTo(415);
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
    Reply reply = server.send("POST", "/api/json", "application/json", body).expect(400);
    assertThat(reply.json().at("/detail").asText()).isNotBlank();
  }

  @Test
  void json_that_would_exhaust_the_reader_is_malformed() {
    server.send("POST", "/api/json", "application/json", "{\"a\":" + "[".repeat(5_000)).expect(400);
    server
        .send("POST", "/api/json", "application/json", "{\"a\":" + "9".repeat(5_000) + "}")
        .expect(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999", "-1e-99999", "1e-2147483648", "1e99999999999999999999"})
  void a_number_that_fills_pages_once_written_out_is_malformed(String number) {
    server.send("POST", "/api/json", "application/json", "{\"a\":1e308}").expect(200);
    server
        .send("POST", "/api/json", "application/json", "{\"a\":[{\"b\":" + number + "}]}")
        .expect(400);
  }

  @Test
  void a_body_that_is_too_large_is_refused() {
    Reply reply =
        server
            .send(
                "POST",
                "/api/json",
                "application/json",
                "{\"a\":\"" + "x".repeat(1_100_000) + "\"}")
            .expect(413);
    assertThat(reply.json().at("/title").asText()).isEqualTo("Too large");
  }

  @Test
  void a_body_that_announces_to_be_too_large_is_refused_before_it_is_sent() throws IOException {
    for (String length : List.of("1000001", "99999999999")) {
      assertThat(
              server.raw(
                  "POST",
                  "/api/json",
                  "Content-Type: application/json\r\nContent-Length: " + length + "\r\n"))
          .startsWith("HTTP/1.1 413 ")
          .contains("\"title\":\"Too large\"");
    }
  }

  @Test
  void whoever_goes_on_sending_what_is_too_large_still_gets_the_answer() throws IOException {
    byte[] body = new byte[7_000_000];
    String head =
        "POST /api/json HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: %d\r\n\r\n".formatted(body.length);
    for (int i = 0; i < 5; i++) {
      try (Socket socket = new Socket("127.0.0.1", server.server.port())) {
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().write(body);
        assertThat(socket.getInputStream().readAllBytes())
            .asString(StandardCharsets.UTF_8)
            .startsWith("HTTP/1.1 413 ")
            .endsWith("}");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "\"no name\""})
  void a_charset_that_nobody_knows_is_refused(String charset) {
    server.send("POST", "/api/json", "application/json; charset=" + charset, "{}").expect(415);
    server
        .send("POST", "/nothing", "application/x-www-form-urlencoded; charset=" + charset, "a=1")
        .expect(404);
  }

  @Test
  void an_upload_is_read_only_where_a_route_takes_one() {
    server
        .send("POST", "/api/upload", "multipart/form-data; boundary=x", part("x".repeat(100)))
        .expect(200);
    server
        .send("POST", "/api/json", "multipart/form-data; boundary=x", part("x".repeat(100)))
        .expect(415);
    server
        .send("POST", "/api/upload", "multipart/form-data; boundary=x", "no multipart at all")
        .expect(400);
  }

  private static String part(String content) {
    return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
        + content
        + "\r\n--x--\r\n";
  }
}
