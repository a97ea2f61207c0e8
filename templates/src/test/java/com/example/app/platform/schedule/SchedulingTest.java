package com.example.app.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.example.app.platform.AppDefinition;
import com.example.app.platform.TestApp;
import com.example.app.platform.action.Action;
import com.example.app.platform.action.ActionContext;
import com.example.app.platform.action.ActionDefinition;
import com.example.app.platform.action.ActionExecution;
import com.example.app.platform.action.ActionFailed;
import com.example.app.platform.action.ActionLogQuery;
import com.example.app.platform.action.ActionResult;
import com.example.app.platform.action.LogPage;
import com.example.app.platform.action.RunStatus;
import com.example.app.platform.auth.Audience;
import com.example.app.platform.auth.Caller;
import com.example.app.platform.model.DataScope;
import com.example.app.platform.model.Field;
import com.example.app.platform.web.Conflict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class SchedulingTest {
  private static final Schedule NIGHTLY =
      Schedule.daily("nightly", "Nightly").run("tidy", Map.of("depth", "2")).build();

  private final Semaphore ran = new Semaphore(0);

  @Test
  void a_schedule_that_never_ran_is_due_and_then_rests_for_its_interval() {
    try (TestApp app = app(NIGHTLY, tidy())) {
      Scheduling scheduling = app.services().scheduling();
      Instant begin = app.clock().instant();
      assertThat(scheduling.log().nextRun(NIGHTLY)).isEqualTo(begin);
      scheduling.start();
      ended(app, 1);
      assertThat(scheduling.log().nextRun(NIGHTLY)).isEqualTo(begin.plus(Duration.ofHours(24)));
      app.clock().advance(Duration.ofHours(24).minusMillis(1));
      assertThat(scheduling.tick()).isEmpty();
      app.clock().advance(Duration.ofMillis(1));
      assertThat(scheduling.tick()).containsExactly("nightly");
      ended(app, 2);
      app.clock().advance(Duration.ofDays(3));
      assertThat(scheduling.tick()).containsExactly("nightly");
      ended(app, 3);
      assertThat(scheduling.tick()).isEmpty();
    }
  }

  @Test
  void a_due_schedule_runs_once_however_many_ask_for_it() throws Exception {
    try (TestApp app = app(NIGHTLY, tidy());
        ExecutorService many = Executors.newFixedThreadPool(8)) {
      ScheduleLog log = app.services().scheduling().log();
      List<Future<Boolean>> claims = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        claims.add(many.submit(() -> log.claim(NIGHTLY, TriggerType.SCHEDULED).isPresent()));
      }
      int won = 0;
      for (Future<Boolean> claim : claims) {
        won += claim.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    }
  }

  @Test
  void ticking_while_it_runs_starts_no_second_run() throws Exception {
    CountDownLatch leave = new CountDownLatch(1);
    Action slow =
        action(
            "tidy",
            DataScope.SYSTEM_WIDE,
            context -> {
              ran.release();
              leave.await();
              return ActionResult.of("Done");
            });
    try (TestApp app = app(NIGHTLY, slow)) {
      Scheduling scheduling = app.services().scheduling();
      scheduling.start();
      ran.acquire();
      app.clock().advance(Duration.ofDays(2));
      scheduling.tick();
      assertThatThrownBy(() -> scheduling.trigger("nightly"))
          .isInstanceOf(Conflict.class)
          .hasMessage("“Nightly” is running already. Wait until it is done.");
      assertThat(runs(app).total()).isEqualTo(1);
      leave.countDown();
      ended(app, 1);
    }
  }

  @Test
  void a_run_by_hand_counts_as_the_last_run() {
    try (TestApp app = app(NIGHTLY, tidy())) {
      Scheduling scheduling = app.services().scheduling();
      String id = scheduling.trigger("nightly");
      ended(app, 1);
      assertThat(scheduling.log().find(id).orElseThrow().triggerType()).isEqualTo("manual");
      assertThat(scheduling.tick()).isEmpty();
    }
  }

  @Test
  void a_run_keeps_its_totals_and_one_row_per_step() {
    Schedule chain = Schedule.hourly("nightly", "Nightly").run("tidy").run("tidy").build();
    try (TestApp app = app(chain, tidy())) {
      String id = app.services().scheduling().trigger("nightly");
      ScheduleExecution run = ended(app, 1);
      assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
      assertThat(run.totalActions()).isEqualTo(2);
      assertThat(run.successfulActions()).isEqualTo(2);
      assertThat(run.executionTimeMs()).isNotNegative();
      assertThat(steps(app, id))
          .extracting(ActionExecution::stepNumber, ActionExecution::triggerSource)
          .containsExactlyInAnyOrder(tuple(1, "schedule"), tuple(2, "schedule"));
    }
  }

  @Test
  void a_failing_step_stops_the_chain() {
    Schedule chain = Schedule.daily("nightly", "Nightly").run("fail").run("tidy").build();
    try (TestApp app = app(chain, failing(), tidy())) {
      String id = app.services().scheduling().trigger("nightly");
      ScheduleExecution run = ended(app, 1);
      assertThat(run.status()).isEqualTo(RunStatus.FAILED);
      assertThat(run.error()).isEqualTo("Step 1, fail: No paper.");
      assertThat(run.failedActions()).isEqualTo(1);
      assertThat(steps(app, id)).extracting(ActionExecution::actionId).containsExactly("fail");
    }
  }

  @Test
  void a_failing_step_that_may_fail_does_not_stop_the_chain() {
    Schedule chain =
        Schedule.daily("nightly", "Nightly").run("fail").onFailureContinue().run("tidy").build();
    try (TestApp app = app(chain, failing(), tidy())) {
      app.services().scheduling().trigger("nightly");
      ScheduleExecution run = ended(app, 1);
      assertThat(run.status()).isEqualTo(RunStatus.FAILED);
      assertThat(run.successfulActions()).isEqualTo(1);
      assertThat(run.failedActions()).isEqualTo(1);
    }
  }

  @Test
  void wrong_input_of_a_step_is_told_by_its_field() {
    Schedule wrong = Schedule.daily("nightly", "Nightly").run("tidy", Map.of("depth", "x")).build();
    try (TestApp app = app(wrong, tidy())) {
      String id = app.services().scheduling().trigger("nightly");
      assertThat(ended(app, 1).error()).startsWith("Step 1, tidy: Depth");
      assertThat(steps(app, id)).extracting(ActionExecution::status).containsOnly(RunStatus.FAILED);
    }
  }

  @Test
  void an_action_with_its_users_data_runs_once_for_each_active_user() {
    List<String> callers = Collections.synchronizedList(new ArrayList<>());
    Action each =
        action(
            "tidy",
            DataScope.USER_SCOPED,
            context -> {
              callers.add(context.caller().email());
              return ActionResult.of("Done");
            });
    try (TestApp app = app(NIGHTLY, each)) {
      app.admin();
      app.member();
      String left = app.userId(app.otherMember());
      app.services().users().changeActive(left, false);
      app.services().scheduling().trigger("nightly");
      assertThat(ended(app, 1).totalActions()).isEqualTo(2);
      assertThat(callers).containsExactlyInAnyOrder("admin@example.com", "member@example.com");
    }
  }

  @Test
  void a_run_that_the_apps_end_cut_off_is_a_failure_and_not_repeated_at_once() {
    try (TestApp app = app(NIGHTLY, tidy())) {
      app.services().scheduling().log().claim(NIGHTLY, TriggerType.SCHEDULED).orElseThrow();
      app.restart();
      assertThat(runs(app).entries().getFirst().error())
          .isEqualTo("The app stopped while the schedule was running.");
      assertThat(app.services().scheduling().tick()).isEmpty();
      app.clock().advance(Duration.ofDays(1));
      app.services().scheduling().start();
      ended(app, 2);
    }
  }

  @Test
  void after_a_restart_it_goes_on_as_before() {
    try (TestApp app = app(NIGHTLY, tidy())) {
      app.services().scheduling().start();
      ended(app, 1);
      app.restart();
      app.services().scheduling().start();
      assertThat(app.services().scheduling().tick()).isEmpty();
      app.clock().advance(Duration.ofDays(1));
      app.services().scheduling().tick();
      ended(app, 2);
      assertThat(runs(app).total()).isEqualTo(2);
    }
  }

  @Test
  void one_schedule_that_hangs_does_not_hold_up_another() throws Exception {
    CountDownLatch leave = new CountDownLatch(1);
    Action hang =
        action(
            "hang",
            DataScope.SYSTEM_WIDE,
            context -> {
              leave.await();
              return ActionResult.of("Done");
            });
    Schedule hanging = Schedule.daily("hanging", "Hanging").run("hang").build();
    AppDefinition definition =
        AppDefinition.named("Two")
            .actions(hang, tidy())
            .schedules(List.of(hanging, NIGHTLY))
            .build();
    try (TestApp app = TestApp.start(definition)) {
      app.services().scheduling().start();
      ran.acquire();
      leave.countDown();
    }
  }

  private TestApp app(Schedule schedule, Action... actions) {
    return TestApp.start(
        AppDefinition.named("Timed").actions(actions).schedules(List.of(schedule)).build());
  }

  private interface Body {
    ActionResult run(ActionContext context) throws Exception;
  }

  private Action tidy() {
    return action(
        "tidy",
        DataScope.SYSTEM_WIDE,
        context -> {
          ran.release();
          return ActionResult.of("Tidied").with("depth", context.input().integer("depth"));
        });
  }

  private static Action failing() {
    return action(
        "fail",
        DataScope.SYSTEM_WIDE,
        context -> {
          throw new ActionFailed("No paper.");
        });
  }

  private static Action action(String id, DataScope scope, Body body) {
    Audience audience = scope == DataScope.SYSTEM_WIDE ? Audience.ADMIN : Audience.BOTH;
    ActionDefinition definition =
        ActionDefinition.named(id, id)
            .audience(audience)
            .scope(scope)
            .parameters(Field.integer("depth", "Depth"))
            .build();
    return new Action() {
      @Override
      public ActionDefinition definition() {
        return definition;
      }

      @Override
      public ActionResult run(ActionContext context) throws Exception {
        return body.run(context);
      }
    };
  }

  /** Waits until so many runs have ended, and gives the newest. */
  private static ScheduleExecution ended(TestApp app, int number) {
    Instant patience = Instant.now().plusSeconds(20);
    while (Instant.now().isBefore(patience)) {
      List<ScheduleExecution> all = runs(app).entries();
      boolean idle = app.services().scheduling().isIdle();
      if (idle && all.size() >= number && all.stream().noneMatch(ScheduleExecution::running)) {
        assertThat(all).hasSize(number);
        return all.getFirst();
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("Still waiting for run " + number + ": " + runs(app).entries());
  }

  private static LogPage<ScheduleExecution> runs(TestApp app) {
    return app.services().scheduling().log().page("nightly", new LogPage.Wanted(1, 100));
  }

  private static List<ActionExecution> steps(TestApp app, String executionId) {
    return app.services()
        .actions()
        .log()
        .page(ActionLogQuery.visibleTo(Caller.SYSTEM).scheduleExecution(executionId))
        .entries();
  }
}
