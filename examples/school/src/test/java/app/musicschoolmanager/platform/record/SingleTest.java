package app.musicschoolmanager.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.audit.ChangeLog;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.OnDelete;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.page.Html;
import app.musicschoolmanager.platform.rule.FieldComparison;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.RecordCheck;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A model with one record, as for settings: it is there, is changed, and stays the only one. */
class SingleTest {
  private static final String API = "/api/models/test-setting";
  private static final String ONE = API + "/the-test-setting";
  private static final String PAGE = "/models/test-setting/the-test-setting";
  private static final AppDefinition EMPTY = AppDefinition.named("Test").build();

  private final TestApp app = TestApp.start(EMPTY);

  private static Model.Builder setting(Field... fields) {
    return Model.named("test-setting", "Setting", "Settings")
        .scoping(Scoping.SHARED_DATA)
        .readableBy(Audience.BOTH)
        .writableBy(Audience.ADMIN)
        .fields(fields)
        .display("least")
        .single();
  }

  private static Field least() {
    return Field.integer("least", "Least").required().defaultValue("5");
  }

  private static Field most() {
    return Field.integer("most", "Most");
  }

  private static AppDefinition with(Model model) {
    return AppDefinition.named("Test").models(model).build();
  }

  @BeforeEach
  void start() {
    app.database()
        .write(sql ->
            sql.execute(
                """
                create table test_setting (id text primary key, least bigint, most bigint,
                  version bigint, created_at text, updated_at text)
                """));
    app.restart(with(setting(least(), most()).build()));
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void it_is_there_from_the_start_with_the_defaults_as_the_history_says() {
    assertThat(app.member().get(API).expect(200).json().at("/items/0/least").asInt()).isEqualTo(5);
    assertThat(app.member().get(API).json().get("total").asInt()).isEqualTo(1);
    assertThat(app.member().get(ONE).expect(200).json().get("version").asInt()).isEqualTo(1);
    assertThat(app.admin().get(PAGE + "/history").expect(200).body())
        .contains("The app itself", "when it started");
  }

  @Test
  void what_was_changed_stays_when_the_app_starts_again() {
    app.admin().put(ONE, Map.of("least", 7, "version", 1)).expect(200);
    app.admin().put(ONE, Map.of("least", 8, "version", 1)).expect(409);
    app.restart();
    RecordStore store = app.services().records();
    store.begin();
    Records records = store.records(store.models().get("test-setting"), Shop.EVE);
    assertThat(records.only().values().get("least")).isEqualTo(7L);
    assertThat(records.count()).isEqualTo(1);
  }

  @Test
  void processes_that_start_at_once_make_one() {
    app.database().write(sql -> sql.execute("delete from test_setting"));
    List<CompletableFuture<Void>> starts =
        Stream.generate(() -> CompletableFuture.runAsync(this::beginElsewhere)).limit(4).toList();
    starts.forEach(CompletableFuture::join);
    List<Row> rows = app.database().read(sql -> sql.query("select id from test_setting"));
    assertThat(rows).hasSize(1);
  }

  private void beginElsewhere() {
    RecordStore own = app.services().records();
    try (Database database =
        Database.open(app.folder().resolve("app.db"), own.database().clock())) {
      new RecordStore(
              database,
              own.models(),
              own.indexes(),
              own.secrets(),
              own.files(),
              new ChangeLog(database, own.models()),
              own.links(),
              own.via(),
              own.language())
          .begin();
    }
  }

  @Test
  void nobody_adds_or_deletes_one_whatever_way_they_try() {
    TestClient admin = app.admin();
    String said = admin.post(API, Map.of("least", 1)).expect(403).json().get("detail").asText();
    assertThat(said)
        .isEqualTo("There is always one Setting: change it instead of adding or deleting one.");
    admin.delete(ONE).expect(403);
    admin.post(API + "/delete", Map.of("ids", List.of("the-test-setting"))).expect(403);
    admin.get("/models/test-setting/new").expect(403);
    admin.get("/models/test-setting/import").expect(403);
    admin.get(PAGE + "/delete").expect(403);
    app.member().put(ONE, Map.of("least", 1)).expect(403);
    assertThat(admin.get(API).json().at("/items/0/least").asInt()).isEqualTo(5);
  }

  @Test
  void pages_lead_straight_to_it() {
    String home = Html.checked(app.admin().get("/").expect(200));
    assertThat(home).contains("href=\"" + PAGE + "\"", "<span>Setting</span>");
    assertThat(home).doesNotContain("href=\"/models/test-setting\"", "/models/test-setting/new");
    assertThat(app.admin().get("/models/test-setting").expect(303).header("Location"))
        .contains(PAGE);
    assertThat(Html.checked(app.admin().get("/models").expect(200)))
        .contains("href=\"" + PAGE + "\"")
        .doesNotContain("class=\"count\"");
    assertThat(Html.checked(app.admin().get(PAGE).expect(200)))
        .contains("<h1>Setting</h1>", PAGE + "/edit")
        .doesNotContain(PAGE + "/delete");
    assertThat(app.member().get(PAGE).expect(200).body()).doesNotContain(PAGE + "/edit");
    Html.checked(app.admin().get(PAGE + "/edit").expect(200));
  }

  @Test
  void a_model_that_nobody_could_make_the_one_record_of_is_refused() {
    refused(setting(Field.integer("least", "Least").required()), "needs a default");
    refused(setting(least()).scoping(Scoping.USER_SCOPED), "see the same");
    Field cascade = Field.reference("to", "To", "test-x").onDelete(OnDelete.CASCADE);
    refused(setting(least(), cascade), "would delete the one record");
    Model other =
        Model.named("test-other", "Other", "Others")
            .fields(Field.reference("to", "To", "test-setting"))
            .display("to")
            .build();
    assertThatThrownBy(
            () -> AppDefinition.named("Test").models(other, setting(least()).build()).build())
        .hasMessageContaining("of which there is only one record");
  }

  private static void refused(Model.Builder model, String why) {
    assertThatThrownBy(model::build).hasMessageContaining(why);
  }

  @Test
  void defaults_that_break_a_rule_of_the_model_stop_the_start() {
    app.database().write(sql -> sql.execute("delete from test_setting"));
    Model contrary =
        setting(least(), most().defaultValue("2"))
            .rules(
                RecordCheck.named("in-order", "The most is no less than the least.")
                    .that(FieldCondition.ofFields("most", FieldComparison.AT_LEAST, "least")))
            .build();
    assertThatThrownBy(() -> app.restart(with(contrary)))
        .hasMessageContaining("breaks its own rules with its defaults")
        .hasMessageContaining("The most is no less than the least.");
    app.restart(EMPTY);
  }
}
