package app.musicschool.missedlessonsalert;

import app.musicschool.platform.model.Entry;
import app.musicschool.platform.model.Values;
import java.time.Instant;
import java.time.LocalDate;

/** Notes for which row of lessons missed without excuse the owner has already had an e-mail. */
public record MissedLessonsAlert(
    String id,
    String child,
    LocalDate firstDate,
    LocalDate lastDate,
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
        values.date("firstDate"),
        values.date("lastDate"),
        values.instant("sentAt"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
