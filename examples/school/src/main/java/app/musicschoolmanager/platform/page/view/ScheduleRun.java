package app.musicschoolmanager.platform.page.view;

import java.time.Instant;
import java.util.List;

/**
 * One execution of a schedule with its steps.
 *
 * @param error what went wrong, or null
 * @param more where all its steps are listed if these are not all; else null
 */
public record ScheduleRun(
    Instant startedAt,
    String status,
    String summary,
    String error,
    List<RunLine> steps,
    String more) {

  public ScheduleRun {
    steps = List.copyOf(steps);
  }
}
