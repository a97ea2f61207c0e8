package app.musicschoolmanager.platform.page.record;

import static app.musicschoolmanager.platform.page.record.Academy.LESSONS;
import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.page.Html;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What pages offer is what works, and what they say is true. */
class OfferedRecordsTest {
  private final Academy academy = Academy.open();
  private final TestClient admin = academy.app().admin();
  private final TestClient guardian = academy.app().member();

  @AfterEach
  void close() {
    academy.close();
  }

  private static JsonNode offered(TestClient by, String words) {
    return by.get(LESSONS + "/choices?search=" + words).expect(200).json().get("items");
  }

  @Test
  void records_of_one_title_are_told_apart_by_what_their_reader_sees_of_them() {
    String mia = academy.student(guardian, "Mia");
    String bach = academy.teacher("Mr Bach");
    academy.lesson(mia, "2026-03-12", "teacher", bach);
    academy.lesson(mia, "2026-03-19", "state", "off");

    assertThat(offered(admin, "piano").findValuesAsText("detail"))
        .containsExactlyInAnyOrder("Mr Bach · Mar 12, 2026", "Mar 19, 2026");
    assertThat(offered(guardian, "piano").findValuesAsText("detail"))
        .containsExactlyInAnyOrder("Mia · Mar 12, 2026", "Mia · Mar 19, 2026");
    assertThat(offered(guardian, "piano").findValuesAsText("label"))
        .containsExactly("Piano lesson", "Piano lesson");
    assertThat(Html.checked(guardian.get("/actions/cancel-lesson").expect(200)))
        .contains(">Piano lesson · Mia · Mar 12, 2026</option>")
        .doesNotContain("Bach", "hidden-key");
  }

  @Test
  void among_many_of_one_title_the_whole_line_names_one() {
    String mia = academy.student(guardian, "Mia");
    String first = academy.lesson(mia, "2026-03-01");
    for (int day = 2; day <= 22; day++) {
      academy.lesson(mia, "2026-03-%02d".formatted(day));
    }
    String form = "/actions/cancel-lesson?lesson=" + first;
    String line = "Piano lesson · Mia · Mar 1, 2026";

    assertThat(Html.checked(guardian.get(form).expect(200)))
        .contains("value=\"" + line + "\"", "value=\"" + first + "\"");
    guardian.form(form, Map.of("lesson", first, "lesson.search", line)).expect(303);
    assertThat(guardian.form(form, Map.of("lesson", "", "lesson.search", "Piano")).expect(422))
        .extracting(Reply::body)
        .asString()
        .contains(">Piano lesson · Mia · Mar 2, 2026</option>");
  }

  @Test
  void only_what_its_creator_would_see_is_offered_to_be_made() {
    String add = "href=\"" + LESSONS + "/new";
    for (String page : new String[] {"/", LESSONS}) {
      assertThat(guardian.get(page).body()).doesNotContain(add, LESSONS + "/import");
      assertThat(admin.get(page).body()).contains(add);
    }
    String theirs = academy.student(academy.app().otherMember(), "Theo");
    assertThat(guardian.get(LESSONS).body()).doesNotContain(add);
    guardian.get(LESSONS + "/new").expect(200);
    guardian.post("/api" + LESSONS, Map.of("title", "Mine", "student", theirs)).expect(422);

    String mine = academy.student(guardian, "Mia");

    assertThat(Html.checked(guardian.get(LESSONS).expect(200)))
        .contains(add, LESSONS + "/import", "Create the first one");
    assertThat(guardian.get("/models/test-student/" + mine).body()).contains(add);
  }

  @Test
  void who_sees_the_records_of_a_model_is_said_as_it_is() {
    assertThat(Html.checked(guardian.get("/models").expect(200)))
        .contains(
            "Members see those that lead to them through Student → Guardian",
            "Members see those that lead to them through Guardian")
        .doesNotContain("Shared with everybody");
    assertThat(admin.get("/models").body()).contains("For administrators only");
    JsonNode models = guardian.get("/api/agent/models").json().get("models");
    assertThat(models.at("/1/visibleTo/0").asText()).isEqualTo("Student → Guardian");
  }

  @Test
  void a_text_of_another_form_is_told_by_an_example_or_in_the_words_of_the_model() {
    String students = "/models/test-student";
    Map<String, String> wrong = Map.of("name", "Mia", "code", "x", "locker", "left");

    assertThat(Html.checked(guardian.form(students + "/new", wrong).expect(422)))
        .containsPattern("Code does not have the expected form, such as “[A-Z]{2}-\\d{3}”\\.")
        .contains("Locker does not have the expected form. The number on its door");
    assertThat(guardian.post("/api" + students, wrong).expect(422).body())
        .containsPattern("such as “[A-Z]{2}-\\d{3}”")
        .doesNotContain("must have the form");
  }

  @Test
  void a_combination_that_is_taken_is_told_once_by_the_labels_of_its_fields() {
    String mia = academy.student(guardian, "Mia");
    academy.lesson(mia, "2026-03-12");
    Map<String, String> again = Map.of("title", "Again", "student", mia, "day", "2026-03-12");

    assertThat(Html.checked(admin.form(LESSONS + "/new", again).expect(422)))
        .containsOnlyOnce("Another record already has this combination of Student, Day.");
    JsonNode errors = admin.post("/api" + LESSONS, again).expect(422).json().get("errors");
    assertThat(errors.findValuesAsText("field")).containsExactly("student", "day");
    assertThat(errors.at("/0/message").asText())
        .isEqualTo("Another Lesson already has this combination of Student, Day.");
  }
}
