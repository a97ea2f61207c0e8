package app.musicschool.missedlessonalert;

import app.musicschool.platform.model.Entry;
import app.musicschool.platform.model.Values;
import java.time.Instant;
import java.time.LocalDate;

/** A note that the owner has been e-mailed about a child's row of missed lessons. */
public record MissedLessonAlert(
    String id,
    String child,
    LocalDate firstMissedOn,
    LocalDate lastMissedOn,
    Instant sentAt,
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
        values.date("firstMissedOn"),
        values.date("lastMissedOn"),
        values.instant("sentAt"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
