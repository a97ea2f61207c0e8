package app.musicschoolmanager.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Values;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Schedules that run soon after records have changed. */
class AfterChangesTest {
  private static final Duration SOON = Duration.ofSeconds(3);
  private static final Model NOTE = model("test-note");
  private static final Model TASK = model("test-task");

  /** Follows notes, and writes tasks. */
  private static final Schedule NIGHTLY =
      Schedule.daily("nightly", "Nightly").at(6, 0).after(NOTE).run("tidy").build();

  /** Follows tasks, and writes notes. */
  private static final Schedule OTHER =
      Schedule.daily("other", "Other").at(6, 0).after(TASK).run("copy").build();

  private final Semaphore ran = new Semaphore(0);
  private TestApp app;

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void changes_that_come_together_bring_one_run_soon() {
    start(List.of(NIGHTLY), nothing());
    String id =
        app.member().post(path(NOTE), Map.of("title", "a")).expect(201).json().get("id").asText();
    app.member().put(path(NOTE) + "/" + id, Map.of("title", "b")).expect(200);
    app.admin().delete(path(NOTE) + "/" + id).expect(204);
    assertThat(scheduling().log().nextRun(NIGHTLY)).isEqualTo(app.clock().instant().plus(SOON));
    assertThat(scheduling().tick()).isEmpty();
    app.clock().advance(SOON);
    assertThat(scheduling().tick()).containsExactly("nightly");
    assertThat(Timed.ended(app, 1).triggerType()).isEqualTo("change");
    assertThat(scheduling().tick()).isEmpty();
    assertThat(scheduling().log().nextRun(NIGHTLY)).isEqualTo("2026-11-22T06:00:00Z");
  }

  @Test
  void nobody_need_ask_for_it() {
    start(List.of(NIGHTLY), nothing());
    change(NOTE);
    app.clock().advance(SOON);
    Timed.ended(app, 1);
  }

  @Test
  void what_does_not_change_anything_brings_none() {
    start(List.of(NIGHTLY), nothing());
    app.member().post(path(NOTE), Map.of()).expect(422);
    change(TASK);
    app.clock().advance(SOON);
    assertThat(scheduling().tick()).isEmpty();
  }

  @Test
  void what_its_own_run_changes_brings_none() {
    start(List.of(NIGHTLY), writing("tidy", NOTE));
    change(NOTE);
    app.clock().advance(SOON);
    scheduling().tick();
    Timed.ended(app, 1);
    scheduling().trigger("nightly");
    Timed.ended(app, 2);
    app.clock().advance(SOON);
    assertThat(scheduling().tick()).isEmpty();
  }

  @Test
  void what_an_action_changes_that_somebody_runs_brings_one() {
    start(List.of(NIGHTLY), nothing(), writing("copy", NOTE));
    app.admin().post("/api/actions/copy", Map.of()).expect(200);
    app.clock().advance(SOON);
    assertThat(scheduling().tick()).containsExactly("nightly");
  }

  @Test
  void schedules_that_set_each_other_off_come_to_an_end() {
    open(List.of(NIGHTLY, OTHER), writing("tidy", TASK), writing("copy", NOTE));
    VirtualDays days = VirtualDays.begin(scheduling(), app.clock());
    change(NOTE);
    days.pass(Duration.ofMinutes(1));
    assertThat(runs("nightly")).containsExactly("change");
    assertThat(runs("other")).containsExactly("change");
  }

  @Test
  void what_a_person_changes_meanwhile_counts_all_the_same() {
    open(List.of(NIGHTLY, OTHER), writing("tidy", TASK), writing("copy", NOTE));
    VirtualDays days = VirtualDays.begin(scheduling(), app.clock());
    change(NOTE);
    days.pass(SOON.plusSeconds(1));
    assertThat(runs("other")).isEmpty();
    change(TASK);
    days.pass(Duration.ofMinutes(1));
    assertThat(runs("other")).containsExactly("change");
    assertThat(runs("nightly")).containsExactly("change", "change");
  }

  @Test
  void a_change_during_a_run_brings_one_more() throws Exception {
    CountDownLatch leave = new CountDownLatch(1);
    start(
        List.of(NIGHTLY),
        Timed.action(
            "tidy",
            DataScope.SYSTEM_WIDE,
            context -> {
              ran.release();
              leave.await();
              return ActionResult.of("Done");
            }));
    change(NOTE);
    app.clock().advance(SOON);
    scheduling().tick();
    ran.acquire();
    change(NOTE);
    change(NOTE);
    app.clock().advance(SOON);
    scheduling().tick();
    assertThat(Timed.runs(app).total()).isEqualTo(1);
    leave.countDown();
    Timed.ended(app, 2);
    assertThat(scheduling().tick()).isEmpty();
  }

  @Test
  void a_change_that_the_app_did_not_live_to_run_after_is_not_lost() {
    start(List.of(NIGHTLY), nothing());
    change(NOTE);
    app.clock().advance(SOON);
    app.restart();
    scheduling().start();
    assertThat(Timed.ended(app, 1).triggerType()).isEqualTo("change");
  }

  @Test
  void a_run_that_was_cut_off_is_made_up_for_once() {
    start(List.of(NIGHTLY), nothing());
    change(NOTE);
    app.clock().advance(SOON);
    scheduling().log().claimDue(NIGHTLY).orElseThrow();
    app.restart();
    app.clock().advance(SOON);
    scheduling().log().claimDue(NIGHTLY).orElseThrow();
    app.restart();
    app.clock().advance(SOON);
    assertThat(scheduling().log().isDue(NIGHTLY)).isFalse();
  }

  private void start(List<Schedule> schedules, Action... actions) {
    open(schedules, actions);
    scheduling().start();
  }

  private void open(List<Schedule> schedules, Action... actions) {
    app =
        TestApp.start(
            AppDefinition.named("Timed")
                .models(NOTE, TASK)
                .actions(actions)
                .schedules(schedules)
                .build());
    app.database().write(sql -> sql.execute(table("test_note")) + sql.execute(table("test_task")));
  }

  private static Model model(String name) {
    return Model.named(name, "Thing", "Things")
        .scoping(Scoping.SHARED_DATA)
        .readableBy(Audience.BOTH)
        .writableBy(Audience.BOTH)
        .fields(Field.string("title", "Title").required())
        .display("title")
        .build();
  }

  private static String table(String name) {
    return """
    create table "%s" ("id" text primary key, "title" text, "version" bigint,
      "created_at" text, "updated_at" text)\
    """
        .formatted(name);
  }

  private static String path(Model model) {
    return "/api/models/" + model.name();
  }

  private void change(Model model) {
    app.member().post(path(model), Map.of("title", "Something")).expect(201);
  }

  /** What made each of a schedule's runs. */
  private List<String> runs(String schedule) {
    return scheduling().log().page(schedule, Timed.ALL).entries().stream()
        .map(ScheduleExecution::triggerType)
        .toList();
  }

  private Scheduling scheduling() {
    return app.services().scheduling();
  }

  private static Action nothing() {
    return Timed.action("tidy", DataScope.SYSTEM_WIDE, context -> ActionResult.of("Nothing"));
  }

  private static Action writing(String id, Model model) {
    return Timed.action(id, DataScope.SYSTEM_WIDE, context -> write(context, model));
  }

  private static ActionResult write(ActionContext context, Model model) {
    context.records(model).create(Values.none().with("title", "By itself"));
    return ActionResult.of("Written");
  }
}
