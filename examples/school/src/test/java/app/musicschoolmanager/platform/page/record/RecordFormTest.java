package app.musicschoolmanager.platform.page.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.page.Atelier;
import app.musicschoolmanager.platform.page.Html;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Creating, changing and deleting records by forms. */
class RecordFormTest {
  private static final Map<String, String> SIGN =
      Map.ofEntries(
          Map.entry("title", "Sign"),
          Map.entry("story", "First line\r\nsecond line"),
          Map.entry("pieces", "3"),
          Map.entry("weight", "1.125"),
          Map.entry("price", "1999.90"),
          Map.entry("sold", "true"),
          Map.entry("day", "2026-03-31"),
          Map.entry("shownAt", "2026-04-01T18:30"),
          Map.entry("state", "done"),
          Map.entry("parts", "{\"wood\": [1, 2]}"),
          Map.entry("contact", "ada@example.com"),
          Map.entry("link", "https://example.com/sign"),
          Map.entry("lock", "sesame"));

  /** How every PNG begins; sent as one byte a letter. */
  private static final String PNG = "\u0089PNG\r\n\u001a\nbytes";

  private final TestApp app = Atelier.open();

  @AfterEach
  void close() {
    app.close();
  }

  private String client() {
    Reply reply = app.admin().post("/api/models/test-client", Map.of("name", "Bakery")).expect(201);
    return reply.json().get("id").asText();
  }

  private static String id(Reply saved) {
    return saved.header("Location").orElseThrow().replaceAll(".*/", "");
  }

  private String sign() {
    return id(app.member().form("/models/test-work/new", SIGN).expect(303));
  }

  @Test
  void a_form_has_the_right_control_for_each_type() {
    String client = client();

    String html = Html.checked(app.member().get("/models/test-work/new").expect(200));

    assertThat(html)
        .containsPattern("<input [^>]*type=\"text\" [^>]*name=\"title\"[^>]* required autofocus")
        .containsPattern("<textarea [^>]*name=\"story\"")
        .containsPattern("type=\"text\" [^>]*name=\"pieces\" [^>]*inputmode=\"numeric\"")
        .contains("From 1 to 9.", "At most 80 characters.")
        .containsPattern("type=\"text\" [^>]*name=\"weight\"")
        .containsPattern("type=\"text\" [^>]*name=\"price\"")
        .containsPattern("type=\"checkbox\" [^>]*name=\"sold\"")
        .containsPattern("type=\"date\" [^>]*name=\"day\"")
        .containsPattern("type=\"datetime-local\" [^>]*name=\"shownAt\"")
        .containsPattern("<select [^>]*name=\"state\"")
        .containsPattern("<option value=\"open\" selected>Open<")
        .containsPattern("<textarea [^>]*code[^>]*name=\"parts\"")
        .containsPattern("type=\"email\" [^>]*name=\"contact\"")
        .containsPattern("type=\"url\" [^>]*name=\"link\"")
        .containsPattern("type=\"password\" [^>]*name=\"lock\"")
        .containsPattern("type=\"file\" [^>]*name=\"photo\"")
        .contains("<option value=\"" + client + "\">Bakery</option>")
        .contains("As on the label. ");
  }

  @Test
  void what_a_form_says_is_stored_and_shown() {
    String client = client();
    Map<String, String> form = new HashMap<>(SIGN);
    form.put("client", client);

    Reply saved = app.member().form("/models/test-work/new", form).expect(303);

    JsonNode stored = app.member().get("/api/models/test-work/" + id(saved)).expect(200).json();
    assertThat(stored.get("price").decimalValue()).isEqualByComparingTo("1999.90");
    assertThat(stored.get("shownAt").asText()).startsWith("2026-04-01T18:30:00");
    assertThat(stored.at("/parts/wood/1").asInt()).isEqualTo(2);
    String html = Html.checked(app.member().get(saved.header("Location").orElseThrow()));
    assertThat(html)
        .contains("Sign is saved.", "1,999.90", "1.125", "Mar 31, 2026", "Done", "Yes")
        .contains(
            "href=\"/models/test-client/" + client + "\"", ">Bakery<", "mailto:ada@example.com")
        .doesNotContain("sesame");
    assertThat(app.member().get("/models/test-work").body()).contains("Sign", "Bakery");
    assertThat(app.member().get("/models/test-work").body()).doesNotContain("is saved.");
  }

  @Test
  void every_fault_stands_at_its_field_and_nothing_typed_is_lost() {
    Map<String, String> wrong = new HashMap<>();
    wrong.put("title", "");
    wrong.put("pieces", "12");
    wrong.put("price", "cheap");
    wrong.put("day", "yesterday");
    wrong.put("parts", "{");
    wrong.put("contact", "nobody");
    wrong.put("link", "javascript:alert(1)");
    wrong.put("lock", "sesame");
    wrong.put("state", "lost");
    wrong.put("client", "0");

    String html = Html.checked(app.member().form("/models/test-work/new", wrong).expect(422));

    for (String field :
        List.of("title", "pieces", "price", "day", "parts", "contact", "link", "state")) {
      assertThat(html).contains("id=\"field-" + field + "-fault\"");
    }
    assertThat(html)
        .contains("Title is required.", "Pieces must be at most 9.", "Price must be an amount.")
        .contains("State must be one of: Open, Done.", "value=\"cheap\"", "value=\"nobody\"")
        .doesNotContain("sesame");
    assertThat(app.member().get("/api/models/test-work").json().get("total").asInt()).isZero();
  }

  @Test
  void a_taken_title_and_a_dangling_reference_are_named() {
    sign();

    assertThat(app.member().form("/models/test-work/new", SIGN).expect(422).body())
        .contains("Title is taken already.");
    assertThat(
            app.member()
                .form("/models/test-work/new", Map.of("title", "B", "state", "open", "client", "x"))
                .expect(422)
                .body())
        .contains("Client points to a record that is not there.");
  }

  @Test
  void a_change_begins_with_what_is_stored() {
    String id = sign();

    String html = Html.checked(app.member().get("/models/test-work/" + id + "/edit").expect(200));

    assertThat(html)
        .contains("value=\"Sign\"", "value=\"1999.90\"", "value=\"2026-04-01T18:30\"")
        .contains("<option value=\"done\" selected>", "Leave empty to keep")
        .containsPattern("name=\"sold\" value=\"true\" checked")
        .doesNotContain("sesame");
    assertThat(html.replace("&#34;", "\"")).contains("\"wood\" : [ 1, 2 ]");
  }

  @Test
  void a_change_keeps_a_secret_left_empty_and_unticks_a_box() {
    String id = sign();
    Map<String, String> form = new HashMap<>(SIGN);
    form.remove("sold");
    form.put("lock", "");
    form.put("story", "");

    app.member().form("/models/test-work/" + id + "/edit", form).expect(303);

    JsonNode stored = app.member().get("/api/models/test-work/" + id).json();
    assertThat(stored.get("sold").asBoolean()).isFalse();
    assertThat(stored.get("story").isNull()).isTrue();
    String lock =
        app.database()
            .read(sql -> sql.one("select \"lock\" from \"test_work\""))
            .orElseThrow()
            .text("lock");
    assertThat(lock).isNotNull();
  }

  @Test
  void a_file_is_uploaded_shown_replaced_and_removed_by_the_form() {
    String saved = multipart(app.member(), "/models/test-work/new", "photo.png", "state", "open");

    String id = saved.replaceAll(".*/", "");
    assertThat(app.member().get("/models/test-work/" + id).body())
        .contains("photo.png", "href=\"/api/models/test-work/" + id + "/files/photo\"");
    assertThat(app.member().get("/models/test-work/" + id + "/edit").body())
        .contains("Present file: photo.png", "name=\"photo.remove\"");
    multipart(app.member(), "/models/test-work/" + id + "/edit", "", "photo.remove", "true");
    String page = app.member().get("/models/test-work/" + id).body();
    assertThat(page.substring(0, page.indexOf("id=\"history\""))).doesNotContain("photo.png");
  }

  private static String multipart(
      TestClient by, String path, String file, String name, String value) {
    String body =
        """
        --cut
        Content-Disposition: form-data; name="title"

        Photo
        --cut
        Content-Disposition: form-data; name="%s"

        %s
        --cut
        Content-Disposition: form-data; name="photo"; filename="%s"
        Content-Type: image/png

        %s
        --cut--
        """
            .formatted(name, value, file, "CONTENT")
            .replace("\n", "\r\n")
            .replace("CONTENT", PNG);
    return by.send(
            by.request(path)
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1)))
        .expect(303)
        .header("Location")
        .orElseThrow();
  }

  @Test
  void a_record_is_deleted_only_after_it_was_asked() {
    String id = sign();
    String path = "/models/test-work/" + id + "/delete";

    assertThat(Html.checked(app.member().get(path).expect(200))).contains("Delete “Sign”?");
    app.member().get("/models/test-work/" + id).expect(200);
    Reply done = app.member().form(path, Map.of("_version", "1")).expect(303);
    assertThat(done.header("Location")).contains("/models/test-work");
    assertThat(app.member().get("/models/test-work").body()).contains("Sign is deleted.");
    app.member().get("/models/test-work/" + id).expect(404);
  }

  @Test
  void a_record_that_others_point_to_says_why_it_stays() {
    String client = client();
    app.admin()
        .post("/api/models/test-work", Map.of("title", "Sign", "client", client))
        .expect(201);

    Reply refused =
        app.admin().form("/models/test-client/" + client + "/delete", Map.of()).expect(409);

    assertThat(Html.checked(refused)).contains("while others refer to it: Works (1)");
    assertThat(app.admin().get("/models/test-client/" + client).body())
        .contains("Works <span class=\"tally plain\">1</span>");
  }

  @Test
  void a_reader_keeps_notes_of_their_own_on_a_shared_record() {
    String tip =
        app.admin()
            .post("/api/models/test-tip", Map.of("title", "Measure twice"))
            .expect(201)
            .json()
            .get("id")
            .asText();
    String path = "/models/test-tip/" + tip;

    assertThat(Html.checked(app.member().get(path + "/edit").expect(200)))
        .contains("name=\"note\"", "Only you see this.")
        .doesNotContain("name=\"title\"");
    app.member().form(path + "/edit", Map.of("note", "Mine", "title", "Changed")).expect(303);

    assertThat(app.member().get(path).body()).contains("Mine", "Measure twice");
    assertThat(app.otherMember().get(path).body()).doesNotContain("Mine", "Changed");
  }
}
