package app.musicschoolmanager.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.action.ActionExecution;
import app.musicschoolmanager.platform.action.RawInput;
import app.musicschoolmanager.platform.action.RunStatus;
import app.musicschoolmanager.platform.action.Trigger;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Values;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Steps of a schedule that take what earlier ones give back. */
class ChainTest {
  private final ChainSteps steps = new ChainSteps();
  private TestApp app;

  @AfterEach
  void stop() {
    if (app != null) {
      app.close();
    }
  }

  @Test
  void a_later_step_takes_what_an_earlier_one_gives_back_and_its_log_shows_it() {
    start(
        chain()
            .run("count")
            .run("nothing")
            .run("plan", Map.of("topic", "Paint"))
            .taking("places", 1, ChainSteps.TOTAL)
            .taking("fee", 1, ChainSteps.PRICE)
            .taking("day", 1, ChainSteps.DAY)
            .taking("remark", 1, ChainSteps.WORDS));

    ScheduleExecution run = run();

    assertThat(run.error()).isNull();
    assertThat(steps.ran)
        .containsExactly("count", "nothing", "plan Paint 12 1234567.80 2026-02-28");
    JsonNode input = step(run, 3).input();
    assertThat(input.path("places").asInt()).isEqualTo(12);
    assertThat(input.path("remark").asText()).isEqualTo("a “dozen”");
  }

  @Test
  void the_page_and_the_api_say_what_is_passed_on() {
    start(
        chain()
            .run("count")
            .run("plan", Map.of("topic", "Paint"))
            .taking("places", 1, ChainSteps.TOTAL));
    assertThat(app.admin().get("/schedules/nightly").expect(200).body())
        .contains("Passed on", "Step 2: “Places” is “Total” from step 1");
    JsonNode step =
        app.admin().get("/api/agent/schedules").expect(200).json().at("/schedules/0/steps/1");
    assertThat(step.at("/takes/places/step").asInt()).isEqualTo(1);
    assertThat(step.at("/takes/places/result").asText()).isEqualTo("total");
    run();
    String path = step(newest(), 1).id();
    assertThat(app.admin().get("/actions/executions/" + path).body()).contains("<dt>In words</dt>");
  }

  @Test
  void a_step_whose_source_failed_is_left_out_and_says_so_and_the_rest_goes_on_if_it_may() {
    steps.failing = true;
    start(
        chain()
            .run("count")
            .onFailureContinue()
            .run("plan", Map.of("topic", "Paint"))
            .taking("places", 1, ChainSteps.TOTAL)
            .onFailureContinue()
            .run("nothing"));

    ScheduleExecution run = run();

    assertThat(steps.ran).containsExactly("count", "nothing");
    assertThat(run.error()).isEqualTo("Step 1, Count: Nothing to count.");
    assertThat(run.failedActions()).isEqualTo(2);
    ActionExecution left = step(run, 2);
    assertThat(left.status()).isEqualTo(RunStatus.FAILED);
    assertThat(left.error())
        .isEqualTo("Left out: step 1 did not succeed, and this needs “Total” from it.");
    assertThat(left.input().path("topic").asText()).isEqualTo("Paint");
  }

  @Test
  void what_is_not_given_back_is_missed_and_what_is_given_as_nothing_is_not() {
    steps.given = Map.of("total", 3);
    start(
        chain()
            .run("count")
            .run("plan", Map.of("topic", "Paint"))
            .taking("fee", 1, ChainSteps.PRICE)
            .onFailureContinue()
            .run("plan", Map.of("topic", "Paint"))
            .taking("places", 1, ChainSteps.TOTAL));
    ScheduleExecution run = run();
    assertThat(step(run, 2).error())
        .isEqualTo("Left out: step 1 gave no “price” back, and this needs it.");
    assertThat(steps.ran).containsExactly("count", "plan Paint 3 null null");
  }

  @Test
  void a_value_that_the_parameter_does_not_take_is_refused_as_ever() {
    steps.given = Map.of("total", 900);
    start(
        chain()
            .run("count")
            .run("plan", Map.of("topic", "P"))
            .taking("places", 1, ChainSteps.TOTAL));
    assertThat(run().error()).isEqualTo("Step 2, Plan: Places must be at most 200.");
  }

  @Test
  void for_each_person_their_own_result_is_passed_on() {
    start(chain().run("mine").run("greet").taking("name", 1, ChainSteps.WORDS));
    app.admin();
    app.member();
    run();
    assertThat(steps.ran)
        .containsExactlyInAnyOrder(
            "mine admin@example.com",
            "mine member@example.com",
            "greet admin@example.com admin@example.com",
            "greet member@example.com member@example.com");
  }

  @Test
  void what_one_run_gives_back_is_passed_on_to_each_person() {
    start(chain().run("count").run("greet").taking("name", 1, ChainSteps.WORDS));
    app.member();
    run();
    assertThat(steps.ran).containsExactly("count", "greet member@example.com a “dozen”");
  }

  @Test
  void a_run_that_takes_up_one_that_was_cut_off_does_only_what_is_left() {
    Schedule schedule =
        start(
            chain()
                .at(6, 0)
                .after(ChainSteps.NOTE)
                .run("count")
                .run("plan", Map.of("topic", "Paint"))
                .taking("places", 1, ChainSteps.TOTAL));
    cutOff(schedule);
    app.clock().advance(Duration.ofSeconds(3));
    app.services().scheduling().start();

    ScheduleExecution run = Timed.ended(app, 2);

    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(run.totalActions()).isEqualTo(1);
    assertThat(steps.ran).containsExactly("count", "plan Paint 12 null null");
  }

  @Test
  void a_change_after_the_run_that_was_cut_off_concerns_all_steps() {
    Schedule schedule = start(chain().at(6, 0).after(ChainSteps.NOTE).run("count").run("nothing"));
    cutOff(schedule);
    change();
    app.clock().advance(Duration.ofSeconds(3));
    app.services().scheduling().start();
    Timed.ended(app, 2);
    assertThat(steps.ran).containsExactly("count", "count", "nothing");
  }

  @Test
  void a_step_that_had_failed_before_the_run_was_cut_off_is_not_begun_again() {
    steps.failing = true;
    Schedule schedule =
        start(
            chain()
                .at(6, 0)
                .after(ChainSteps.NOTE)
                .run("count")
                .onFailureContinue()
                .run("nothing"));
    cutOff(schedule);
    steps.failing = false;
    app.clock().advance(Duration.ofSeconds(3));
    app.services().scheduling().start();
    ScheduleExecution run = Timed.ended(app, 2);
    assertThat(steps.ran).containsExactly("count", "nothing");
    assertThat(run.error()).isEqualTo("Step 1, Count: Nothing to count.");
  }

  @Test
  void a_run_that_was_cut_off_does_not_go_on_with_the_steps_of_another_version() {
    Schedule schedule = start(chain().at(6, 0).after(ChainSteps.NOTE).run("count").run("nothing"));
    cutOff(schedule);
    Schedule other =
        chain().at(6, 0).after(ChainSteps.NOTE).run("nothing").run("count").run("nothing").build();
    app.restart(steps.definition(other));
    app.clock().advance(Duration.ofSeconds(3));
    app.services().scheduling().start();
    assertThat(Timed.ended(app, 2).error())
        .isEqualTo(
            "It does not go on where it was cut off: its steps have changed. See what is left to"
                + " do.");
    assertThat(steps.ran).containsExactly("count");
  }

  @Test
  void what_does_not_fit_is_refused_when_the_app_starts() {
    refused(chain().run("plan").taking("places", 1, ChainSteps.TOTAL), "no earlier step");
    refused(
        chain().run("count").run("plan").taking("places", 2, ChainSteps.TOTAL), "no earlier step");
    refused(
        chain().run("count").run("plan").taking("seats", 1, ChainSteps.TOTAL),
        "no parameter seats");
    refused(chain().run("count").run("plan").taking("places", 1, ChainSteps.WORDS), "another type");
    refused(
        chain().run("nothing").run("plan").taking("places", 1, ChainSteps.TOTAL),
        "does not name “total”");
    refused(
        chain().run("mine").run("plan").taking("topic", 1, ChainSteps.WORDS), "each person alone");
  }

  private void refused(Schedule.Builder chain, String why) {
    Schedule schedule = chain.build();
    assertThatThrownBy(() -> steps.definition(schedule))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Step")
        .hasMessageContaining(why);
  }

  /** The run after a change does its first step, and then the app is no more. */
  private void cutOff(Schedule schedule) {
    change();
    app.clock().advance(Duration.ofSeconds(3));
    ScheduleLog.Begun begun = app.services().scheduling().log().claimDue(schedule).orElseThrow();
    Trigger first = Trigger.step(begun.id(), 1, begun.led());
    app.services().actions().run("count", RawInput.texts(Map.of()), Caller.SYSTEM, first);
    app.restart();
  }

  private void change() {
    app.services()
        .records()
        .records(ChainSteps.NOTE, new Scope(Caller.SYSTEM, DataScope.SYSTEM_WIDE))
        .create(Values.of(Map.of("title", "New")));
  }

  private static Schedule.Builder chain() {
    return Schedule.daily("nightly", "Nightly");
  }

  private Schedule start(Schedule.Builder chain) {
    Schedule schedule = chain.build();
    app = TestApp.start(steps.definition(schedule));
    app.database()
        .write(sql ->
            sql.execute(
                """
                create table "test_note" ("id" text primary key, "title" text,
                  "version" bigint, "created_at" text, "updated_at" text)\
                """));
    return schedule;
  }

  private ScheduleExecution run() {
    app.services().scheduling().trigger("nightly");
    return Timed.ended(app, 1);
  }

  private ScheduleExecution newest() {
    return Timed.runs(app).entries().getFirst();
  }

  private ActionExecution step(ScheduleExecution run, int number) {
    return Timed.steps(app, run.id()).stream()
        .filter(step -> step.stepNumber() == number)
        .findFirst()
        .orElseThrow();
  }
}
