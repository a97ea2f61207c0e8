package app.musicschoolmanager.platform.audit;

import static app.musicschoolmanager.platform.audit.ReadingRoom.LOANS;
import static app.musicschoolmanager.platform.audit.ReadingRoom.READERS;
import static app.musicschoolmanager.platform.audit.ReadingRoom.WHO;
import static app.musicschoolmanager.platform.audit.ReadingRoom.nothing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.page.Html;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a record forgets, its trail forgets with it. */
class ForgottenTest {
  private final TestApp app = ReadingRoom.open("en");
  private final TestClient admin = app.admin();
  private final TestClient max = app.member();
  private final TestClient olga = app.otherMember();

  @AfterEach
  void stop() {
    app.close();
  }

  private static String id(Reply created) {
    return created.expect(201).json().get("id").asText();
  }

  private String reader(String name) {
    return id(max.post(READERS, Map.of("name", name)));
  }

  /** A loan that has been with one reader, and is with another by now. */
  private String loan() {
    String loan =
        id(
            max.post(
                LOANS,
                Map.of(
                    "book",
                    "Momo",
                    "reader",
                    reader("Anna Adler"),
                    "lender",
                    app.userId(max),
                    "contact",
                    "anna@readers.example",
                    "remark",
                    "Anna asks for time",
                    "returned",
                    "2026-03-01",
                    "review",
                    "Worn")));
    Map<String, Object> next =
        Map.of("reader", reader("Bert Bauer"), "contact", "bert@readers.example", "review", "Torn");
    max.put(LOANS + "/" + loan, next).expect(200);
    return loan;
  }

  private static JsonNode trail(TestClient client, String loan) {
    return client.get(LOANS + "/" + loan + "/changes").expect(200).json().get("items");
  }

  /** All that is told of a loan, by pages and programs, to each of its readers. */
  private String told(String loan) {
    StringBuilder all = new StringBuilder();
    for (TestClient client : List.of(admin, max, olga)) {
      String page = "/models/test-loan/" + loan;
      all.append(trail(client, loan))
          .append(Html.checked(client.get(page).expect(200)))
          .append(Html.checked(client.get(page + "/history").expect(200)));
    }
    String page = Html.checked(admin.get("/changes?model=test-loan").expect(200));
    return all.append(page).append(admin.get("/api/changes?model=test-loan").body()).toString();
  }

  private String kept(String table) {
    return app.database().read(sql -> sql.query("select * from " + table)).stream()
        .map(row -> row.asMap().toString())
        .toList()
        .toString();
  }

  private static final String[] NAMES = {"Anna", "Bert", "anna@", "bert@", "2026-03-01"};

  @Test
  void what_an_action_empties_is_told_by_nothing_that_is_kept_of_the_record() {
    String loan = loan();
    assertThat(told(loan)).contains(NAMES);

    admin.post("/api/actions/anonymize", Map.of("loan", loan)).expect(200);

    assertThat(told(loan)).doesNotContain(NAMES).contains("removed");
    String trail =
        app
            .database()
            .read(sql -> sql.query("select changes from change_log where record_id = ?", loan))
            .stream()
            .map(row -> row.text("changes"))
            .toList()
            .toString();
    assertThat(trail).doesNotContain(NAMES).contains("Momo", "Worn", "Torn");
  }

  @Test
  void that_something_was_changed_and_by_whom_is_still_told() {
    String loan = loan();
    JsonNode before = trail(admin, loan);
    admin.post("/api/actions/anonymize", Map.of("loan", loan)).expect(200);
    JsonNode after = trail(admin, loan);

    assertThat(after).hasSize(before.size() + 1);
    for (int i = 0; i < before.size(); i++) {
      for (String same : List.of("id", "user", "via", "kind", "at")) {
        assertThat(after.get(i + 1).get(same)).isEqualTo(before.get(i).get(same));
      }
    }
    assertThat(after.at("/0/user/name").asText()).isEqualTo("Ada Admin");
    assertThat(after.at("/0/changes/reader")).hasToString("{\"removed\":[\"before\"]}");
    assertThat(after.at("/1/changes/reader")).hasToString("{\"removed\":[\"before\",\"after\"]}");
    assertThat(after.at("/2/changes/reader")).hasToString("{\"removed\":[\"after\"]}");
    assertThat(after.at("/1/changes/review"))
        .hasToString("{\"before\":\"Worn\",\"after\":\"Torn\"}");
  }

  @Test
  void what_comes_later_is_told_until_it_goes_too() {
    String path = LOANS + "/" + loan();
    max.put(path, nothing(WHO)).expect(200);
    max.put(path, Map.of("contact", "carl@readers.example")).expect(200);
    assertThat(olga.get(path + "/changes").body())
        .contains("carl@readers.example")
        .doesNotContain(NAMES);
    max.put(path, nothing(List.of("contact"))).expect(200);
    assertThat(olga.get(path + "/changes").body()).doesNotContain("carl@readers.example");
  }

  @Test
  void what_is_not_to_be_forgotten_stays_when_it_is_emptied() {
    String path = LOANS + "/" + loan();
    max.put(path, nothing(List.of("review"))).expect(200);
    assertThat(olga.get(path + "/changes").body())
        .contains("Worn", "Torn", "anna@readers.example")
        .doesNotContain("removed");
  }

  @Test
  void a_change_that_is_refused_forgets_nothing() {
    String path = LOANS + "/" + loan();
    Map<String, Object> wrong = nothing(List.of("contact"));
    wrong.put("book", "");
    max.put(path, wrong).expect(422);
    assertThat(olga.get(path + "/changes").body()).contains("anna@readers.example");
  }

  @Test
  void undoing_a_deletion_brings_nothing_back_that_was_forgotten_before() {
    String loan = loan();
    max.put(LOANS + "/" + loan, nothing(WHO)).expect(200);
    String undo = max.delete(LOANS + "/" + loan).expect(204).header("X-Undo").orElseThrow();
    assertThat(admin.get(LOANS + "/" + loan + "/changes").body()).doesNotContain(NAMES);
    max.post(undo, Map.of()).expect(200);

    assertThat(told(loan)).doesNotContain(NAMES);
    assertThat(olga.get(LOANS + "/" + loan).json().path("contact").isNull()).isTrue();
  }

  @Test
  void a_reader_who_comes_back_is_not_who_stands_in_a_loan_that_was_emptied_meanwhile() {
    String loan = loan();
    String bert = olga.get(LOANS + "/" + loan).json().get("reader").asText();
    String undo = max.delete(READERS + "/" + bert).expect(204).header("X-Undo").orElseThrow();
    assertThat(trail(admin, loan).toString()).doesNotContain(bert);
    max.put(LOANS + "/" + loan, Map.of("reader", reader("Carla"))).expect(200);
    max.put(LOANS + "/" + loan, nothing(WHO)).expect(200);
    assertThat(kept("deleted_record where step = 'released'")).doesNotContain(bert);

    max.post(undo, Map.of()).expect(200);
    assertThat(olga.get(LOANS + "/" + loan).json().path("reader").isNull()).isTrue();
    assertThat(told(loan)).doesNotContain("Bert", "Carla", bert);
  }

  @Test
  void a_deletion_that_is_undone_fills_what_it_has_emptied_itself() {
    String loan = loan();
    String bert = olga.get(LOANS + "/" + loan).json().get("reader").asText();
    String undo = max.delete(READERS + "/" + bert).expect(204).header("X-Undo").orElseThrow();
    max.post(undo, Map.of()).expect(200);
    assertThat(olga.get(LOANS + "/" + loan).json().get("reader").asText()).isEqualTo(bert);
  }

  @Test
  void of_a_file_not_even_its_name_is_left() {
    String loan = loan();
    String path = LOANS + "/" + loan;
    String part = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n";
    String body = part.formatted("anna.txt") + "Content-Type: text/plain\r\n\r\nHi\r\n--part--\r\n";
    max.send(
            max.request(path + "/files/slip")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body)))
        .expect(201);
    assertThat(told(loan)).contains("anna.txt");
    max.put(path, nothing(List.of("slip"))).expect(200);
    assertThat(told(loan)).doesNotContain("anna.txt");
  }

  @Test
  void what_somebody_notes_for_themselves_is_forgotten_for_them_alone() {
    String path = LOANS + "/" + loan();
    max.put(path, Map.of("note", "Max was here")).expect(200);
    olga.put(path, Map.of("note", "Olga was here")).expect(200);
    max.put(path, nothing(List.of("note"))).expect(200);
    assertThat(max.get(path + "/changes").body()).doesNotContain("Max was here");
    assertThat(olga.get(path + "/changes").body()).contains("Olga was here");
    assertThat(kept("change_log")).doesNotContain("Max was here").contains("Olga was here");
  }

  @Test
  void pages_say_in_their_language_that_it_was_removed() {
    Map<String, String> words =
        Map.of("de", "entfernt", "es", "eliminado", "fr", "supprimé", "en", "removed");
    words.forEach((language, word) -> {
      try (TestApp local = ReadingRoom.open(language)) {
        TestClient client = local.admin();
        String loan = id(client.post(LOANS, Map.of("book", "Momo", "remark", "Anna asks")));
        client.put(LOANS + "/" + loan, nothing(List.of("remark"))).expect(200);
        String history = client.get("/models/test-loan/" + loan + "/history").expect(200).body();
        assertThat(Html.checked(client.get("/models/test-loan/" + loan + "/history")))
            .isEqualTo(history)
            .contains(word)
            .doesNotContain("Anna asks");
      }
    });
  }

  @Test
  void what_is_never_emptied_or_never_told_cannot_be_forgotten() {
    for (Field field :
        Arrays.asList(
            Field.string("name", "Name").required().forgotten(),
            Field.secret("name", "Name").forgotten())) {
      assertThatThrownBy(() -> Model.named("a", "A", "As").fields(field).display("name").build())
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
