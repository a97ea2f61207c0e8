package app.musicschoolmanager.platform.sight;

import static app.musicschoolmanager.platform.sight.MusicSchool.EXERCISES;
import static app.musicschoolmanager.platform.sight.MusicSchool.LESSONS;
import static app.musicschoolmanager.platform.sight.Nursery.told;
import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A way is open as long as its conditions hold, and lets members change records or only see them.
 */
class WayRightsTest {
  private static final String NOBODYS = "01m7yfwpbxdxq3kaw4jcvzbq73";

  private MusicSchool school;
  private TestClient teacher;
  private TestClient pupil;
  private String draft;
  private String released;

  @BeforeEach
  void open() {
    school = MusicSchool.open();
    teacher = school.teacher;
    pupil = school.pupil;
    draft = school.lesson("Quiet scales", "draft");
    released = school.lesson("Loud scales", "out");
  }

  @AfterEach
  void close() {
    school.close();
  }

  @Test
  void a_way_is_open_only_while_its_conditions_hold() {
    assertThat(told(teacher, LESSONS, "title")).containsExactly("Loud scales", "Quiet scales");
    assertThat(told(pupil, LESSONS, "title")).containsExactly("Loud scales");
    assertThat(pupil.get(LESSONS + "/" + draft).expect(404).body())
        .isEqualTo(pupil.get(LESSONS + "/" + NOBODYS).expect(404).body());

    teacher.put(LESSONS + "/" + draft, Map.of("state", "out")).expect(200);
    pupil.get(LESSONS + "/" + draft).expect(200);
    teacher.put(LESSONS + "/" + draft, Map.of("state", "draft")).expect(200);
    pupil.get(LESSONS + "/" + draft).expect(404);
  }

  @Test
  void what_a_closed_way_hides_is_nowhere_to_be_found() {
    assertThat(pupil.get(LESSONS + "?limit=1").json().get("total").asInt()).isEqualTo(1);
    assertThat(told(pupil, LESSONS + "?search=quiet", "title")).isEmpty();
    for (String path :
        List.of(
            "/",
            "/models/test-lesson",
            "/models/test-lesson/choices?search=scales",
            "/models/test-lesson/export.csv",
            LESSONS + "/export")) {
      assertThat(pupil.get(path).expect(200).body()).as(path).doesNotContain("Quiet");
    }
    for (String path : List.of("", "/changes", "/files/sheet")) {
      pupil.get(LESSONS + "/" + draft + path).expect(404);
    }
    pupil.put(LESSONS + "/" + draft, Map.of("title", "Mine")).expect(404);
    pupil.delete(LESSONS + "/" + draft).expect(404);
  }

  @Test
  void whoever_only_sees_a_record_is_told_that_they_may_not_change_it() {
    String one = LESSONS + "/" + released;
    Reply refused = pupil.put(one, Map.of("title", "Mine")).expect(403);
    assertThat(refused.body()).contains("You may see this Lesson, but not change it.");
    pupil.put(one, Map.of("version", 99, "title", "Quiet scales")).expect(403);
    pupil.delete(one).expect(403);
    pupil.post(LESSONS + "/delete", Map.of("ids", List.of(released))).expect(403);
    Nursery.send(pupil, one + "/files/sheet", "a.txt", "x").expect(403);
    pupil.get("/models/test-lesson/" + released + "/edit").expect(403);
    pupil.get("/models/test-lesson/" + released + "/delete").expect(403);
    pupil.form("/models/test-lesson/" + released + "/edit", Map.of("title", "Mine")).expect(403);
    pupil.form("/models/test-lesson/delete", Map.of("id", released, "_confirm", "1")).expect(403);
    assertThat(told(teacher, LESSONS, "title")).containsExactly("Loud scales", "Quiet scales");
    teacher.put(one, Map.of("title", "Loudest scales")).expect(200);
  }

  @Test
  void pages_offer_changes_only_to_whoever_may_make_them() {
    String page = "/models/test-lesson/" + released;
    assertThat(teacher.get(page).body()).contains(page + "/edit", page + "/delete");
    assertThat(pupil.get(page).expect(200).body()).doesNotContain(page + "/edit", "/delete\"");
    assertThat(teacher.get("/models/test-lesson").body()).contains("mark-" + released);
    assertThat(pupil.get("/models/test-lesson").body())
        .contains("Loud scales")
        .doesNotContain("mark-" + released);
    String exercise = school.exercise("Thirds", released);
    String remove = "name=\"remove\" value=\"" + exercise;
    assertThat(teacher.get(page).body()).contains(remove);
    assertThat(pupil.get(page).body()).contains("Thirds").doesNotContain(remove);
  }

  @Test
  void what_members_create_leads_to_them_along_a_way_for_changing() {
    Map<String, String> forOther =
        Map.of("title", "Own", "state", "out", "teacher", school.app.userId(teacher));
    Reply refused = pupil.post(LESSONS, forOther).expect(422);
    assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("teacher");
    assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("reach");
    // It would be seen, but that alone lets nobody write it, and tells nothing of what is there.
    Map<String, String> work = Map.of("text", "My own", "lesson", released);
    assertThat(pupil.post(EXERCISES, work).expect(422).body()).contains("reach");
    Map<String, String> taken =
        Map.of("title", "Quiet scales", "teacher", school.app.userId(teacher));
    assertThat(pupil.post(LESSONS, taken).expect(422).body())
        .contains("reach")
        .doesNotContain("unique");
    Nursery.id(pupil.post(LESSONS, Map.of("title", "I teach now")));
    Nursery.id(teacher.post(EXERCISES, work));
  }

  @Test
  void whoever_changes_a_record_may_end_up_only_seeing_it() {
    Map<String, String> handed =
        Map.of("teacher", school.app.userId(pupil), "pupil", school.app.userId(teacher));
    teacher
        .put(LESSONS + "/" + draft, handed)
        .expect(422); // not released, nobody else would see it
    teacher.put(LESSONS + "/" + released, handed).expect(200);
    teacher.get(LESSONS + "/" + released).expect(200);
    teacher.put(LESSONS + "/" + released, Map.of("title", "Back")).expect(403);
  }

  @Test
  void relations_are_changed_from_their_other_side_only_along_ways_for_changing() {
    String exercise = school.exercise("Thirds", released);
    String other = school.lesson("Late scales", "out");
    Map<String, String> removal = Map.of("field", "lesson", "to", released, "remove", exercise);
    pupil.form("/models/test-exercise/relate", removal).expect(403);
    Map<String, String> move =
        Map.of("field", "lesson", "to", other, "record", exercise, "move", "yes");
    pupil.form("/models/test-exercise/relate", move).expect(403);
    assertThat(told(teacher, EXERCISES, "lesson")).containsExactly(released);
  }

  @Test
  void an_import_names_the_rows_that_its_sender_may_not_change() {
    String rows = "Id,Title\n%s,Mine\n".formatted(released);
    Reply refused = Nursery.send(pupil, LESSONS + "/import", "l.csv", rows).expect(422);
    assertThat(refused.body()).contains("reach").contains("but not change it");
    assertThat(told(pupil, LESSONS, "title")).containsExactly("Loud scales");
    Nursery.send(teacher, LESSONS + "/import", "l.csv", rows).expect(201);
  }

  @Test
  void a_deletion_is_taken_back_only_by_whoever_may_change_the_record_then() {
    String undo = deleted(released);
    teacher.post(undo, Map.of()).expect(200);

    String exercise = school.exercise("Thirds", released);
    Reply gone = teacher.post(EXERCISES + "/delete", Map.of("ids", List.of(exercise)));
    Map<String, String> handed =
        Map.of("teacher", school.app.userId(pupil), "pupil", school.app.userId(teacher));
    school.app.admin().put(LESSONS + "/" + released, handed).expect(200);
    teacher.post(gone.json().get("undo").asText(), Map.of()).expect(403);
    assertThat(told(school.app.admin(), EXERCISES, "text")).isEmpty();
  }

  @Test
  void of_several_all_must_still_be_theirs_who_takes_them_back() {
    String other = school.lesson("Thirds", "out");
    List<String> both = List.of(school.exercise("One", released), school.exercise("Two", other));
    Reply gone = teacher.post(EXERCISES + "/delete", Map.of("ids", both)).expect(200);
    Map<String, String> handed =
        Map.of("teacher", school.app.userId(pupil), "pupil", school.app.userId(teacher));
    school.app.admin().put(LESSONS + "/" + other, handed).expect(200);
    teacher.post(gone.json().get("undo").asText(), Map.of()).expect(403);
    assertThat(told(school.app.admin(), EXERCISES, "text")).isEmpty();
  }

  private String deleted(String lesson) {
    return teacher
        .post(LESSONS + "/delete", Map.of("ids", List.of(lesson)))
        .expect(200)
        .json()
        .get("undo")
        .asText();
  }

  @Test
  void actions_change_no_more_than_their_caller_may() {
    assertThat(pupil.post("/api/actions/retitle", Map.of()).body())
        .contains("You may see this Lesson, but not change it.");
    assertThat(told(teacher, LESSONS, "title")).containsExactly("Loud scales", "Quiet scales");
  }
}
