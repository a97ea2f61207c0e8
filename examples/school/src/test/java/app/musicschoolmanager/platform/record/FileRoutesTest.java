package app.musicschoolmanager.platform.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.record.upload.FileSweep;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileRoutesTest {
  private static final String SALES = "/api/models/test-sale";

  private TestApp app;
  private TestClient member;
  private String sale;
  private String receipt;

  @BeforeEach
  void start() {
    app = Shop.app();
    member = app.member();
    Reply created = member.post(SALES, Map.of("number", "1")).expect(201);
    sale = SALES + "/" + created.json().get("id").asText();
    receipt = sale + "/files/receipt";
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void an_upload_is_kept_and_comes_back_as_a_download() throws Exception {
    Reply uploaded =
        upload(member, receipt, "Beleg März.pdf", "application/pdf", "%PDF-1").expect(201);
    Reply download = member.get(receipt).expect(200);

    assertThat(uploaded.json().get("version").asLong()).isEqualTo(2);
    assertThat(uploaded.json().get("receipt").asText()).hasSize(26);
    assertThat(download.body()).isEqualTo("%PDF-1");
    assertThat(download.header("Content-Type")).contains("application/pdf");
    assertThat(download.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(download.header("Content-Disposition"))
        .contains(
            "attachment; filename=\"Beleg M_rz.pdf\"; filename*=UTF-8''Beleg%20M%C3%A4rz.pdf");
    assertThat(download.header("Content-Security-Policy").orElseThrow()).contains("sandbox");
    Reply head =
        member.send(member.request(receipt).method("HEAD", BodyPublishers.noBody())).expect(200);
    assertThat(head.header("Content-Length")).hasValue("6");
    assertThat(contents()).hasSize(1);
  }

  @Test
  void what_a_browser_might_run_is_only_ever_downloaded_as_bytes() {
    upload(member, receipt, "../../x\"\r\n.html", "text/html", "<script>").expect(201);
    Reply download = member.get(receipt).expect(200);

    assertThat(download.header("Content-Type")).contains("application/octet-stream");
    assertThat(download.header("Content-Disposition").orElseThrow())
        .matches("attachment; filename=\"[\\w.]+\"; filename\\*=UTF-8''[\\w%.]+")
        .doesNotContain("..", "/", "\r", "\n");
  }

  @Test
  void somebody_elses_file_is_as_if_it_were_not_there() throws Exception {
    upload(member, receipt, "a.txt", "text/plain", "mine").expect(201);

    app.otherMember().get(receipt).expect(404);
    upload(app.otherMember(), receipt, "b.txt", "text/plain", "theirs").expect(404);
    upload(app.anonymous(), receipt, "c.txt", "text/plain", "theirs").expect(401);
    assertThat(member.get(receipt).body()).isEqualTo("mine");
    assertThat(contents()).hasSize(1);
  }

  @Test
  void a_file_goes_when_it_is_replaced_emptied_or_deleted_with_its_record() throws Exception {
    upload(member, receipt, "a.txt", "text/plain", "first").expect(201);
    upload(member, receipt, "b.txt", "text/plain", "second").expect(201);
    assertThat(contents()).hasSize(1);
    member.put(sale, Map.of("receipt", "")).expect(200);
    assertThat(contents()).isEmpty();
    member.get(receipt).expect(404);
    upload(member, receipt, "c.txt", "text/plain", "third").expect(201);
    member.delete(sale).expect(204);
    assertThat(contents()).hasSize(1); // for as long as the deletion can be taken back
    app.clock().advance(Trash.KEPT);
    new Trash(app.services().records()).purge();
    assertThat(contents()).isEmpty();
    List<Row> rows = app.database().read(sql -> sql.query("select id from file"));
    assertThat(rows).isEmpty();
  }

  @Test
  void a_file_is_set_by_an_upload_only() {
    String other = member.post(SALES, Map.of("number", "2")).expect(201).json().get("id").asText();
    String id =
        upload(member, receipt, "a.txt", "text/plain", "x")
            .expect(201)
            .json()
            .get("receipt")
            .asText();

    member.put(SALES + "/" + other, Map.of("receipt", id)).expect(422);
    member.put(sale, Map.of("receipt", id)).expect(200);
    member.post(SALES, Map.of("number", "3", "receipt", id)).expect(422);
  }

  @Test
  void what_is_no_upload_or_no_file_field_is_refused() {
    member.post(receipt, Map.of("file", "x")).expect(415);
    upload(member, sale + "/files/number", "a.txt", "text/plain", "x").expect(404);
    upload(member, sale + "/files/nothing", "a.txt", "text/plain", "x").expect(404);
    member.get(receipt).expect(404);
  }

  @Test
  void content_that_nothing_names_is_swept_away_at_the_start() throws Exception {
    upload(member, receipt, "a.txt", "text/plain", "kept").expect(201);
    Path left = app.folder().resolve("files/00000000000000000000000000");
    Files.writeString(left, "left behind");
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

    new FileSweep(app.services().records()).run();

    assertThat(contents()).hasSize(1);
    assertThat(member.get(receipt).body()).isEqualTo("kept");
  }

  private List<Path> contents() throws IOException {
    try (Stream<Path> files = Files.list(app.folder().resolve("files"))) {
      return files.toList();
    }
  }

  private static Reply upload(
      TestClient client, String path, String name, String type, String content) {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(name.replace("\"", "%22").replace("\r\n", "%0D%0A"))
            + "Content-Type: "
            + type
            + "\r\n\r\n"
            + content
            + "\r\n--b--\r\n";
    return client.send(
        client
            .request(path)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString(body)));
  }
}
