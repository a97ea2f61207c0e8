package app.musicschoolmanager.platform.page.view;

import java.time.Instant;
import java.util.List;

/**
 * A schedule, when it runs and how it went.
 *
 * @param timing when it runs, in words
 * @param steps the names of its actions in order
 * @param handed what its steps take from earlier ones, in words
 * @param lastRun null before the first
 * @param lastStatus null before the first
 */
public record ScheduleCard(
    String id,
    String label,
    String description,
    String timing,
    String steps,
    List<String> handed,
    Instant nextRun,
    Instant lastRun,
    String lastStatus) {

  public ScheduleCard {
    handed = List.copyOf(handed);
  }
}
