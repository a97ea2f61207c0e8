package app.musicschoolmanager.platform.page.record;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.page.Atelier;
import app.musicschoolmanager.platform.page.Html;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two people who change one record never overwrite each other unseen. */
class EditConflictTest {
  private static final AtomicInteger TITLES = new AtomicInteger();
  private static TestApp app;

  @BeforeAll
  static void open() {
    app = Atelier.open();
  }

  @AfterAll
  static void close() {
    app.close();
  }

  private static String work() {
    Map<String, Object> values =
        Map.of("title", "Work " + TITLES.incrementAndGet(), "story", "Old", "pieces", 1);
    Reply made = app.member().post("/api/models/test-work", values).expect(201);
    return "/models/test-work/" + made.json().get("id").asText();
  }

  private static JsonNode stored(String path) {
    return app.member().get("/api" + path).expect(200).json();
  }

  private static void meanwhile(String path, Map<String, Object> changes) {
    app.member().put("/api" + path, changes).expect(200);
  }

  /** What a browser sends back of a page: its hidden fields. */
  private static Map<String, String> carried(String html) {
    Map<String, String> fields = new HashMap<>();
    for (String tag : Html.all(html, "(<input type=\"hidden\" name=\"[^\"]*\" value=\"[^\"]*\")")) {
      fields.put(
          Html.all(tag, "name=\"([^\"]*)\"").getFirst(),
          Html.all(tag, "value=\"([^\"]*)\"").getFirst());
    }
    return fields;
  }

  /** The form of a record, as it is when it is opened. */
  private static Map<String, String> opened(String path) {
    Map<String, String> form = carried(app.member().get(path + "/edit").expect(200).body());
    JsonNode now = stored(path);
    form.put("title", now.get("title").asText());
    form.put("story", now.get("story").asText());
    form.put("pieces", now.get("pieces").asText());
    form.put("state", "open");
    return form;
  }

  @Test
  void both_sides_are_shown_and_each_field_is_chosen() {
    String path = work();
    Map<String, String> form = opened(path);
    meanwhile(path, Map.of("story", "Theirs", "pieces", 5));
    form.put("story", "Mine");
    form.put("contact", "new@example.com");

    String html = Html.checked(app.member().form(path + "/edit", form).expect(409));

    assertThat(html)
        .contains("Theirs", "Mine", "changed by both of you", "changed only there")
        .contains("name=\"_take.story\" value=\"theirs\" required>")
        .contains("name=\"_take.pieces\" value=\"theirs\" required checked>")
        .doesNotContain("_take.contact", "_take.title");
    assertThat(stored(path).get("story").asText()).isEqualTo("Theirs");
    Map<String, String> choice = carried(html);
    choice.put("_take.story", "mine");
    choice.put("_take.pieces", "theirs");
    app.member().form(path + "/edit", choice).expect(303);
    assertThat(stored(path).get("story").asText()).isEqualTo("Mine");
    assertThat(stored(path).get("pieces").asInt()).isEqualTo(5);
    assertThat(stored(path).get("contact").asText()).isEqualTo("new@example.com");
  }

  @Test
  void nothing_is_saved_before_everything_is_chosen() {
    String path = work();
    Map<String, String> form = opened(path);
    meanwhile(path, Map.of("story", "Theirs"));
    form.put("story", "Mine");
    String html = app.member().form(path + "/edit", form).expect(409).body();

    app.member().form(path + "/edit", carried(html)).expect(409);

    assertThat(stored(path).get("story").asText()).isEqualTo("Theirs");
  }

  @Test
  void all_of_one_side_is_taken_at_once() {
    for (String side : List.of("mine", "theirs")) {
      String path = work();
      Map<String, String> form = opened(path);
      meanwhile(path, Map.of("story", "theirs", "pieces", 5));
      form.put("story", "mine");
      form.put("pieces", "3");
      String html = app.member().form(path + "/edit", form).expect(409).body();
      Map<String, String> choice = carried(html);
      choice.put("_all", side);

      app.member().form(path + "/edit", choice).expect(303);

      assertThat(stored(path).get("story").asText()).isEqualTo(side);
      assertThat(stored(path).get("pieces").asInt()).isEqualTo(side.equals("mine") ? 3 : 5);
    }
  }

  @Test
  void a_third_change_asks_again_and_keeps_earlier_choices() {
    String path = work();
    Map<String, String> form = opened(path);
    meanwhile(path, Map.of("story", "Theirs", "pieces", 5));
    form.put("story", "Mine");
    form.put("pieces", "3");
    Map<String, String> choice =
        carried(app.member().form(path + "/edit", form).expect(409).body());
    choice.put("_take.story", "theirs");
    choice.put("_take.pieces", "mine");
    meanwhile(path, Map.of("pieces", 7));

    String html = Html.checked(app.member().form(path + "/edit", choice).expect(409));

    assertThat(html).contains("id=\"take-pieces-mine\"").doesNotContain("id=\"take-story-mine\"");
    Map<String, String> second = carried(html);
    second.put("_take.pieces", "mine");
    app.member().form(path + "/edit", second).expect(303);
    assertThat(stored(path).get("story").asText()).isEqualTo("Theirs");
    assertThat(stored(path).get("pieces").asInt()).isEqualTo(3);
  }

  @Test
  void the_same_change_made_by_both_is_no_conflict() {
    String path = work();
    Map<String, String> form = opened(path);
    meanwhile(path, Map.of("story", "The same"));
    form.put("story", "The same");
    form.put("pieces", "4");

    app.member().form(path + "/edit", form).expect(303);

    assertThat(stored(path).get("pieces").asInt()).isEqualTo(4);
  }

  @Test
  void a_form_that_does_not_say_what_it_was_made_from_is_asked_about_every_difference() {
    String path = work();
    meanwhile(path, Map.of("story", "Theirs"));
    Map<String, String> form = new HashMap<>(Map.of("_version", "1", "state", "open"));
    form.put("title", stored(path).get("title").asText());
    form.put("story", "Mine");

    assertThat(app.member().form(path + "/edit", form).expect(409).body())
        .contains("name=\"_take.story\" value=\"theirs\" required>");
  }

  @Test
  void a_secret_never_travels_through_the_page_that_asks() {
    String path = work();
    Map<String, String> form = opened(path);
    meanwhile(path, Map.of("story", "Theirs"));
    form.put("lock", "sesame");

    String html = Html.checked(app.member().form(path + "/edit", form).expect(409));

    assertThat(html).contains("name=\"lock\"", "put it in again").doesNotContain("sesame");
  }

  @Test
  void what_is_wrong_is_still_told_after_the_choice() {
    String path = work();
    Map<String, String> form = opened(path);
    meanwhile(path, Map.of("story", "Theirs"));
    form.put("story", "Theirs");
    form.put("pieces", "99");

    assertThat(app.member().form(path + "/edit", form).expect(422).body())
        .contains("Pieces must be at most 9.");
  }

  @Test
  void what_was_typed_about_a_record_that_is_gone_can_become_a_new_one() {
    String path = work();
    Map<String, String> form = opened(path);
    form.put("story", "A long story");
    app.member().delete("/api" + path).expect(204);

    Reply gone = app.member().form(path + "/edit", form).expect(404);

    assertThat(Html.checked(gone))
        .contains("deleted this record", "A long story", "action=\"/models/test-work/new\"");
    String foreign = app.otherMember().form(path + "/edit", form).expect(404).body();
    assertThat(foreign).isEqualTo(gone.body().replace("Max Member", "Olga Other"));
  }

  @Test
  void a_record_that_changed_meanwhile_is_not_deleted_unseen() {
    String path = work();
    String html = app.member().get(path + "/delete").expect(200).body();
    meanwhile(path, Map.of("story", "Precious now"));

    Reply asked = app.member().form(path + "/delete", carried(html)).expect(409);

    assertThat(Html.checked(asked)).contains("has changed this record", "Precious now");
    app.member().get("/api" + path).expect(200);
    app.member().form(path + "/delete", carried(asked.body())).expect(303);
    app.member().get("/api" + path).expect(404);
  }
}
