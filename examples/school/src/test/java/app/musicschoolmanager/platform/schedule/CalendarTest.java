package app.musicschoolmanager.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.action.RunStatus;
import app.musicschoolmanager.platform.model.DataScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Schedules whose turns are moments of the calendar; the owner is in Berlin. */
class CalendarTest {
  private static final Schedule AT_EIGHT =
      Schedule.daily("nightly", "Nightly").at(8, 0).run("tidy").build();

  private final TestApp app = TestApp.start(with(AT_EIGHT), Map.of("TIME_ZONE", "Europe/Berlin"));

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void it_waits_for_its_first_turn_and_runs_at_each() {
    assertThat(next(AT_EIGHT)).isEqualTo("2026-11-22T07:00:00Z");
    scheduling().start();
    assertThat(scheduling().tick()).isEmpty();
    app.clock().set(Instant.parse("2026-11-22T06:59:59.999Z"));
    assertThat(scheduling().tick()).isEmpty();
    app.clock().set(Instant.parse("2026-11-22T07:00:00Z"));
    assertThat(scheduling().tick()).containsExactly("nightly");
    assertThat(Timed.ended(app, 1).triggerType()).isEqualTo("scheduled");
    assertThat(scheduling().tick()).isEmpty();
    assertThat(next(AT_EIGHT)).isEqualTo("2026-11-23T07:00:00Z");
  }

  @Test
  void turns_that_were_missed_while_the_app_was_down_are_made_up_for_by_one_run() {
    scheduling().start();
    app.clock().advance(Duration.ofDays(3).plusHours(4));
    app.restart();
    scheduling().start();
    Timed.ended(app, 1);
    assertThat(scheduling().tick()).isEmpty();
    assertThat(next(AT_EIGHT)).isEqualTo("2026-11-25T07:00:00Z");
  }

  @Test
  void a_turn_whose_run_was_cut_off_is_made_up_for() {
    app.clock().advance(Duration.ofDays(1));
    scheduling().log().claimDue(AT_EIGHT).orElseThrow();
    app.restart();
    scheduling().start();
    assertThat(scheduling().tick()).isEmpty();
    app.clock().advance(Duration.ofSeconds(3));
    assertThat(scheduling().tick()).containsExactly("nightly");
    ScheduleExecution run = Timed.ended(app, 2);
    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(run.triggerType()).isEqualTo("scheduled");
    assertThat(scheduling().tick()).isEmpty();
    assertThat(next(AT_EIGHT)).isEqualTo("2026-11-23T07:00:00Z");
  }

  @Test
  void a_run_by_hand_is_beside_its_turns() {
    scheduling().trigger("nightly");
    Timed.ended(app, 1);
    assertThat(next(AT_EIGHT)).isEqualTo("2026-11-22T07:00:00Z");
  }

  @Test
  void with_another_timing_it_waits_again() {
    app.clock().advance(Duration.ofDays(1));
    assertThat(scheduling().log().isDue(AT_EIGHT)).isTrue();
    Schedule atNine = Schedule.daily("nightly", "Nightly").at(9, 0).run("tidy").build();
    app.restart(with(atNine));
    assertThat(scheduling().log().isDue(atNine)).isFalse();
    assertThat(next(atNine)).isEqualTo("2026-11-23T08:00:00Z");
  }

  @Test
  void it_comes_earlier_if_its_new_timing_says_so() {
    Schedule monthly = Schedule.monthly("nightly", "Nightly").on(20).run("tidy").build();
    app.restart(with(monthly));
    scheduling().start();
    app.restart(with(AT_EIGHT));
    scheduling().start();
    app.clock().advance(Duration.ofDays(1));
    assertThat(scheduling().tick()).containsExactly("nightly");
    Timed.ended(app, 1);
  }

  private Scheduling scheduling() {
    return app.services().scheduling();
  }

  private String next(Schedule schedule) {
    return scheduling().log().nextRun(schedule).toString();
  }

  private static AppDefinition with(Schedule schedule) {
    Action tidy = Timed.action("tidy", DataScope.SYSTEM_WIDE, context -> ActionResult.of("Tidied"));
    return AppDefinition.named("Timed").actions(tidy).schedules(List.of(schedule)).build();
  }
}
