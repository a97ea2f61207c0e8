package app.musicschoolmanager.platform.page.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.page.Atelier;
import app.musicschoolmanager.platform.page.Html;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bringing a file in, by way of a look at what is wrong with it. */
class ImportPagesTest {
  private static final String IMPORT = "/models/test-work/import";
  private final TestApp app = Atelier.open();

  @AfterEach
  void close() {
    app.close();
  }

  private static Reply send(TestClient client, String file) {
    String body =
        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"works.csv\"\r\n\r\n"
            + file
            + "\r\n--part--\r\n";
    return client.send(
        client
            .request(IMPORT)
            .header("Content-Type", "multipart/form-data; boundary=part")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofByteArray(body.getBytes(UTF_8))));
  }

  private static String sent(TestClient client, String file) {
    return send(client, file).expect(303).header("Location").orElseThrow();
  }

  private static Map<String, String> chosen(String address, String... fields) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("file", address.replaceAll(".*file=", ""));
    for (int i = 0; i < fields.length; i++) {
      form.put("column." + i, fields[i]);
    }
    form.put("point", ".");
    form.put("days", "UNKNOWN");
    return form;
  }

  private long works() {
    return app.member().get("/api/models/test-work").json().get("total").asLong();
  }

  private List<Path> waiting() throws IOException {
    try (Stream<Path> files = Files.list(app.folder().resolve("imports"))) {
      return files.toList();
    }
  }

  @Test
  void a_file_is_shown_with_what_becomes_of_it_and_imported_only_then() throws IOException {
    assertThat(Html.checked(app.member().get(IMPORT))).contains("Import Works", "10,000 rows");
    String address = sent(app.member(), "Title,Pieces,Shade\nVase,2,blue\nBowl,3,red\n");

    String check = Html.checked(app.member().get(address).expect(200));

    assertThat(check).contains("works.csv: 2 rows", "All 2 rows are in order.", "Import 2 rows");
    assertThat(check)
        .contains("<option value=\"title\" selected", "<li>blue</li>", "<li>Bowl</li>");
    assertThat(works()).isZero();
    assertThat(waiting()).hasSize(1);
    Map<String, String> form = chosen(address, "title", "pieces", "");
    app.member().form(IMPORT + "/rows", form).expect(200);
    assertThat(works()).isZero();
    form.put("_confirm", "true");
    app.member().form(IMPORT + "/rows", form).expect(303);
    assertThat(works()).isEqualTo(2);
    assertThat(waiting()).isEmpty();
    assertThat(app.member().get("/models/test-work").body())
        .contains("Imported: 2 new, 0 changed, 0 unchanged.");
  }

  @Test
  void what_was_exported_and_worked_on_changes_the_records_that_it_means() {
    app.member().post("/api/models/test-work", Map.of("title", "Vase")).expect(201);
    String id =
        app.member()
            .post("/api/models/test-work", Map.of("title", "Bowl", "price", 5))
            .expect(201)
            .json()
            .get("id")
            .asText();
    String csv = app.member().get("/models/test-work/export.csv").expect(200).body();
    assertThat(Html.checked(app.member().get(sent(app.member(), csv))))
        .contains("Nothing to change", "<option value=\"id\" selected")
        .doesNotContain("_confirm");

    String address = sent(app.member(), csv.replace("Bowl", "Dish") + "\"New\"\n");
    String check = Html.checked(app.member().get(address));
    assertThat(check).contains("That makes 1 new, 1 changed, 1 unchanged.", "Id", "_confirm");

    Map<String, String> form = confirming(check, address);
    app.database()
        .write(sql -> sql.execute("update \"test_work\" set \"version\" = 9 where \"id\" = ?", id));
    String moved = Html.checked(app.member().form(IMPORT + "/rows", form).expect(409));
    assertThat(moved).contains("Somebody has changed these records since you looked", "_confirm");
    app.member().form(IMPORT + "/rows", confirming(moved, address)).expect(303);
    assertThat(app.member().get("/models/test-work").body())
        .contains("Imported: 1 new, 1 changed, 1 unchanged.");
    assertThat(app.member().get("/api/models/test-work/" + id).json().get("title").asText())
        .isEqualTo("Dish");
    assertThat(app.member().get("/models/test-work/" + id + "/history").body()).contains("Dish");
  }

  /** The form as it stands on a page. */
  private static Map<String, String> confirming(String page, String address) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("file", address.replaceAll(".*file=", ""));
    form.put("_state", Html.all(page, "name=\"_state\" value=\"([^\"]*)\"").getFirst());
    form.put("_confirm", "true");
    for (String select : page.split("<select ")) {
      String name = select.replaceAll("(?s).*?name=\"([^\"]+)\".*", "$1");
      List<String> chosen = Html.all(select, "<option value=\"([^\"]*)\" selected");
      form.putIfAbsent(name, chosen.isEmpty() ? "" : chosen.getFirst());
    }
    return form;
  }

  @Test
  void what_is_wrong_is_said_by_row_in_the_words_of_the_app() {
    String address = sent(app.member(), "Name,Pieces,Weight\nVase,99,\"0,5\"\n,1,1.5\n");

    String check = Html.checked(app.member().get(address).expect(200));
    assertThat(check).contains("2 of 2 rows have faults", "Row 2", "Title is required.");
    assertThat(check).doesNotContain("_confirm");

    Map<String, String> form = chosen(address, "title", "pieces", "weight");
    form.put("_confirm", "true");
    String refused = Html.checked(app.member().form(IMPORT + "/rows", form).expect(422));
    assertThat(refused)
        .contains("Row 2", "Pieces must be at most 9.", "Row 3", "Title is required.");
    assertThat(works()).isZero();
  }

  @Test
  void the_file_waits_for_its_sender_alone_and_not_for_ever() {
    String address = sent(app.member(), "Title\nVase\n");
    Map<String, String> form = chosen(address, "title");
    form.put("_confirm", "true");

    assertThat(app.otherMember().get(address).expect(303).header("Location")).contains(IMPORT);
    app.otherMember().form(IMPORT + "/rows", form).expect(303);
    assertThat(app.otherMember().get(IMPORT).body()).contains("The file is no longer there.");
    app.clock().advance(Duration.ofMinutes(61));
    app.member().get(address).expect(303);
    app.member().form(IMPORT + "/rows", form).expect(303);
    assertThat(works()).isZero();
    assertThat(app.otherMember().get("/api/models/test-work").json().get("total").asLong())
        .isZero();
  }

  @Test
  void a_file_that_cannot_be_read_is_refused_beside_its_field() throws IOException {
    assertThat(Html.checked(send(app.member(), "Title\n\"open\n").expect(422)))
        .contains("cannot be read as CSV: look at row 2");
    assertThat(Html.checked(send(app.member(), "").expect(422))).contains("Choose a file first.");
    assertThat(waiting()).isEmpty();
    String unknown = sent(app.member(), "Shade\nblue\n");
    assertThat(Html.checked(app.member().get(unknown))).contains("No column of the file");
  }

  @Test
  void hostile_cells_stay_texts() {
    String cell = Atelier.HOSTILE.replace("\"", "\"\"");
    String address = sent(app.member(), "Title,\"" + cell + "\"\n\"" + cell + "\",1\n");
    Html.checked(app.member().get(address).expect(200));
  }

  @Test
  void only_who_may_add_records_gets_to_the_import() {
    app.member().get("/models/test-client/import").expect(403);
    app.admin().get("/models/test-client/import").expect(200);
    app.member().get("/models/test-ledger/import").expect(403);
    app.anonymous().get(IMPORT).expect(303);
  }
}
