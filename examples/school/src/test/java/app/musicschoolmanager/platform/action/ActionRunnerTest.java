package app.musicschoolmanager.platform.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.Forbidden;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.NotFound;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActionRunnerTest {
  private static final ActionDefinition GREET =
      ActionDefinition.named("greet", "Greet")
          .audience(Audience.BOTH)
          .parameters(
              Field.string("name", "Name").required().max("20"),
              Field.integer("times", "Times").min("1").max("9").defaultValue("1"),
              Field.secret("password", "Password"))
          .build();

  @Test
  void a_run_keeps_its_input_result_and_log() {
    Probe greet =
        new Probe(
            GREET,
            context -> {
              context.log("Looking for " + context.input().text("name"));
              return ActionResult.of("Hello").with("times", context.input().integer("times"));
            });
    try (TestApp app = Probe.app(greet)) {
      ActionExecution run = Probe.run(app, "greet", Map.of("name", "Ada"));
      assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
      assertThat(run.message()).isEqualTo("Hello");
      assertThat(run.data()).hasToString("{\"times\":1}");
      assertThat(run.log()).containsExactly("Looking for Ada");
      assertThat(run.input().path("name").asText()).isEqualTo("Ada");
      assertThat(run.startedAt()).isEqualTo(app.clock().instant());
      assertThat(run.actionType()).isEqualTo("user_scoped");
      assertThat(run.executionTimeMs()).isNotNegative();
      assertThat(app.services().actions().log().get(run.id(), Caller.SYSTEM)).isEqualTo(run);
    }
  }

  @Test
  void today_is_the_owners_day_and_changes_at_their_midnight() {
    Probe today =
        new Probe(
            ActionDefinition.named("today", "Today").scope(DataScope.SYSTEM_WIDE).build(),
            context -> ActionResult.of(context.today() + " at " + context.now()));
    Map<String, String> zone = Map.of("TIME_ZONE", "Europe/Berlin");
    AppDefinition definition = AppDefinition.named("Probe").actions(today).build();
    try (TestApp app = TestApp.start(definition, zone)) {
      app.clock().advance(Duration.ofHours(15).minusSeconds(1)); // from eight o'clock UTC
      assertThat(Probe.run(app, "today", Map.of()).message())
          .isEqualTo("2026-11-21 at 2026-11-21T22:59:59Z");
      app.clock().advance(Duration.ofSeconds(1));
      assertThat(Probe.run(app, "today", Map.of()).message())
          .isEqualTo("2026-11-22 at 2026-11-21T23:00:00Z");
    }
  }

  @Test
  void every_wrong_parameter_is_named_and_the_attempt_is_kept() {
    try (TestApp app = Probe.app(new Probe(GREET, context -> ActionResult.of("Hello")))) {
      assertThatThrownBy(() -> Probe.run(app, "greet", Map.of("times", 10, "who", "Ada")))
          .isInstanceOfSatisfying(
              Invalid.class,
              invalid ->
                  assertThat(invalid.errors())
                      .extracting(error -> error.field())
                      .containsExactly("name", "times", "who"));
      ActionExecution attempt = only(app);
      assertThat(attempt.status()).isEqualTo(RunStatus.FAILED);
      assertThat(attempt.error()).contains("Name is required.");
    }
  }

  @Test
  void a_member_may_not_run_what_is_for_administrators_and_the_attempt_is_kept() {
    ActionDefinition close = ActionDefinition.named("close", "Close").build();
    try (TestApp app = Probe.app(new Probe(close, context -> ActionResult.of("Done")))) {
      Caller member = Probe.caller(app, app.member(), Role.MEMBER);
      ActionRunner runner = app.services().actions();
      assertThat(runner.allowed(member)).isEmpty();
      assertThatThrownBy(
              () -> runner.run("close", RawInput.texts(Map.of()), member, TriggerSource.PAGE))
          .isInstanceOf(Forbidden.class)
          .hasMessage("Only administrators may run “Close”.");
      assertThat(only(app).userId()).isEqualTo(member.userId());
    }
  }

  @Test
  void an_action_that_is_not_there_is_not_found() {
    try (TestApp app = Probe.app()) {
      assertThatThrownBy(() -> Probe.run(app, "nothing", Map.of())).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void what_an_action_throws_on_purpose_is_what_the_user_reads() {
    Probe greet =
        new Probe(
            GREET,
            context -> {
              context.log("Trying");
              throw new ActionFailed("There is nobody to greet.");
            });
    try (TestApp app = Probe.app(greet)) {
      ActionExecution run = Probe.run(app, "greet", Map.of("name", "Ada"));
      assertThat(run.error()).isEqualTo("There is nobody to greet.");
      assertThat(run.log()).containsExactly("Trying");
    }
  }

  @Test
  void a_fault_in_its_code_is_told_by_its_kind_and_place() {
    Probe greet =
        new Probe(GREET, context -> ActionResult.of("Hi " + List.of().getFirst().toString()));
    try (TestApp app = Probe.app(greet)) {
      ActionExecution run = Probe.run(app, "greet", Map.of("name", "Ada"));
      assertThat(run.error())
          .startsWith("The action stopped on a fault in its code: NoSuchElementException at")
          .contains("ActionRunnerTest.java:");
    }
  }

  @Test
  void even_an_error_of_the_virtual_machine_ends_only_the_run() {
    Probe greet = new Probe(GREET, ActionRunnerTest::forever);
    try (TestApp app = Probe.app(greet)) {
      assertThat(Probe.run(app, "greet", Map.of("name", "Ada")).error())
          .contains("StackOverflowError");
    }
  }

  private static ActionResult forever(ActionContext context) {
    return forever(context).with("never", true);
  }

  @Test
  void secrets_are_masked_wherever_they_turn_up() {
    Probe greet =
        new Probe(
            GREET,
            context -> {
              String password = context.input().text("password");
              context.log("password=" + password);
              if (context.input().text("name").equals("fail")) {
                throw new ActionFailed("Refused: " + password);
              }
              return ActionResult.of("Used " + password).with("echo", password);
            });
    try (TestApp app = Probe.app(greet)) {
      String secret = "hunter\"2\\!";
      ActionExecution done = Probe.run(app, "greet", Map.of("name", "Ada", "password", secret));
      ActionExecution failed = Probe.run(app, "greet", Map.of("name", "fail", "password", secret));
      assertThat(done.message()).isEqualTo("Used •••");
      assertThat(done.data()).hasToString("{\"echo\":\"•••\"}");
      assertThat(failed.error()).isEqualTo("Refused: •••");
      String kept =
          app.database().read(sql -> sql.query("select * from action_execution_log")).stream()
              .map(row -> row.asMap().toString())
              .reduce("", String::concat);
      assertThat(kept).doesNotContain("hunter").contains("password=•••");
    }
  }

  @Test
  void an_integration_that_is_not_declared_is_out_of_reach() {
    Probe greet =
        new Probe(GREET, context -> ActionResult.of(context.http("shop").get("/").text()));
    try (TestApp app = Probe.app(greet)) {
      assertThat(Probe.run(app, "greet", Map.of("name", "Ada")).error())
          .isEqualTo(
              "Action greet doesn't declare the integration shop: add it to integrations(...).");
    }
  }

  @Test
  void a_result_that_is_none_or_too_large_is_a_failure() {
    Probe greet =
        new Probe(
            GREET,
            context ->
                context.input().text("name").equals("none")
                    ? null
                    : ActionResult.of("Much").with("text", "x".repeat(300_000)));
    try (TestApp app = Probe.app(greet)) {
      assertThat(Probe.run(app, "greet", Map.of("name", "none")).error())
          .contains("must return ActionResult.of");
      assertThat(Probe.run(app, "greet", Map.of("name", "much")).error())
          .contains("Return less: counts, or ids.");
    }
  }

  @Test
  void a_run_that_the_apps_end_cut_off_is_a_failure_after_the_restart() {
    try (TestApp app = Probe.app(new Probe(GREET, context -> ActionResult.of("Hello")))) {
      ActionExecution run = Probe.run(app, "greet", Map.of("name", "Ada"));
      String cutOff = "update action_execution_log set status = 'running', completed_at = null";
      app.database().write(sql -> sql.execute(cutOff));
      app.restart();
      assertThat(app.services().actions().log().get(run.id(), Caller.SYSTEM).error())
          .isEqualTo("The app stopped while the action was running.");
    }
  }

  @Test
  void a_system_wide_action_for_members_cannot_be_defined() {
    ActionDefinition.Builder action =
        ActionDefinition.named("all", "All").audience(Audience.BOTH).scope(DataScope.SYSTEM_WIDE);
    assertThatThrownBy(action::build)
        .hasMessage("Action all is system-wide, so only administrators may run it.");
  }

  private static ActionExecution only(TestApp app) {
    List<ActionExecution> all =
        app.services().actions().log().page(ActionLogQuery.visibleTo(Caller.SYSTEM)).entries();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }
}
