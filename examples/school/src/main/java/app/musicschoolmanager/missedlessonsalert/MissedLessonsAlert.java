package app.musicschoolmanager.missedlessonsalert;

import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Values;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A note that the owner was e-mailed about a child who missed three lessons in a row without
 * excuse.
 */
public record MissedLessonsAlert(
    String id,
    String child,
    LocalDate firstMissedDay,
    LocalDate lastMissedDay,
    Instant sentAt,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static MissedLessonsAlertDraft draft() {
    return new MissedLessonsAlertDraft();
  }

  static MissedLessonsAlert of(Entry entry) {
    Values values = entry.values();
    return new MissedLessonsAlert(
        entry.id(),
        values.text("child"),
        values.date("firstMissedDay"),
        values.date("lastMissedDay"),
        values.instant("sentAt"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
