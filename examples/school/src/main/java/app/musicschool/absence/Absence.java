package app.musicschool.absence;

import app.musicschool.platform.model.Entry;
import app.musicschool.platform.model.Values;
import java.time.Instant;
import java.time.LocalDate;

/** A lesson for which a child was excused. */
public record Absence(
    String id,
    String child,
    LocalDate lessonDate,
    String reason,
    String enteredBy,
    Instant enteredAt,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static AbsenceDraft draft() {
    return new AbsenceDraft();
  }

  static Absence of(Entry entry) {
    Values values = entry.values();
    return new Absence(
        entry.id(),
        values.text("child"),
        values.date("lessonDate"),
        values.text("reason"),
        values.text("enteredBy"),
        values.instant("enteredAt"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
