package app.musicschoolmanager.platform.page.change;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.page.Atelier;
import app.musicschoolmanager.platform.page.Html;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The trail of changes as pages show it. */
class ChangePagesTest {
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
  void a_record_shows_its_latest_changes_as_people_read_them() {
    String vase =
        created(owner, "test-work", Map.of("title", "Vase", "price", 1200, "state", "open"));
    owner.put("/api" + vase, Map.of("price", 1350.5, "state", "done")).expect(200);

    String html = Html.checked(owner.get(vase).expect(200));

    assertThat(html)
        .contains("Max Member", "over the API", "1,200.00", "1,350.50", "Open", "Done")
        .contains("data-live=\"test-work/" + vase.substring(vase.lastIndexOf('/') + 1));
    assertThat(Html.checked(owner.get(vase + "/history").expect(200))).contains("1,350.50");
  }

  @Test
  void a_value_in_the_history_is_never_markup() {
    String vase = created(owner, "test-work", Map.of("title", Atelier.HOSTILE.substring(0, 40)));
    owner.put("/api" + vase, Map.of("story", Atelier.HOSTILE)).expect(200);
    assertThat(Html.checked(owner.get(vase + "/history").expect(200)))
        .contains("&lt;script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void a_secret_is_said_to_have_changed_and_no_more() {
    String safe = created(owner, "test-work", Map.of("title", "Safe", "lock", "sesame-123"));
    assertThat(Html.checked(owner.get(safe + "/history").expect(200)))
        .contains("A new value, which is kept secret")
        .doesNotContain("sesame");
  }

  @Test
  void the_history_of_a_foreign_record_is_as_missing_as_that_of_none() {
    String bowl = created(owner, "test-work", Map.of("title", "Bowl"));
    for (TestClient reader : List.of(other, admin)) {
      String none = "/models/test-work/01aaaaaaaaaaaaaaaaaaaaaaaa/history";
      String missing = reader.get(none).expect(404).body();
      assertThat(reader.get(bowl + "/history").expect(404).body()).isEqualTo(missing);
    }
  }

  @Test
  void administrators_see_all_changes_but_no_values_of_what_belongs_to_others() {
    String plate = created(owner, "test-work", Map.of("title", "Quiet plate"));
    created(admin, "test-client", Map.of("name", "Loud client"));

    String html = Html.checked(admin.get("/changes").expect(200));

    assertThat(html)
        .contains("Loud client", "Max Member", "what changed is for them alone")
        .doesNotContain("Quiet plate", plate);
    owner.get("/changes").expect(403);
    Html.checked(
        admin.get("/changes?model=test-client&kind=created&at.from=2026-01-01").expect(200));
    assertThat(admin.get("/changes?at.to=2020-01-01").body()).contains("Ask for other changes");
  }

  @Test
  void an_export_has_all_of_a_text_and_numbers_that_a_spreadsheet_can_add_up() {
    String story = "=1+1 " + "and on it goes, ".repeat(40);
    String bust =
        created(
            admin,
            "test-work",
            Map.of("title", "Bust", "story", story, "price", -1234.5, "weight", -0.125));
    admin.put("/api" + bust, Map.of("price", 4321, "story", "-5")).expect(200);

    String export = admin.get("/changes/export.csv?model=test-work").expect(200).body();

    assertThat(export)
        .contains(",Bust,Created,Price,,-1234.5", ",Created,Weight,,-0.125")
        .contains(",Created,Story,,\"'" + story + "\"")
        .contains(",Bust,Changed,Price,-1234.5", ",4321")
        .contains("\",'-5")
        .doesNotContain("1,234");
    assertThat(admin.get(bust + "/history").expect(200).body()).contains("-1,234.50", " …");
  }

  @Test
  void older_changes_are_a_page_further_with_the_same_filters() {
    for (int i = 0; i < 3; i++) {
      created(admin, "test-ledger", Map.of("title", "Entry " + i));
    }
    String first = admin.get("/changes?model=test-ledger&limit=2").expect(200).body();
    String second = admin.get(turn(first, "after=[^\"]*")).expect(200).body();
    assertThat(second).contains("Entry 0").doesNotContain("Entry 1", "Entry 2");
    assertThat(admin.get(turn(second, "limit=2&amp;model=test-ledger")).expect(200).body())
        .contains("Entry 1", "Entry 2")
        .doesNotContain("Entry 0");
  }

  private static String turn(String html, String ending) {
    return Html.all(html, "href=\"(/changes\\?[^\"]*" + ending + ")\"")
        .getFirst()
        .replace("&amp;", "&");
  }

  @Test
  void an_open_form_can_say_that_somebody_changed_its_record() {
    String cup = created(owner, "test-work", Map.of("title", "Cup"));
    String html = Html.checked(owner.get(cup + "/edit").expect(200));
    assertThat(html).contains("data-live-note=\"changed\"", "data-live-note=\"deleted\"");
    assertThat(owner.get("/models/test-work/new").body()).doesNotContain("data-live-note");
  }

  @Test
  void what_an_administrator_does_to_accounts_is_kept_for_administrators() {
    String id = app.userId(other);
    admin.form("/users/" + id + "/role", Map.of("role", "admin")).expect(303);
    admin.form("/users/" + id + "/role", Map.of("role", "member")).expect(303);

    String html = Html.checked(admin.get("/changes?model=app_user&limit=1").expect(200));

    assertThat(html).contains("Olga Other", "in the administration of users", "Administrator");
    admin.get("/api/models/app_user/" + id + "/changes").expect(404);
  }

  @Test
  void what_a_page_changes_is_said_to_be_changed_on_a_page() {
    Map<String, String> form = new HashMap<>(Map.of("title", "By hand", "state", "open"));
    String at =
        owner.form("/models/test-work/new", form).expect(303).header("Location").orElseThrow();
    assertThat(owner.get(at).body()).contains("on a page");
  }

  private static String created(TestClient by, String model, Map<String, Object> values) {
    String id = by.post("/api/models/" + model, values).expect(201).json().get("id").asText();
    return "/models/" + model + "/" + id;
  }
}
