package app.musicschoolmanager.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.musicschoolmanager.App;
import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestClock;
import app.musicschoolmanager.platform.TestParts;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionExamples;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.example.Example;
import app.musicschoolmanager.platform.example.MonthRun;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Model;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Thirty days of the app's schedules, as far as its actions have examples. */
class ThirtyDaysTest {
  @Test
  void nothing_fails_and_nothing_is_done_twice() throws IOException {
    AppDefinition app = App.definition();
    Map<String, List<Example>> examples = new HashMap<>();
    for (Action action : app.actions()) {
      List<Example> all = ActionExamples.examples(action);
      if (!all.isEmpty()) {
        examples.put(action.definition().id(), all);
      }
    }
    assertThat(MonthRun.differences(app, examples)).isEmpty();
  }

  @Test
  void each_runs_as_often_as_it_should_and_failures_are_counted() throws IOException {
    AtomicInteger runs = new AtomicInteger();
    Action tidy =
        Timed.action(
            "tidy",
            DataScope.SYSTEM_WIDE,
            context -> {
              runs.incrementAndGet();
              return ActionResult.of("Tidied");
            });
    AppDefinition app =
        AppDefinition.named("Timed")
            .actions(tidy, Timed.failing())
            .schedules(
                List.of(
                    Schedule.daily("nightly", "Nightly").run("tidy").build(),
                    Schedule.weekly("weekly", "Weekly").run("fail").build()))
            .build();
    List<Example> any = Example.read("[{\"name\": \"It runs\"}]".getBytes(StandardCharsets.UTF_8));
    assertThat(MonthRun.differences(app, Map.of("tidy", any, "fail", any)))
        .containsExactly(
            "“Weekly” failed in 5 of 5 runs, first on 2026-01-15T09:00:00Z: Step 1, fail: No"
                + " paper.");
    assertThat(runs).hasValue(30);
  }

  @Test
  void by_the_calendar_each_runs_at_its_moments_also_when_the_clocks_change() {
    Schedule daily = Schedule.daily("daily", "Daily").at(8, 0).run("tidy").build();
    Schedule mondays =
        Schedule.weekly("mondays", "Mondays").on(DayOfWeek.MONDAY).at(2, 30).run("tidy").build();
    Schedule last = Schedule.monthly("last", "Last").on(31).run("tidy").build();
    Action tidy = Timed.action("tidy", DataScope.SYSTEM_WIDE, context -> ActionResult.of("Tidied"));
    AppDefinition app =
        AppDefinition.named("Timed").actions(tidy).schedules(List.of(daily, mondays, last)).build();
    TestClock clock = new TestClock();
    clock.set(Instant.parse("2026-03-15T12:00:00Z"));
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    try (TestParts parts = TestParts.open(app, Map.of(), clock.withZone(berlin))) {
      ScheduleLog log = parts.services().scheduling().log();
      VirtualDays.begin(parts.services().scheduling(), clock).pass(Duration.ofDays(30));
      assertThat(starts(daily, log)).hasSize(30).allMatch(start -> start.endsWith("T08:00"));
      assertThat(starts(mondays, log))
          .containsExactly(
              "2026-04-13T02:30",
              "2026-04-06T02:30",
              "2026-03-30T02:30",
              "2026-03-23T02:30",
              "2026-03-16T02:30");
      assertThat(starts(last, log)).containsExactly("2026-03-31T06:00");
    }
  }

  private static List<String> starts(Schedule schedule, ScheduleLog log) {
    return log.page(schedule.id(), Timed.ALL).entries().stream()
        .map(run -> LocalDateTime.ofInstant(run.startedAt(), ZoneId.of("Europe/Berlin")))
        .map(LocalDateTime::toString)
        .toList();
  }

  @Test
  void what_follows_changes_runs_after_one() throws IOException {
    List<Model> models = App.definition().models();
    assumeThat(models).isNotEmpty();
    AtomicInteger runs = new AtomicInteger();
    Action tidy =
        Timed.action(
            "tidy",
            DataScope.SYSTEM_WIDE,
            context -> {
              runs.incrementAndGet();
              return ActionResult.of("Tidied");
            });
    Schedule weekly =
        Schedule.weekly("weekly", "Weekly").at(6, 0).after(models.getFirst()).run("tidy").build();
    AppDefinition app =
        AppDefinition.named("Timed")
            .models(models.toArray(Model[]::new))
            .actions(tidy)
            .schedules(List.of(weekly))
            .build();
    List<Example> any = Example.read("[{\"name\": \"It runs\"}]".getBytes(StandardCharsets.UTF_8));
    assertThat(MonthRun.differences(app, Map.of("tidy", any))).isEmpty();
    assertThat(runs).hasValue(5);
  }
}
