package app.musicschoolmanager.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionExecution;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.page.Html;
import app.musicschoolmanager.platform.stop.Unruly;
import app.musicschoolmanager.platform.stop.Woven;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs of schedules that an administrator ends. */
class CancelledScheduleTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String START = "/api/schedules/trigger-schedule/nightly";
  private static final String CANCEL = "/api/schedules/nightly/cancel";
  private static final String ENDLESS =
      "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n";
  private static final String WORDS =
      "It was cancelled by Ada Admin. What it had done until then stays done.";

  private final CountDownLatch entered = new CountDownLatch(1);
  private final AtomicInteger counted = new AtomicInteger();
  private final AtomicReference<TestApp> running = new AtomicReference<>();

  @AfterEach
  void stop() {
    running.get().close();
  }

  /** An app whose schedule does this, and would then count even if that fails. */
  private TestApp app(Timed.Body first) {
    return app(DataScope.SYSTEM_WIDE, first);
  }

  private TestApp app(DataScope scope, Timed.Body first) {
    Action stuck =
        Timed.action(
            "stuck",
            scope,
            context -> {
              entered.countDown();
              return first.run(context);
            });
    Action count =
        Timed.action(
            "count",
            scope,
            context -> {
              counted.incrementAndGet();
              return ActionResult.of("Counted");
            });
    Schedule nightly =
        Schedule.daily("nightly", "Nightly").run("stuck").onFailureContinue().run("count").build();
    running.set(Timed.app(nightly, stuck, count));
    return running.get();
  }

  private void startAndWait(TestApp app) throws InterruptedException {
    app.admin().post(START, Map.of()).expect(202);
    assertThat(entered.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  private void endsAtOnce(Timed.Body first) throws Exception {
    TestApp app = app(first);
    startAndWait(app);
    app.admin().post(CANCEL, Map.of()).expect(202);
    ScheduleExecution run = Timed.ended(app, 1);
    assertThat(run.state()).isEqualTo("cancelled");
    assertThat(run.error()).isEqualTo(WORDS);
    assertThat(counted).hasValue(0);
    List<ActionExecution> steps = Timed.steps(app, run.id());
    assertThat(steps).hasSize(1);
    assertThat(steps.getFirst().error()).isEqualTo(WORDS);
    assertThat(steps.getFirst().state()).isEqualTo("cancelled");
  }

  @Test
  void one_whose_step_waits_in_vain_ends_and_begins_no_further_step() throws Exception {
    endsAtOnce(context -> {
      new CountDownLatch(1).await();
      return ActionResult.of("never");
    });
  }

  @Test
  void one_whose_step_is_stuck_in_a_query_ends() throws Exception {
    endsAtOnce(context -> {
      running.get().database().read(sql -> sql.query(ENDLESS));
      return ActionResult.of("never");
    });
  }

  @Test
  void one_whose_step_spins_in_woven_code_ends_and_its_thread_with_it() throws Exception {
    LongSupplier endless = Woven.work(Unruly.Spin.class);
    endsAtOnce(context -> ActionResult.of("late " + endless.getAsLong()));
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("action-stuck")) {
        assertThat(thread.join(PATIENCE)).isTrue();
      }
    }
  }

  @Test
  void only_administrators_end_one_and_only_while_it_runs() throws Exception {
    CountDownLatch leave = new CountDownLatch(1);
    TestApp app =
        app(context -> {
          leave.await();
          return ActionResult.of("Left");
        });
    app.admin().post(CANCEL, Map.of()).expect(409);
    startAndWait(app);
    app.anonymous().post(CANCEL, Map.of()).expect(401);
    app.member().post(CANCEL, Map.of()).expect(403);
    app.admin().post("/api/schedules/nothing/cancel", Map.of()).expect(404);
    leave.countDown();
    assertThat(Timed.ended(app, 1).error()).isNull();
    assertThat(counted).hasValue(1);
    app.admin().post(CANCEL, Map.of()).expect(409);
  }

  @Test
  void its_page_lets_administrators_end_it_and_tells_only_them_who_has() throws Exception {
    TestApp app =
        app(
            DataScope.USER_SCOPED,
            context -> {
              new CountDownLatch(1).await();
              return ActionResult.of("never");
            });
    TestClient admin = app.admin();
    app.member();
    startAndWait(app);
    String page = "/schedules/nightly";
    assertThat(Html.checked(app.member().get(page).expect(200)))
        .contains("Running", "data-live=\"/schedules/nightly /actions/stuck /actions/count\"")
        .doesNotContain("nightly/cancel");
    assertThat(Html.checked(admin.get(page).expect(200))).contains("/schedules/nightly/cancel");

    admin.form(page + "/cancel", Map.of()).expect(303);
    Timed.ended(app, 1);

    assertThat(Html.checked(admin.get(page).expect(200)))
        .contains("Cancelled by Ada Admin. What had been done until then stays done.")
        .doesNotContain("/schedules/nightly/cancel");
    assertThat(Html.checked(app.member().get(page).expect(200)))
        .contains("An administrator can see why.")
        .doesNotContain("Ada");
    JsonNode seen = app.member().get("/api/schedules/nightly/executions").expect(200).json();
    assertThat(seen.at("/executions/0/cancelledBy").isNull()).isTrue();
    assertThat(
            admin
                .get("/api/schedules/nightly/executions")
                .json()
                .at("/executions/0/cancelledBy")
                .asText())
        .isEqualTo(app.userId(admin));
    admin.form(page + "/cancel", Map.of()).expect(303);
    assertThat(admin.get(page).body()).contains("This was over already");
  }
}
