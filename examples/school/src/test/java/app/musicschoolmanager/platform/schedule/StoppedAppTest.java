package app.musicschoolmanager.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.action.RunStatus;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.web.Unavailable;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Runs and turns of an app that stops, and starts again. */
class StoppedAppTest {
  private static final Schedule NIGHTLY = Schedule.daily("nightly", "Nightly").run("tidy").build();
  private static final Action TIDY =
      Timed.action("tidy", DataScope.SYSTEM_WIDE, context -> ActionResult.of("Tidied"));

  @Test
  void a_run_that_the_apps_end_cut_off_is_a_failure_and_not_repeated_at_once() {
    try (TestApp app = Timed.app(NIGHTLY, TIDY)) {
      app.services().scheduling().log().claimDue(NIGHTLY).orElseThrow();
      app.restart();
      assertThat(Timed.runs(app).entries().getFirst().error())
          .isEqualTo("The app stopped while the schedule was running.");
      assertThat(app.services().scheduling().tick()).isEmpty();
      app.clock().advance(Duration.ofDays(1));
      app.services().scheduling().start();
      Timed.ended(app, 2);
    }
  }

  @Test
  void a_run_that_takes_up_another_one_does_not_put_off_the_next_turn() {
    try (TestApp app = Timed.app(NIGHTLY, TIDY)) {
      Instant turn = app.clock().instant();
      app.services().scheduling().log().claimDue(NIGHTLY).orElseThrow();
      app.restart();
      app.clock().advance(Duration.ofHours(2));
      app.services().scheduling().start();
      assertThat(Timed.ended(app, 2).status()).isEqualTo(RunStatus.COMPLETED);
      assertThat(app.services().scheduling().log().nextRun(NIGHTLY))
          .isEqualTo(turn.plus(Duration.ofDays(1)));
    }
  }

  @Test
  void an_app_that_is_about_to_stop_begins_no_run() {
    try (TestApp app = Timed.app(NIGHTLY, TIDY)) {
      Scheduling scheduling = app.services().scheduling();
      scheduling.rest();
      assertThat(scheduling.tick()).isEmpty();
      assertThatThrownBy(() -> scheduling.trigger("nightly"))
          .isInstanceOf(Unavailable.class)
          .hasMessage("The app is about to stop. Try again when it is back.");
      assertThat(Timed.runs(app).total()).isZero();
    }
  }
}
