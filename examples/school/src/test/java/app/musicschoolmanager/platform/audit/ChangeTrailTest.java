package app.musicschoolmanager.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.page.Atelier;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who gets to know what has changed, and that nothing changes without being kept. */
class ChangeTrailTest {
  private static final String WORKS = "/api/models/test-work";
  private static final String TIPS = "/api/models/test-tip";

  private static TestApp app;
  private static TestClient admin;
  private static TestClient owner;
  private static TestClient other;

  @BeforeAll
  static void start() {
    app = Atelier.open();
    admin = app.admin();
    owner = app.member();
    other = app.otherMember();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void a_record_tells_who_changed_what_and_when() {
    String vase = created(owner, WORKS, Map.of("title", "Vase", "price", 12.5));
    owner.put(vase, Map.of("price", 13)).expect(200);
    owner.put(vase, Map.of("price", 13)).expect(200);

    JsonNode items = history(owner, vase);

    assertThat(items).hasSize(2);
    JsonNode updated = items.get(0);
    assertThat(updated.get("kind").asText()).isEqualTo("updated");
    assertThat(updated.get("via").asText()).isEqualTo("api");
    assertThat(updated.at("/user/name").asText()).isEqualTo("Max Member");
    assertThat(updated.get("at").asText()).isEqualTo(app.clock().instant().toString());
    assertThat(updated.get("changes"))
        .hasToString("{\"price\":{\"before\":12.50,\"after\":13.00}}");
    assertThat(items.get(1).get("kind").asText()).isEqualTo("created");
    assertThat(items.get(1).at("/changes/title")).hasToString("{\"after\":\"Vase\"}");
  }

  @Test
  void the_history_of_a_foreign_record_is_as_missing_as_that_of_none() {
    String bowl = created(owner, WORKS, Map.of("title", "Bowl"));
    Reply missing = other.get(WORKS + "/01aaaaaaaaaaaaaaaaaaaaaaaa/changes").expect(404);
    assertThat(other.get(bowl + "/changes").expect(404).body()).isEqualTo(missing.body());
    assertThat(admin.get(bowl + "/changes").expect(404).body()).isEqualTo(missing.body());
    owner.delete(bowl).expect(204);
    assertThat(other.get(bowl + "/changes").expect(404).body()).isEqualTo(missing.body());
    assertThat(admin.get(bowl + "/changes").expect(404).body()).isEqualTo(missing.body());
  }

  @Test
  void what_was_deleted_keeps_its_history_for_whom_it_belonged_to() {
    String jug = created(owner, WORKS, Map.of("title", "Jug"));
    owner.delete(jug).expect(204);
    JsonNode items = history(owner, jug);
    assertThat(items.get(0).get("kind").asText()).isEqualTo("deleted");
    assertThat(items.get(0).at("/changes/title")).hasToString("{\"before\":\"Jug\"}");
  }

  @Test
  void what_was_shared_and_deleted_keeps_its_history_for_administrators() {
    String tip = created(admin, TIPS, Map.of("title", "Glaze twice"));
    assertThat(history(owner, tip)).hasSize(1);
    admin.delete(tip).expect(204);
    assertThat(history(admin, tip)).hasSize(2);
    owner.get(tip + "/changes").expect(404);
  }

  @Test
  void no_row_of_the_trail_holds_a_secret() {
    String safe = created(owner, WORKS, Map.of("title", "Safe", "lock", "sesame-123"));
    owner.put(safe, Map.of("lock", "sesame-456")).expect(200);
    owner.delete(safe).expect(204);

    List<String> rows =
        app.database().read(sql -> sql.query("select * from change_log")).stream()
            .map(row -> row.asMap().toString())
            .toList();
    assertThat(rows).isNotEmpty().noneMatch(row -> row.contains("sesame"));
    assertThat(history(owner, safe).get(1).get("changes"))
        .hasToString("{\"lock\":{\"changed\":true}}");
  }

  @Test
  void what_is_personal_stays_with_whoever_wrote_it() {
    String tip = created(admin, TIPS, Map.of("title", "Wedge first"));
    owner.put(tip, Map.of("note", "did not work for me")).expect(200);

    assertThat(history(owner, tip)).hasSize(2);
    assertThat(history(other, tip)).hasSize(1);
    assertThat(history(admin, tip)).hasSize(1);
    assertThat(admin.get("/api/changes").body()).doesNotContain("did not work for me");
  }

  @Test
  void an_administrator_sees_that_somebody_changed_their_own_record_but_not_what() {
    String plate = created(owner, WORKS, Map.of("title", "Secret plate"));
    Reply all = admin.get("/api/changes?model=test-work&limit=1").expect(200);
    assertThat(all.body()).doesNotContain("Secret plate");
    JsonNode newest = all.json().at("/items/0");
    assertThat(newest.get("recordId").isNull()).isTrue();
    assertThat(newest.get("kind").asText()).isEqualTo("created");
    assertThat(newest.at("/user/id").asText()).isEqualTo(app.userId(owner));
    assertThat(newest.get("changes").isNull()).isTrue();
  }

  @Test
  void only_administrators_see_the_changes_of_all() {
    owner.get("/api/changes").expect(403);
    app.anonymous().get("/api/changes").expect(401);
    admin.get("/api/changes").expect(200);
  }

  @Test
  void the_changes_of_all_are_narrowed_by_model_user_kind_and_day_and_turned_page_by_page() {
    app.clock().advance(Duration.ofHours(20)); // no longer, lest the sessions end
    String day = app.clock().instant().toString().substring(0, 10);
    String first = created(admin, "/api/models/test-client", Map.of("name", "Ines"));
    String second = created(admin, "/api/models/test-client", Map.of("name", "Noah"));
    created(owner, WORKS, Map.of("title", "Lamp"));
    admin.put(first, Map.of("name", "Inez")).expect(200);

    String today = "/api/changes?at.from=" + day + "&at.to=" + day;
    assertThat(kinds(today)).containsExactly("updated", "created", "created", "created");
    assertThat(kinds(today + "&model=test-client&kind=created"))
        .containsExactly("created", "created");
    assertThat(kinds(today + "&user=" + app.userId(owner))).containsExactly("created");
    assertThat(kinds("/api/changes?at.to=2026-01-01")).isEmpty();
    JsonNode page = admin.get(today + "&model=test-client&limit=2").expect(200).json();
    JsonNode rest =
        admin.get(today + "&model=test-client&limit=2&after=" + page.get("next").asText()).json();
    assertThat(page.at("/items/1/recordId").asText()).isEqualTo(id(second));
    assertThat(rest.at("/items/0/recordId").asText()).isEqualTo(id(first));
    assertThat(rest.get("next").isNull()).isTrue();
  }

  @Test
  void a_parameter_that_changes_do_not_have_is_refused() {
    admin.get("/api/changes?colour=red").expect(400);
    admin.get("/api/changes?kind=burnt").expect(400);
    admin.get("/api/changes?at.from=yesterday").expect(400);
    admin.get("/api/changes?limit=0").expect(400);
  }

  @Test
  void a_file_is_told_by_its_name() {
    String tile = created(owner, WORKS, Map.of("title", "Tile"));
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"tile.txt\"\r\n\r\nx"
            + "\r\n--b--\r\n";
    owner
        .send(
            owner
                .request(tile + "/files/photo")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body)))
        .expect(201);
    assertThat(history(owner, tile).get(0).at("/changes/photo/after/name").asText())
        .isEqualTo("tile.txt");
  }

  @Test
  void a_change_that_cannot_be_kept_is_not_made() {
    String cup = created(owner, WORKS, Map.of("title", "Cup"));
    app.database().write(sql -> sql.execute("alter table change_log rename to gone"));
    try {
      owner.put(cup, Map.of("title", "Mug")).expect(503);
    } finally {
      app.database().write(sql -> sql.execute("alter table gone rename to change_log"));
    }
    assertThat(owner.get(cup).json().get("title").asText()).isEqualTo("Cup");
    assertThat(history(owner, cup)).hasSize(1);
  }

  @Test
  void a_change_that_is_not_made_is_not_kept() {
    created(owner, WORKS, Map.of("title", "Only one"));
    long before = rows();
    owner.post(WORKS, Map.of("title", "Only one")).expect(422);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void old_changes_are_forgotten() {
    app.database().write(sql -> sql.execute("update change_log set at = '2025-01-01'"));
    String recent = created(owner, WORKS, Map.of("title", "Recent"));
    Clock clock = app.database().clock();
    Retention.Kept changes = new Retention.Kept("changes", 30, app.services().changes()::purge);
    try (Retention retention = new Retention(List.of(changes), clock)) {
      retention.purge();
    }
    assertThat(rows()).isEqualTo(1);
    assertThat(history(owner, recent)).hasSize(1);
  }

  private static long rows() {
    return app.database()
        .read(sql -> sql.one("select count(*) as n from change_log"))
        .orElseThrow()
        .integer("n");
  }

  private static String created(TestClient by, String path, Map<String, Object> values) {
    return path + "/" + by.post(path, values).expect(201).json().get("id").asText();
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static JsonNode history(TestClient reader, String record) {
    return reader.get(record + "/changes").expect(200).json().get("items");
  }

  private static List<String> kinds(String path) {
    List<String> kinds = new ArrayList<>();
    StreamSupport.stream(admin.get(path).expect(200).json().get("items").spliterator(), false)
        .forEach(item -> kinds.add(item.get("kind").asText()));
    return kinds;
  }
}
