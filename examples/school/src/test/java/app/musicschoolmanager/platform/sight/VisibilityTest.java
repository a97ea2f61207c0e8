package app.musicschoolmanager.platform.sight;

import static app.musicschoolmanager.platform.sight.Nursery.BOOKINGS;
import static app.musicschoolmanager.platform.sight.Nursery.CARE;
import static app.musicschoolmanager.platform.sight.Nursery.CHILDREN;
import static app.musicschoolmanager.platform.sight.Nursery.REPORTS;
import static app.musicschoolmanager.platform.sight.Nursery.id;
import static app.musicschoolmanager.platform.sight.Nursery.told;
import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members see the records from which a way leads to them; all others are not there for them. */
class VisibilityTest {
  private static final String NOBODYS = "01m7yfwpbxdxq3kaw4jcvzbq73";

  private Nursery nursery;
  private TestClient admin;
  private TestClient guardian;
  private String mine;
  private String theirs;

  @BeforeEach
  void open() {
    nursery = Nursery.open();
    admin = nursery.admin;
    guardian = nursery.guardian;
    mine = nursery.child("Mia Mine", nursery.guardian);
    theirs = nursery.child("Theo Theirs", nursery.other);
  }

  @AfterEach
  void close() {
    nursery.close();
  }

  @Test
  void guardians_see_their_own_children_and_administrators_all() {
    assertThat(told(guardian, CHILDREN, "name")).containsExactly("Mia Mine");
    assertThat(told(nursery.other, CHILDREN, "name")).containsExactly("Theo Theirs");
    assertThat(told(admin, CHILDREN, "name")).containsExactly("Theo Theirs", "Mia Mine");
    guardian.get(CHILDREN + "/" + mine).expect(200);
    admin.get(CHILDREN + "/" + theirs).expect(200);
  }

  @Test
  void who_is_given_a_child_sees_it_at_once_and_no_longer_when_it_is_taken() {
    String care = nursery.care(theirs, guardian);
    assertThat(told(guardian, CHILDREN, "name")).containsExactly("Theo Theirs", "Mia Mine");

    admin.delete(CARE + "/" + care).expect(204);
    guardian.get(CHILDREN + "/" + theirs).expect(404);
  }

  @Test
  void what_nobody_shows_them_answers_as_what_is_missing() {
    admin.put(CHILDREN + "/" + theirs, Map.of("name", "Theo T.")).expect(200);
    for (String path : List.of("", "/changes", "/files/photo")) {
      Reply foreign = guardian.get(CHILDREN + "/" + theirs + path).expect(404);
      Reply missing = guardian.get(CHILDREN + "/" + NOBODYS + path).expect(404);
      assertThat(foreign.body()).as(path).isEqualTo(missing.body());
    }
    guardian.get("/models/test-child/" + theirs).expect(404);
    guardian.get("/models/test-child/" + theirs + "/edit").expect(404);
    guardian.put(CHILDREN + "/" + theirs, Map.of("name", "Mine now")).expect(404);
    guardian.delete(CHILDREN + "/" + theirs).expect(404);
    Nursery.send(guardian, CHILDREN + "/" + theirs + "/files/photo", "a.txt", "x").expect(404);
    guardian.post(CHILDREN + "/delete", Map.of("ids", List.of(mine, theirs))).expect(404);
    assertThat(admin.get(CHILDREN + "/" + theirs).json().get("name").asText()).isEqualTo("Theo T.");
  }

  @Test
  void lists_counts_searches_and_exports_know_only_what_they_see() {
    JsonNode list = guardian.get(CHILDREN + "?limit=1").expect(200).json();
    assertThat(list.get("total").asInt()).isEqualTo(1);
    assertThat(list.get("next").isNull()).isTrue();
    assertThat(told(guardian, CHILDREN + "?search=theo", "name")).isEmpty();
    assertThat(told(guardian, CHILDREN + "?search=mia", "name")).containsExactly("Mia Mine");
    assertThat(told(guardian, CHILDREN + "?orderBy=-name", "name")).containsExactly("Mia Mine");
    assertThat(told(guardian, CHILDREN + "?name=Theo+Theirs", "name")).isEmpty();
    for (String path :
        List.of(
            "/",
            "/models",
            "/models/test-child",
            "/models/test-child?search=the",
            "/models/test-child/choices?search=theo",
            "/models/test-child/export.csv",
            CHILDREN + "/export")) {
      assertThat(guardian.get(path).expect(200).body()).as(path).doesNotContain("Theo");
    }
    assertThat(guardian.get("/models").body()).doesNotContain(">2<");
    assertThat(guardian.get(CHILDREN + "/export").body()).contains("Mia Mine");
  }

  @Test
  void a_way_over_several_records_leads_to_reports_and_what_points_here() {
    nursery.report("Good day", mine);
    String other = nursery.report("Hidden day", theirs);

    assertThat(told(guardian, REPORTS, "title")).containsExactly("Good day");
    guardian.get(REPORTS + "/" + other).expect(404);
    assertThat(guardian.get("/models/test-child/" + mine).expect(200).body())
        .contains("Good day")
        .doesNotContain("Hidden day");
    assertThat(told(guardian, CARE, "child")).containsExactly(mine);
  }

  @Test
  void another_way_leads_there_too() {
    String written = id(guardian.post(REPORTS, Map.of("title", "What I saw", "child", mine)));
    admin.delete(CARE + "/" + admin.get(CARE + "?child=" + mine).json().at("/items/0/id").asText());

    assertThat(told(guardian, REPORTS, "title")).containsExactly("What I saw");
    guardian.get(CHILDREN + "/" + mine).expect(404);
    assertThat(guardian.get("/models/test-report/" + written).expect(200).body())
        .doesNotContain("Mia Mine");
  }

  @Test
  void what_is_written_may_point_only_to_what_its_writer_sees() {
    Reply foreign = guardian.post(REPORTS, Map.of("title", "Spy", "child", theirs)).expect(422);
    Reply missing = guardian.post(REPORTS, Map.of("title", "Spy", "child", NOBODYS)).expect(422);
    assertThat(foreign.body()).isEqualTo(missing.body());
    Map<String, String> care =
        Map.of("kind", "self-made", "child", theirs, "guardian", nursery.app.userId(guardian));
    guardian.post(CARE, care).expect(422);
    guardian.get(CHILDREN + "/" + theirs).expect(404);
    String own = id(guardian.post(REPORTS, Map.of("title", "Fine", "child", mine)));
    guardian.put(REPORTS + "/" + own, Map.of("child", theirs)).expect(422);
    Reply imported =
        Nursery.send(guardian, REPORTS + "/import", "r.csv", "Title,Child\nSpy,Theo Theirs\n");
    assertThat(imported.expect(422).body()).contains("child");
  }

  @Test
  void nobody_writes_what_they_would_not_see_themselves() {
    String person = nursery.app.userId(nursery.other);
    Reply refused = guardian.post(BOOKINGS, Map.of("room", "Blue", "bookedBy", person)).expect(422);
    assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("bookedBy");
    assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("sight");
    assertThat(told(admin, BOOKINGS, "room")).isEmpty();

    String own = id(guardian.post(BOOKINGS, Map.of("room", "Red")));
    guardian.put(BOOKINGS + "/" + own, Map.of("bookedBy", person)).expect(422);
    Reply page =
        guardian.form(
            "/models/test-booking/" + own + "/edit",
            Map.of("room", "Red", "bookedBy", person, "state", "open"));
    assertThat(page.expect(422).body()).contains("you would not see the record yourself");
    assertThat(guardian.get(BOOKINGS + "/" + own).json().get("bookedBy").asText())
        .isEqualTo(nursery.app.userId(guardian));
    Nursery.send(guardian, BOOKINGS + "/import", "b.csv", "Room,Booked by\nRed,Olga Other\n")
        .expect(422);
    guardian.post(CHILDREN, Map.of("name", "Nobody's")).expect(422);
    admin.put(BOOKINGS + "/" + own, Map.of("bookedBy", person)).expect(200);
    guardian.get(BOOKINGS + "/" + own).expect(404);
  }

  @Test
  void who_leaves_something_out_is_told_so_and_nothing_of_what_they_would_not_see() {
    String person = nursery.app.userId(nursery.other);
    Reply refused = guardian.post(BOOKINGS, Map.of("bookedBy", person, "state", "ok")).expect(422);
    assertThat(refused.json().get("errors").findValuesAsText("message"))
        .containsExactly("Room is required.");
    Reply mine = guardian.post(BOOKINGS, Map.of("state", "ok")).expect(422);
    assertThat(mine.json().get("errors").findValuesAsText("message"))
        .containsExactly("Room is required.", "Only its approver approves it.");
  }

  @Test
  void whoever_writes_what_they_would_not_see_learns_nothing_of_what_is_there() {
    String person = nursery.app.userId(nursery.other);
    Map<String, String> care = Map.of("kind", "aunt", "child", mine, "guardian", person);
    String before = guardian.post(CARE, care).expect(422).body();
    String own = id(guardian.post(BOOKINGS, Map.of("room", "Blue")));
    assertThat(before).contains("sight");
    admin.post(CARE, care).expect(201);
    assertThat(guardian.post(CARE, care).expect(422).body()).isEqualTo(before);
    // The state could not be set by anybody: by itself that would be told.
    Map<String, String> away = Map.of("bookedBy", person, "state", "ok");
    assertThat(guardian.put(BOOKINGS + "/" + own, away).expect(422).body()).contains("sight");
  }

  @Test
  void what_was_deleted_comes_back_only_to_somebody_who_sees_it_then() {
    String report = nursery.report("Wrong", mine);
    String undo = deleted(report);
    guardian.post(undo, Map.of()).expect(200);
    guardian.get(REPORTS + "/" + report).expect(200);

    String again = deleted(report);
    admin.delete(CARE + "/" + admin.get(CARE + "?child=" + mine).json().at("/items/0/id").asText());
    guardian.post(again, Map.of()).expect(404);
    admin.get(REPORTS + "/" + report).expect(404);
  }

  private String deleted(String report) {
    return guardian
        .post(REPORTS + "/delete", Map.of("ids", List.of(report)))
        .expect(200)
        .json()
        .get("undo")
        .asText();
  }

  @Test
  void actions_reach_what_their_scope_says() {
    assertThat(counted(guardian, "count-mine")).isEqualTo("1 1");
    assertThat(counted(guardian, "count-shared")).isEqualTo("2 2");
    assertThat(counted(admin, "count-mine")).isEqualTo("2 2");
    assertThat(counted(admin, "count-all")).isEqualTo("2 2");
  }

  private static String counted(TestClient client, String action) {
    JsonNode run = client.post("/api/actions/" + action, Map.of()).expect(200).json();
    return run.at("/message").asText() + " " + run.at("/data/counted").asText();
  }
}
