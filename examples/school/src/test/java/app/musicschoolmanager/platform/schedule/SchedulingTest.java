package app.musicschoolmanager.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionExecution;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.action.RunStatus;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.web.Conflict;
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
    try (TestApp app = Timed.app(NIGHTLY, tidy())) {
      Scheduling scheduling = app.services().scheduling();
      Instant begin = app.clock().instant();
      assertThat(scheduling.log().nextRun(NIGHTLY)).isEqualTo(begin);
      scheduling.start();
      Timed.ended(app, 1);
      assertThat(scheduling.log().nextRun(NIGHTLY)).isEqualTo(begin.plus(Duration.ofHours(24)));
      app.clock().advance(Duration.ofHours(24).minusMillis(1));
      assertThat(scheduling.tick()).isEmpty();
      app.clock().advance(Duration.ofMillis(1));
      assertThat(scheduling.tick()).containsExactly("nightly");
      Timed.ended(app, 2);
      app.clock().advance(Duration.ofDays(3));
      assertThat(scheduling.tick()).containsExactly("nightly");
      Timed.ended(app, 3);
      assertThat(scheduling.tick()).isEmpty();
    }
  }

  @Test
  void a_due_schedule_runs_once_however_many_ask_for_it() throws Exception {
    try (TestApp app = Timed.app(NIGHTLY, tidy());
        ExecutorService many = Executors.newFixedThreadPool(8)) {
      ScheduleLog log = app.services().scheduling().log();
      List<Future<Boolean>> claims = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        claims.add(many.submit(() -> log.claimDue(NIGHTLY).isPresent()));
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
        Timed.action(
            "tidy",
            DataScope.SYSTEM_WIDE,
            context -> {
              ran.release();
              leave.await();
              return ActionResult.of("Done");
            });
    try (TestApp app = Timed.app(NIGHTLY, slow)) {
      Scheduling scheduling = app.services().scheduling();
      scheduling.start();
      ran.acquire();
      app.clock().advance(Duration.ofDays(2));
      scheduling.tick();
      assertThatThrownBy(() -> scheduling.trigger("nightly"))
          .isInstanceOf(Conflict.class)
          .hasMessage("“Nightly” is running already. Wait until it is done.");
      assertThat(Timed.runs(app).total()).isEqualTo(1);
      leave.countDown();
      Timed.ended(app, 1);
    }
  }

  @Test
  void a_run_by_hand_counts_as_the_last_run() {
    try (TestApp app = Timed.app(NIGHTLY, tidy())) {
      Scheduling scheduling = app.services().scheduling();
      String id = scheduling.trigger("nightly");
      Timed.ended(app, 1);
      assertThat(scheduling.log().find(id).orElseThrow().triggerType()).isEqualTo("manual");
      assertThat(scheduling.tick()).isEmpty();
    }
  }

  @Test
  void a_run_keeps_its_totals_and_one_row_per_step() {
    Schedule chain = Schedule.hourly("nightly", "Nightly").run("tidy").run("tidy").build();
    try (TestApp app = Timed.app(chain, tidy())) {
      String id = app.services().scheduling().trigger("nightly");
      ScheduleExecution run = Timed.ended(app, 1);
      assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
      assertThat(run.totalActions()).isEqualTo(2);
      assertThat(run.successfulActions()).isEqualTo(2);
      assertThat(run.executionTimeMs()).isNotNegative();
      assertThat(Timed.steps(app, id))
          .extracting(ActionExecution::stepNumber, ActionExecution::triggerSource)
          .containsExactlyInAnyOrder(tuple(1, "schedule"), tuple(2, "schedule"));
    }
  }

  @Test
  void a_failing_step_stops_the_chain() {
    Schedule chain = Schedule.daily("nightly", "Nightly").run("fail").run("tidy").build();
    try (TestApp app = Timed.app(chain, Timed.failing(), tidy())) {
      String id = app.services().scheduling().trigger("nightly");
      ScheduleExecution run = Timed.ended(app, 1);
      assertThat(run.status()).isEqualTo(RunStatus.FAILED);
      assertThat(run.error()).isEqualTo("Step 1, fail: No paper.");
      assertThat(run.failedActions()).isEqualTo(1);
      assertThat(Timed.steps(app, id))
          .extracting(ActionExecution::actionId)
          .containsExactly("fail");
    }
  }

  @Test
  void a_failing_step_that_may_fail_does_not_stop_the_chain() {
    Schedule chain =
        Schedule.daily("nightly", "Nightly").run("fail").onFailureContinue().run("tidy").build();
    try (TestApp app = Timed.app(chain, Timed.failing(), tidy())) {
      app.services().scheduling().trigger("nightly");
      ScheduleExecution run = Timed.ended(app, 1);
      assertThat(run.status()).isEqualTo(RunStatus.FAILED);
      assertThat(run.successfulActions()).isEqualTo(1);
      assertThat(run.failedActions()).isEqualTo(1);
    }
  }

  @Test
  void wrong_input_of_a_step_is_told_by_its_field() {
    Schedule wrong = Schedule.daily("nightly", "Nightly").run("tidy", Map.of("depth", "x")).build();
    try (TestApp app = Timed.app(wrong, tidy())) {
      String id = app.services().scheduling().trigger("nightly");
      assertThat(Timed.ended(app, 1).error()).startsWith("Step 1, tidy: Depth");
      assertThat(Timed.steps(app, id))
          .extracting(ActionExecution::status)
          .containsOnly(RunStatus.FAILED);
    }
  }

  @Test
  void an_action_with_its_users_data_runs_once_for_each_active_user() {
    List<String> callers = Collections.synchronizedList(new ArrayList<>());
    Action each =
        Timed.action(
            "tidy",
            DataScope.USER_SCOPED,
            context -> {
              callers.add(context.caller().email());
              return ActionResult.of("Done");
            });
    try (TestApp app = Timed.app(NIGHTLY, each)) {
      app.admin();
      app.member();
      String left = app.userId(app.otherMember());
      app.services().users().changeActive(left, false);
      app.services().scheduling().trigger("nightly");
      assertThat(Timed.ended(app, 1).totalActions()).isEqualTo(2);
      assertThat(callers).containsExactlyInAnyOrder("admin@example.com", "member@example.com");
    }
  }

  @Test
  void a_run_is_closed_by_another_process_when_its_own_is_gone_and_not_before() {
    try (TestApp app = Timed.app(NIGHTLY, tidy());
        Database other = Database.open(app.folder().resolve("app.db"), app.clock())) {
      ScheduleLog elsewhere = new ScheduleLog(Agenda.of(List.of(NIGHTLY), other));
      String run = app.services().scheduling().log().claimDue(NIGHTLY).orElseThrow().id();
      elsewhere.closeCutOff();
      assertThat(elsewhere.find(run).orElseThrow().running()).isTrue();
      assertThat(elsewhere.claimNow(NIGHTLY, Ids.next())).isEmpty();
      app.running().close();
      elsewhere.closeCutOff();
      assertThat(elsewhere.find(run).orElseThrow().error())
          .isEqualTo("The app stopped while the schedule was running.");
      assertThat(elsewhere.claimNow(NIGHTLY, Ids.next())).isPresent();
    }
  }

  @Test
  void a_run_that_is_under_way_stays_alone_although_the_clock_is_set_back() {
    try (TestApp app = Timed.app(NIGHTLY, tidy())) {
      ScheduleLog log = app.services().scheduling().log();
      log.finish(log.claimDue(NIGHTLY).orElseThrow().id(), null, 1L);
      app.clock().advance(Duration.ofHours(-1));
      assertThat(log.claimNow(NIGHTLY, Ids.next())).isPresent();
      assertThat(log.claimNow(NIGHTLY, Ids.next())).isEmpty();
    }
  }

  @Test
  void a_clock_that_was_a_year_ahead_keeps_no_schedule_waiting_for_a_year() {
    try (TestApp app = Timed.app(NIGHTLY, tidy())) {
      Scheduling scheduling = app.services().scheduling();
      Instant right = app.clock().instant();
      app.clock().advance(Duration.ofDays(365));
      scheduling.start();
      Timed.ended(app, 1);
      app.clock().set(right);
      assertThat(scheduling.tick()).isEmpty();
      assertThat(scheduling.log().nextRun(NIGHTLY)).isEqualTo(right.plus(Duration.ofDays(1)));
      app.clock().advance(Duration.ofDays(1));
      assertThat(scheduling.tick()).containsExactly("nightly");
      Timed.ended(app, 2);
      assertThat(scheduling.tick()).isEmpty();
    }
  }

  @Test
  void an_app_looks_by_itself_for_what_has_become_due() {
    try (TestApp app = Timed.app(NIGHTLY, tidy())) {
      app.services().scheduling().start(Duration.ofMillis(10));
      Timed.ended(app, 1);
      app.clock().advance(Duration.ofDays(1));
      Timed.ended(app, 2);
    }
  }

  @Test
  void after_a_restart_it_goes_on_as_before() {
    try (TestApp app = Timed.app(NIGHTLY, tidy())) {
      app.services().scheduling().start();
      Timed.ended(app, 1);
      app.restart();
      app.services().scheduling().start();
      assertThat(app.services().scheduling().tick()).isEmpty();
      app.clock().advance(Duration.ofDays(1));
      app.services().scheduling().tick();
      Timed.ended(app, 2);
      assertThat(Timed.runs(app).total()).isEqualTo(2);
    }
  }

  @Test
  void one_schedule_that_hangs_does_not_hold_up_another() throws Exception {
    CountDownLatch leave = new CountDownLatch(1);
    Action hang =
        Timed.action(
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

  private Action tidy() {
    return Timed.action(
        "tidy",
        DataScope.SYSTEM_WIDE,
        context -> {
          ran.release();
          return ActionResult.of("Tidied").with("depth", context.input().integer("depth"));
        });
  }
}
