package app.musicschoolmanager.platform.page.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.page.Html;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.Frozen;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records among several that cannot be deleted. */
class BulkRefusalTest {
  private static final String LETTERS = "/models/test-letter";
  private static final String KEPT = "What was sent stays.";

  private static final Model LETTER =
      shared("test-letter")
          .fields(Field.string("title", "Title"), Field.flag("sent", "Sent"))
          .rules(Frozen.named("sent", KEPT).when(FieldCondition.is("sent", "true")))
          .display("title")
          .build();

  private static final Model ANSWER =
      shared("test-answer")
          .fields(
              Field.string("title", "Title"),
              Field.reference("letter", "Letter", "test-letter").required())
          .display("title")
          .build();

  private TestApp app;
  private TestClient member;

  private static Model.Builder shared(String name) {
    return Model.named(name, name, name)
        .scoping(Scoping.SHARED_DATA)
        .readableBy(Audience.BOTH)
        .writableBy(Audience.BOTH);
  }

  @BeforeEach
  void open() {
    app = TestApp.start(AppDefinition.named("Letters").models(LETTER, ANSWER).build());
    member = app.member();
    app.database()
        .write(sql -> {
          sql.execute(
              "create table test_letter (id text primary key, title text, sent integer, version"
                  + " bigint, created_at text, updated_at text)");
          return sql.execute(
              "create table test_answer (id text primary key, title text, letter text references"
                  + " test_letter (id) on delete restrict, version bigint, created_at text,"
                  + " updated_at text)");
        });
  }

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void only_what_can_be_deleted_is_offered_in_the_list() {
    String sent = letter("Sent", true);
    assertThat(Html.checked(member.get(LETTERS))).contains("Sent").doesNotContain("bulk", "mark-");
    String draft = letter("Draft", false);
    assertThat(Html.checked(member.get(LETTERS)))
        .contains("id=\"bulk\"", "mark-" + draft)
        .doesNotContain("mark-" + sent);
  }

  @Test
  void those_that_stay_are_named_with_the_reason_and_the_others_go_when_that_is_confirmed() {
    String draft = letter("Draft", false);
    String sent = letter("Dispatched", true);
    String used = letter("Answered", false);
    String answer = keep("test-answer", Map.of("title", "Yes", "letter", used));
    String other = letter("Other", false);

    Reply refused = delete(draft, sent, used, other);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(Html.checked(refused))
        .contains(
            "“Dispatched” stays: test-letter: " + KEPT,
            "“Answered” stays: Others refer to it.",
            "Nothing is deleted yet.",
            "Delete 2 test-letter",
            "value=\"" + draft + "\"",
            "value=\"" + other + "\"")
        .doesNotContain("value=\"" + sent + "\"", "value=\"" + used + "\"");
    Stream.of(draft, sent, used, other).forEach(id -> member.get(LETTERS + "/" + id).expect(200));

    delete(draft, other).expect(303);
    String list = Html.checked(member.get(LETTERS));
    assertThat(list).contains("2 test-letter are deleted.");
    member.form(Html.all(list, "action=\"(/undo/[^\"]+)\"").getFirst(), Map.of()).expect(303);
    Stream.of(draft, other).forEach(id -> member.get(LETTERS + "/" + id).expect(200));
    member.get("/models/test-answer/" + answer).expect(200);
  }

  @Test
  void where_all_stay_nothing_is_left_to_confirm() {
    Reply refused = delete(letter("Dispatched", true));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(Html.checked(refused))
        .contains("Nothing can be deleted", KEPT)
        .doesNotContain("btn-danger", "Nothing is deleted yet");
  }

  private String letter(String title, boolean sent) {
    return keep("test-letter", Map.of("title", title, "sent", sent));
  }

  private String keep(String model, Map<String, ?> values) {
    return member.post("/api/models/" + model, values).expect(201).json().get("id").asText();
  }

  private Reply delete(String... ids) {
    String marked = List.of(ids).stream().map(id -> "id=" + id).collect(Collectors.joining("&"));
    return member.send(
        member
            .request(LETTERS + "/delete")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(marked + "&_confirm=true")));
  }
}
