package app.musicschoolmanager.platform.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.page.Atelier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two apps on one data folder, as for a moment when one takes the other's place. */
class SharedFolderTest {
  private static final List<String> FOLDERS = List.of("uploads", "imports", "files");
  private static final int LARGE = 200_000; // more than is held in memory
  private final TestApp first = Atelier.open();

  @AfterEach
  void close() {
    first.close();
  }

  private TestApp second() {
    return Atelier.reopen(Map.of("DATA_DIR", first.folder().toString()));
  }

  private List<Path> contents(String folder) throws IOException {
    Path path = first.folder().resolve(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.toList();
    }
  }

  @Test
  void a_second_app_leaves_alone_what_the_first_is_receiving() throws IOException {
    String works = "/api/models/test-work";
    String work = first.member().post(works, Map.of("title", "A")).json().get("id").asText();
    String photo = works + "/" + work + "/files/photo";
    String part =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";
    String end = "\r\n--b--\r\n";
    String imported = pendingImport();
    var files = first.services().records().files();
    var received = files.receive(new ByteArrayInputStream("Paid".getBytes(UTF_8)), "r.txt");

    try (Socket socket = new Socket("127.0.0.1", first.running().port())) {
      send(socket, headers(photo, part.length() + LARGE + end.length()) + part);
      send(socket, "x".repeat(LARGE - 1));
      while (contents("uploads").isEmpty()) {
        LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      }
      try (TestApp second = second()) {
        send(socket, "x" + end);
        assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
            .startsWith("HTTP/1.1 201 ");
        assertThat(second.services().records().files().open(received, 0)).hasContent("Paid");
      }
    }

    assertThat(first.member().get(photo).expect(200).body()).hasSize(LARGE);
    assertThat(first.member().get(imported).expect(200).body()).contains("works.csv: 1 row");
  }

  private String pendingImport() {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"works.csv\"\r\n\r\n"
            + "Title\nVase\r\n--b--\r\n";
    return first
        .member()
        .send(
            first
                .member()
                .request("/models/test-work/import")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body)))
        .expect(303)
        .header("Location")
        .orElseThrow();
  }

  private String headers(String path, int length) {
    return "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n".formatted(path)
        + "Cookie: auth-token=%s\r\n".formatted(first.member().cookie("auth-token").orElseThrow())
        + "Sec-Fetch-Site: same-origin\r\n"
        + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: %d\r\n\r\n"
            .formatted(length);
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
    socket.getOutputStream().flush();
  }

  @Test
  void what_an_app_left_behind_long_ago_is_gone_after_a_start() throws IOException {
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
    for (String folder : FOLDERS) {
      Path path = Files.createDirectories(first.folder().resolve(folder));
      Path left = Files.writeString(path.resolve("00000000000000000000000000"), "left behind");
      Files.setLastModifiedTime(left, old);
      Files.writeString(path.resolve("00000000000000000000000001"), "just written");
    }

    first.restart();

    for (String folder : FOLDERS) {
      assertThat(contents(folder)).extracting(Files::readString).containsExactly("just written");
    }
  }
}
