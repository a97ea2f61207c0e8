package app.musicschoolmanager.platform.schedule;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionFailed;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scoping;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Actions that give something back or take it, and note that they ran. */
final class ChainSteps {
  static final Field TOTAL = Field.integer("total", "Total");
  static final Field PRICE = Field.money("price", "Price");
  static final Field DAY = Field.date("day", "Day");
  static final Field WORDS = Field.text("words", "In words");
  static final Model NOTE =
      Model.named("test-note", "Note", "Notes")
          .scoping(Scoping.SHARED_DATA)
          .writableBy(Audience.BOTH)
          .readableBy(Audience.BOTH)
          .fields(Field.string("title", "Title").required())
          .display("title")
          .build();

  final List<String> ran = new CopyOnWriteArrayList<>();
  volatile Map<String, Object> given =
      Map.of(
          "total",
          12,
          "price",
          new BigDecimal("1234567.80"),
          "day",
          LocalDate.of(2026, 2, 28),
          "words",
          "a “dozen”");
  volatile boolean failing;

  AppDefinition definition(Schedule schedule) {
    return AppDefinition.named("Timed")
        .models(NOTE)
        .actions(
            new Step(
                named("count", "Count", DataScope.SYSTEM_WIDE)
                    .results(TOTAL, PRICE, DAY, WORDS)
                    .build(),
                this::count),
            new Step(named("nothing", "Nothing", DataScope.SYSTEM_WIDE).build(), this::nothing),
            new Step(
                named("plan", "Plan", DataScope.SHARED_DATA)
                    .parameters(
                        Field.string("topic", "Topic").required(),
                        Field.integer("places", "Places").max("200"),
                        Field.money("fee", "Fee"),
                        Field.date("day", "Day"),
                        Field.text("remark", "Remark"))
                    .build(),
                this::plan),
            new Step(
                named("mine", "Mine", DataScope.USER_SCOPED).results(WORDS).build(), this::mine),
            new Step(
                named("greet", "Greet", DataScope.USER_SCOPED)
                    .parameters(Field.string("name", "Name").required())
                    .build(),
                this::greet))
        .schedules(List.of(schedule))
        .build();
  }

  private static ActionDefinition.Builder named(String id, String label, DataScope scope) {
    Audience audience = scope == DataScope.USER_SCOPED ? Audience.BOTH : Audience.ADMIN;
    return ActionDefinition.named(id, label).audience(audience).scope(scope);
  }

  private record Step(ActionDefinition definition, Timed.Body body) implements Action {
    @Override
    public ActionResult run(ActionContext context) throws Exception {
      return body.run(context);
    }
  }

  private ActionResult count(ActionContext context) {
    ran.add("count");
    if (failing) {
      throw new ActionFailed("Nothing to count.");
    }
    return new ActionResult("Counted", given);
  }

  private ActionResult nothing(ActionContext context) {
    ran.add("nothing");
    return ActionResult.of("Nothing");
  }

  private ActionResult plan(ActionContext context) {
    var input = context.input();
    ran.add(
        "plan %s %s %s %s"
            .formatted(
                input.text("topic"),
                input.integer("places"),
                input.decimal("fee"),
                input.date("day")));
    return ActionResult.of("Planned");
  }

  private ActionResult mine(ActionContext context) {
    ran.add("mine " + context.caller().email());
    return ActionResult.of("Mine").with("words", context.caller().email());
  }

  private ActionResult greet(ActionContext context) {
    ran.add("greet " + context.caller().email() + " " + context.input().text("name"));
    return ActionResult.of("Hello");
  }
}
