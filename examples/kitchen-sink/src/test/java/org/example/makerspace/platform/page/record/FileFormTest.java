package org.example.makerspace.platform.page.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.TestClient;
import org.example.makerspace.platform.TestClient.Reply;
import org.example.makerspace.platform.auth.Caller;
import org.example.makerspace.platform.page.Atelier;
import org.example.makerspace.platform.page.Html;
import org.example.makerspace.platform.record.upload.FileSweep;
import org.example.makerspace.platform.user.Role;
import org.example.makerspace.platform.web.Unavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files and secrets in forms: what they hold decides, and nothing is left half done. */
class FileFormTest {
  private static final String PNG = "\u0089PNG\r\n\u001a\npicture";
  private static final String NEW = "/models/test-work/new";
  private static final AtomicInteger TITLES = new AtomicInteger();
  private TestApp app;

  @BeforeEach
  void open() {
    app = Atelier.open();
  }

  @AfterEach
  void close() {
    app.close();
  }

  private static String title() {
    return "Work " + TITLES.incrementAndGet();
  }

  private Reply sent(String path, String title, String name, String content) {
    return send(app.member(), path, title, name, content);
  }

  private static Reply send(TestClient by, String path, String title, String name, String content) {
    String body =
        "--cut\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n"
            + title
            + "\r\n--cut\r\nContent-Disposition: form-data; name=\"state\"\r\n\r\nopen"
            + "\r\n--cut\r\nContent-Disposition: form-data; name=\"photo\"; filename=\""
            + name
            + "\"\r\nContent-Type: image/png\r\n\r\n"
            + content
            + "\r\n--cut--\r\n";
    return by.send(
        by.request(path)
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1)));
  }

  private List<Path> contents(String folder) throws IOException {
    Path path = app.folder().resolve(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "photo.png,text that is no picture",
    "photo.jpg,%PDF-1.7",
    "paper.pdf,GIF89a",
    "tool.exe,anything",
    "harmless.dat,MZ program",
    "notes.txt,\u007fELF"
  })
  void a_file_that_is_not_what_its_name_says_or_a_program_is_refused(String name, String content)
      throws IOException {
    String html = Html.checked(sent(NEW, title(), name, content).expect(422));

    assertThat(html).contains("id=\"field-photo-fault\"", name, "choose the file again");
    assertThat(contents("files")).isEmpty();
    assertThat(app.member().get("/api/models/test-work").json().get("total").asInt()).isZero();
  }

  @Test
  void a_form_with_another_fault_keeps_no_file_and_says_so() throws IOException {
    String html = Html.checked(sent(NEW, "", "photo.png", PNG).expect(422));

    assertThat(html).contains("Title is required.", "choose the file again");
    assertThat(contents("files")).isEmpty();
  }

  @Test
  void a_picture_is_shown_alone_in_a_sandbox_and_anything_else_is_only_saved() {
    Reply saved = sent(NEW, title(), "photo.png", PNG).expect(303);
    String path = saved.header("Location").orElseThrow();
    String file = "/api" + path + "/files/photo";

    assertThat(Html.checked(app.member().get(path))).contains("src=\"" + file + "?view\"");
    Reply shown = app.member().get(file + "?view").expect(200);
    assertThat(shown.header("Content-Disposition").orElseThrow()).startsWith("inline");
    assertThat(shown.header("Content-Type")).contains("image/png");
    assertThat(shown.header("Content-Security-Policy").orElseThrow()).contains("sandbox");
    assertThat(app.member().get(file).header("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    sent(path + "/edit", title(), "page.html", "<script>alert(1)</script>").expect(303);
    Reply page = app.member().get(file + "?view").expect(200);
    assertThat(page.header("Content-Disposition").orElseThrow()).startsWith("attachment");
    assertThat(page.header("Content-Type")).contains("application/octet-stream");
  }

  @Test
  void a_download_goes_on_where_it_broke_off() {
    Reply saved = sent(NEW, title(), "notes.txt", "0123456789").expect(303);
    String file = "/api" + saved.header("Location").orElseThrow() + "/files/photo";

    assertThat(part(file, "bytes=3-5").expect(206).body()).isEqualTo("345");
    assertThat(part(file, "bytes=7-").expect(206).header("Content-Range")).contains("bytes 7-9/10");
    assertThat(part(file, "bytes=-2").expect(206).body()).isEqualTo("89");
    assertThat(part(file, "bytes=0-99").expect(206).body()).isEqualTo("0123456789");
    assertThat(part(file, "bytes=10-").expect(416).header("Content-Range")).contains("bytes */10");
    assertThat(part(file, "lines=1-2").expect(200).body()).isEqualTo("0123456789");
  }

  private Reply part(String file, String range) {
    return app.member().send(app.member().request(file).header("Range", range).GET());
  }

  @Test
  void a_file_over_the_limit_is_refused_while_it_arrives_and_leaves_nothing() throws IOException {
    String head =
        "--cut\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"big.bin\"\r\n\r\n";
    InputStream endless =
        new InputStream() {
          private long left = 106_000_000;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }

          @Override
          public int read(byte[] bytes, int from, int most) {
            int count = (int) Math.min(most, left);
            left -= count;
            return count > 0 ? count : -1;
          }
        };
    InputStream body =
        new SequenceInputStream(
            new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)), endless);

    // The answer may come while the rest is still being sent, which some clients take for a break.
    ThrowingCallable upload =
        () ->
            app.member()
                .send(
                    app.member()
                        .request(NEW)
                        .header("Content-Type", "multipart/form-data; boundary=cut")
                        .POST(BodyPublishers.ofInputStream(() -> body)))
                .expect(413);
    Throwable thrown = Assertions.catchThrowable(upload);

    assertThat(thrown)
        .satisfiesAnyOf(
            none -> assertThat(none).isNull(),
            broken -> assertThat(broken).isInstanceOf(java.io.UncheckedIOException.class));
    assertThat(contents("files")).isEmpty();
    assertThat(app.member().get("/api/models/test-work").json().get("total").asInt()).isZero();
  }

  @Test
  void an_upload_that_breaks_off_leaves_nothing() throws IOException {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[100_000]),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("No space left on device");
              }
            });

    Throwable thrown =
        Assertions.catchThrowable(
            () -> app.services().records().files().receive(broken, "half.bin"));

    // As where the database finds no room: to whoever tries again, which of them is no matter.
    assertThat(thrown)
        .hasMessageContaining("disk of this app is full")
        .isInstanceOfSatisfying(
            Unavailable.class,
            full -> {
              assertThat(full.status()).isEqualTo(503);
              assertThat(full.retryAfter()).contains(Duration.ofSeconds(5));
            });
    assertThat(contents("files")).isEmpty();
  }

  @Test
  void files_that_no_record_names_any_more_are_swept_away_at_the_start() throws IOException {
    String gone = sent(NEW, title(), "gone.png", PNG).header("Location").orElseThrow();
    String kept = sent(NEW, title(), "kept.png", PNG).header("Location").orElseThrow();
    app.database()
        .write(sql ->
            sql.execute("delete from \"test_work\" where \"id\" = ?", gone.replaceAll(".*/", "")));
    assertThat(contents("files")).hasSize(2);

    new FileSweep(app.services().records()).run();

    assertThat(contents("files")).hasSize(1);
    app.member().get("/api" + kept + "/files/photo").expect(200);
    long rows = app.database().read(sql -> sql.query("select * from \"file\"").size());
    assertThat(rows).isEqualTo(1);
  }

  @Test
  void only_forms_of_records_take_files() {
    for (String path : List.of("/login", "/profile", "/actions/engrave")) {
      send(app.member(), path, "x", "photo.png", PNG).expect(415);
    }
  }

  @Test
  void a_stored_secret_is_kept_replaced_or_removed_but_never_shown() {
    Map<String, String> form = Map.of("title", title(), "state", "open", "lock", "sesame");
    String path = app.member().form(NEW, form).expect(303).header("Location").orElseThrow();

    assertThat(Html.checked(app.member().get(path + "/edit").expect(200)))
        .contains("placeholder=\"A value is stored\"", "name=\"lock.remove\"")
        .doesNotContain("sesame");
    edit(path, Map.of("lock", ""));
    assertThat(lock(path)).isEqualTo("sesame");
    edit(path, Map.of("lock", "new one"));
    assertThat(lock(path)).isEqualTo("new one");
    edit(path, Map.of("lock", "", "lock.remove", "true"));
    assertThat(lock(path)).isNull();
    assertThat(app.member().get(path + "/edit").body())
        .doesNotContain("A value is stored", "lock.remove");
  }

  private void edit(String path, Map<String, String> changes) {
    Map<String, String> form = new java.util.HashMap<>(changes);
    form.put("title", title());
    form.put("state", "open");
    app.member().form(path + "/edit", form).expect(303);
  }

  private String lock(String path) {
    var store = app.services().records();
    var owner = new Caller(app.userId(app.member()), "member@example.com", Role.MEMBER);
    return store
        .records(Atelier.WORK, owner)
        .secret(path.replaceAll(".*/", ""), "lock")
        .orElse(null);
  }
}
