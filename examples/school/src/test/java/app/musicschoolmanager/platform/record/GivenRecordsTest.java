package app.musicschoolmanager.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.OnDelete;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.rule.FieldComparison;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.rule.Frozen;
import app.musicschoolmanager.platform.rule.RecordCheck;
import app.musicschoolmanager.platform.rule.Total;
import app.musicschoolmanager.platform.web.Invalid;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GivenRecordsTest {
  private static final String NEEDS_SHEETS = "A file is only closed with two sheets in it.";

  private static final Model BINDER =
      shared("test-binder")
          .fields(
              Field.string("title", "Title").required(),
              Field.options(
                      "state", "State", new Option("open", "Open"), new Option("closed", "Closed"))
                  .required()
                  .defaultValue("open"),
              Field.date("begunOn", "Begun on"),
              Field.integer("sheets", "Sheets"))
          .rules(
              Total.named("sheets", "Its sheets.").count("sheets", "test-sheet", "binder"),
              RecordCheck.named("closed-with-sheets", NEEDS_SHEETS)
                  .when(FieldCondition.is("state", "closed"))
                  .that(FieldCondition.of("sheets", FieldComparison.AT_LEAST, "2")),
              RecordCheck.named("closed-in-time", "What was begun a year ago is closed.")
                  .when(FieldCondition.of("begunOn", FieldComparison.AT_MOST, "today-1y"))
                  .that(FieldCondition.is("state", "closed")),
              Frozen.named("closed", "What is closed stays as it is.")
                  .when(FieldCondition.is("state", "closed")))
          .display("title")
          .build();

  private static final Model SHEET =
      shared("test-sheet")
          .fields(
              Field.string("title", "Title").required(),
              Field.reference("binder", "Binder", "test-binder")
                  .required()
                  .onDelete(OnDelete.CASCADE))
          .rules(
              RecordCheck.named("only-while-open", "No sheet is put in what is closed.")
                  .that(FieldCondition.isNot("binder.state", "closed")))
          .display("title")
          .build();

  private final TestApp app =
      TestApp.start(AppDefinition.named("Office").models(BINDER, SHEET).build());
  private final GivenRecords given = new GivenRecords(app.services().records());

  private static Model.Builder shared(String name) {
    return Model.named(name, name, name)
        .scoping(Scoping.SHARED_DATA)
        .readableBy(Audience.BOTH)
        .writableBy(Audience.BOTH);
  }

  @BeforeEach
  void tables() {
    app.database()
        .write(sql -> {
          String kept = "version bigint, created_at text, updated_at text)";
          sql.execute(
              "create table test_binder (id text primary key, title text, state text, begun_on"
                  + " text, sheets bigint, "
                  + kept);
          sql.execute(
              "create table test_sheet (id text primary key, title text, binder text references"
                  + " test_binder (id) on delete cascade, "
                  + kept);
          return sql;
        });
  }

  @AfterEach
  void stop() {
    app.close();
  }

  private Entry put(Model model, Map<String, Object> values) {
    Scope all = new Scope(Caller.SYSTEM, DataScope.SYSTEM_WIDE);
    return given.of(model, Set.copyOf(values.keySet()), all).create(Values.of(values));
  }

  @Test
  void what_is_right_only_together_is_put_there_one_by_one() {
    Entry binder = put(BINDER, Map.of("title", "1998", "state", "closed"));
    put(SHEET, Map.of("title", "a", "binder", binder.id()));
    Entry last = put(SHEET, Map.of("title", "b", "binder", binder.id()));
    given.check(BINDER, binder.id(), Caller.SYSTEM);
    given.check(SHEET, last.id(), Caller.SYSTEM);
    Entry stored = app.services().records().records(BINDER, Caller.SYSTEM).get(binder.id());
    assertThat(stored.values().get("sheets")).hasToString("2");
  }

  @Test
  void what_is_wrong_when_all_are_there_is_refused() {
    Entry binder = put(BINDER, Map.of("title", "1998", "state", "closed"));
    put(SHEET, Map.of("title", "a", "binder", binder.id()));
    assertThatThrownBy(() -> given.check(BINDER, binder.id(), Caller.SYSTEM))
        .isInstanceOfSatisfying(
            Invalid.class,
            refused -> assertThat(refused.errors().getFirst().message()).isEqualTo(NEEDS_SHEETS));
  }

  @Test
  void what_time_has_overtaken_may_be_given() {
    Map<String, Object> values = Map.of("title", "1998", "begunOn", LocalDate.of(1998, 1, 1));
    given.check(BINDER, put(BINDER, values).id(), Caller.SYSTEM);
  }
}
