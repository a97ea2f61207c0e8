package app.gardentoollending.platform.page.view;

import java.time.Instant;

/**
 * A schedule, when it runs and how it went.
 *
 * @param timing when it runs, in words
 * @param steps the names of its actions in order
 * @param lastRun null before the first
 * @param lastStatus null before the first
 */
public record ScheduleCard(
    String id,
    String label,
    String description,
    String timing,
    String steps,
    Instant nextRun,
    Instant lastRun,
    String lastStatus) {}
