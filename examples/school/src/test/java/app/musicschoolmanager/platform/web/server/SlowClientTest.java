package app.musicschoolmanager.platform.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlowClientTest {
  private static final Patience LITTLE = new Patience(Duration.ofMillis(500), 10_000);
  private static final Duration PAUSE = Duration.ofMillis(10);
  private static final int MOST = 3_000; // thirty seconds and more
  private static final String MULTIPART = "multipart/form-data; boundary=x";
  private static final String PART =
      "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = new TestServer(Map.of(), LITTLE);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 900000", "Transfer-Encoding: chunked"})
  void a_body_that_drips_is_ended(String length) throws IOException {
    boolean chunked = length.startsWith("Transfer");
    String drip = chunked ? "1\r\n \r\n" : " ";
    assertThat(dripping(headers("/api/json", "application/json", length), drip))
        .startsWith("HTTP/1.1 408 ")
        .contains("\"title\":\"Request timeout\"", "Connection: close");
  }

  @Test
  void an_upload_that_drips_is_ended() throws IOException {
    String headers = headers("/api/upload", MULTIPART, "Content-Length: 90000000");
    assertThat(dripping(headers + PART, "x")).startsWith("HTTP/1.1 408 ");
  }

  @Test
  void headers_that_drip_end_the_connection() throws IOException {
    String answer = dripping("GET /api/anyone HTTP/1.1\r\nHost: localhost\r\nX: ", "x");
    assertThat(answer.isEmpty() || answer.startsWith("HTTP/1.1 500 "))
        .as("none, or, if it is ended while it is being read, an error: %s", answer)
        .isTrue();
  }

  @Test
  void an_upload_that_is_fast_enough_may_pause_and_take_its_time() throws IOException {
    int pieces = 60;
    int size = 1_000; // every ten milliseconds: ten times as fast as it must be
    String end = "\r\n--x--\r\n";
    String length = "Content-Length: " + (PART.length() + pieces * size + end.length());
    try (Socket socket = new Socket("127.0.0.1", server.server.port())) {
      send(socket, headers("/api/upload", MULTIPART, length) + PART);
      LockSupport.parkNanos(LITTLE.grace().dividedBy(5).toNanos());
      for (int i = 0; i < pieces; i++) {
        LockSupport.parkNanos(PAUSE.toNanos());
        send(socket, "x".repeat(size));
      }
      send(socket, end);
      assertThat(read(socket.getInputStream())).startsWith("HTTP/1.1 200 ").endsWith("a.txt");
    }
  }

  @Test
  void a_hundred_megabytes_come_through_a_line_of_one_megabit_but_not_by_the_byte() {
    long line = 1_000_000 / 8;
    for (long seconds = 0; seconds <= 100_000_000 / line; seconds++) {
      assertThat(Patience.USUAL.isOver(Duration.ofSeconds(seconds), seconds * line)).isFalse();
    }
    assertThat(Patience.USUAL.isOver(Duration.ofSeconds(19), 0)).isFalse();
    assertThat(Patience.USUAL.isOver(Duration.ofSeconds(21), 21 * 5)).isTrue();
  }

  private static String headers(String path, String type, String length) {
    return "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: %s\r\n%s\r\n\r\n"
        .formatted(path, type, length);
  }

  /** What the server answers before somebody who sends so little at a time gives up. */
  private static String dripping(String begin, String drip) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.server.port())) {
      send(socket, begin);
      socket.setSoTimeout((int) PAUSE.toMillis());
      for (int i = 0; i < MOST; i++) {
        try {
          int first = socket.getInputStream().read();
          socket.setSoTimeout(0);
          return first < 0 ? "" : (char) first + read(socket.getInputStream());
        } catch (SocketTimeoutException e) {
          send(socket, drip);
        }
      }
      throw new AssertionError("The server waited for " + MOST + " drips.");
    } catch (SocketException e) {
      return ""; // the server has closed the connection and reads no more
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String read(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
