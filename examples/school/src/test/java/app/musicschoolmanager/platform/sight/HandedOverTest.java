package app.musicschoolmanager.platform.sight;

import static app.musicschoolmanager.platform.sight.MusicSchool.EXERCISES;
import static app.musicschoolmanager.platform.sight.MusicSchool.LESSONS;
import static app.musicschoolmanager.platform.sight.Nursery.CHILDREN;
import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Way;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.user.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever is given a record is told of its history only what is since then. */
class HandedOverTest {
  private static final String LOCKERS = "/api/models/test-locker";
  private static final String BORN = "1980-02-03";

  private static final Model LOCKER =
      Model.named("test-locker", "Locker", "Lockers")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.string("name", "Name").required(),
              Field.person("holder", "Holder").forgotten(),
              Field.date("born", "Born"),
              Field.options("state", "State", new Option("free", "Free"), new Option("let", "Let")))
          .visibleTo(
              Way.start().to("holder").writing(),
              Way.everybody().when(FieldCondition.is("state", "free")))
          .display("name")
          .build();

  private static TestApp open() {
    TestApp app = TestApp.start(AppDefinition.named("Club").models(LOCKER).build());
    app.database()
        .write(sql ->
            sql.execute(
                "create table test_locker (id text primary key, name text, holder text references"
                    + " app_user (id) on delete restrict, born text, state text, version bigint,"
                    + " created_at text, updated_at text)"));
    return app;
  }

  private static Map<String, Object> let(TestApp app, TestClient holder) {
    Map<String, Object> values = new HashMap<>();
    values.put("holder", holder == null ? null : app.userId(holder));
    values.put("born", null);
    values.put("state", "let");
    return values;
  }

  private static List<String> kinds(TestClient reader, String record) {
    return reader.get(record + "/changes").expect(200).json().findValuesAsText("kind");
  }

  /** All that somebody is told of how a record was. */
  private static String told(TestClient reader, String record) {
    String page = record.replace("/api", "");
    return reader.get(record + "/changes").expect(200).body()
        + reader.get(page + "/history").expect(200).body()
        + reader.get(page).expect(200).body();
  }

  @Test
  void the_next_one_sees_nothing_of_the_one_before_them_and_the_other_way_round() {
    try (TestApp app = open()) {
      TestClient max = app.member();
      TestClient olga = app.otherMember();
      Map<String, Object> first = let(app, max);
      first.putAll(Map.of("name", "Locker of Max", "born", BORN));
      String locker = LOCKERS + "/" + Nursery.id(app.admin().post(LOCKERS, first));
      max.put(locker, Map.of("name", "Skis of Max")).expect(200);
      assertThat(told(max, locker)).contains("Locker of Max", BORN);

      Map<String, Object> next = let(app, olga);
      next.put("name", "Locker 7");
      app.admin().put(locker, next).expect(200);
      assertThat(kinds(olga, locker)).isEmpty();
      olga.put(locker, Map.of("born", "1990-05-06")).expect(200);
      olga.put(locker, Map.of("name", "Bows of Olga")).expect(200);

      assertThat(told(olga, locker))
          .contains("Locker 7", "1990-05-06")
          .doesNotContain("of Max", BORN, "1980", app.userId(max));
      JsonNode page = olga.get(locker + "/changes?limit=1").expect(200).json();
      String rest = locker + "/changes?limit=5&after=" + page.get("next").asText();
      assertThat(olga.get(rest).expect(200).json().get("items")).hasSize(1);
      max.get(locker + "/changes").expect(404);
      assertThat(told(app.admin(), locker)).contains("Locker of Max", BORN, "Bows of Olga");

      app.admin().put(locker, let(app, max)).expect(200);
      max.put(locker, Map.of("name", "Back again")).expect(200);
      assertThat(told(max, locker)).contains("Back again").doesNotContain("1990", BORN);
      olga.get(locker + "/changes").expect(404);
    }
  }

  @Test
  void whoever_saw_it_all_the_time_along_one_way_or_another_is_told_of_all_of_it() {
    try (TestApp app = open()) {
      TestClient max = app.member();
      String locker =
          LOCKERS
              + "/"
              + Nursery.id(app.admin().post(LOCKERS, Map.of("name", "Old", "state", "free")));
      app.admin().put(locker, Map.of("name", "New")).expect(200);
      app.admin().put(locker, let(app, max)).expect(200);

      assertThat(kinds(max, locker)).containsExactly("updated", "updated", "created");
      app.otherMember().get(locker + "/changes").expect(404);

      app.admin().put(locker, let(app, null)).expect(200); // forgets who had it
      app.admin().put(locker, let(app, max)).expect(200);
      max.put(locker, Map.of("name", "Newest")).expect(200);
      assertThat(kinds(max, locker)).containsExactly("updated");
    }
  }

  @Test
  void what_was_deleted_for_a_moment_has_been_theirs_all_the_time() {
    try (TestApp app = open()) {
      TestClient max = app.member();
      String locker = LOCKERS + "/" + Nursery.id(max.post(LOCKERS, mine(app, max)));
      String undo = max.delete(locker).expect(204).header("X-Undo").orElseThrow();
      max.post(undo, Map.of()).expect(200);

      assertThat(kinds(max, locker)).containsExactly("created", "deleted", "created");
    }
  }

  private static Map<String, Object> mine(TestApp app, TestClient holder) {
    Map<String, Object> values = let(app, holder);
    values.put("name", "Mine");
    return values;
  }

  @Test
  void what_is_released_tells_nothing_of_its_drafts() {
    try (MusicSchool school = MusicSchool.open()) {
      String lesson = LESSONS + "/" + school.lesson("Rude words", "draft");
      school.teacher.put(lesson, Map.of("title", "Scales")).expect(200);
      school.teacher.put(lesson, Map.of("state", "out")).expect(200);
      school.teacher.put(lesson, Map.of("title", "Loud scales")).expect(200);

      assertThat(told(school.pupil, lesson)).contains("Scales").doesNotContain("Rude");
      assertThat(told(school.teacher, lesson)).contains("Rude words");
    }
  }

  @Test
  void what_belongs_to_something_is_handed_over_with_it() {
    try (MusicSchool school = MusicSchool.open()) {
      String lesson = school.lesson("Scales", "draft");
      String exercise = EXERCISES + "/" + school.exercise("Between us", lesson);
      school.teacher.put(exercise, Map.of("text", "Thirds")).expect(200);
      TestClient next = school.app.invited("next@example.com", "Nora Next", Role.MEMBER);
      Map<String, String> handed = Map.of("teacher", school.app.userId(next));
      school.app.admin().put(LESSONS + "/" + lesson, handed).expect(200);
      next.put(exercise, Map.of("text", "Fourths")).expect(200);

      assertThat(told(next, exercise)).contains("Thirds").doesNotContain("Between us");
      assertThat(told(school.pupil, exercise)).contains("Between us");
      school.teacher.get(exercise + "/changes").expect(404);
    }
  }

  @Test
  void whoever_comes_to_it_later_is_told_what_is_since_then() {
    try (Nursery nursery = Nursery.open()) {
      String id = nursery.child("Mia Muster", nursery.guardian);
      String child = CHILDREN + "/" + id;
      nursery.admin.put(child, Map.of("name", "Mia Maier")).expect(200);
      nursery.care(id, nursery.other);
      nursery.admin.put(child, Map.of("name", "Mia Meier")).expect(200);

      assertThat(kinds(nursery.guardian, child)).containsExactly("updated", "updated");
      assertThat(told(nursery.other, child)).contains("Mia Maier").doesNotContain("Mia Muster");
    }
  }
}
