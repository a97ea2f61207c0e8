package app.musicschool.missedlessonalert;

import app.musicschool.platform.model.Entry;
import app.musicschool.platform.model.Values;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A note that the owner was told by e-mail of three or more lessons that a child missed in a row
 * without excuse.
 */
public record MissedLessonAlert(
    String id,
    String child,
    LocalDate firstLessonDate,
    LocalDate lastLessonDate,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static MissedLessonAlertDraft draft() {
    return new MissedLessonAlertDraft();
  }

  static MissedLessonAlert of(Entry entry) {
    Values values = entry.values();
    return new MissedLessonAlert(
        entry.id(),
        values.text("child"),
        values.date("firstLessonDate"),
        values.date("lastLessonDate"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
