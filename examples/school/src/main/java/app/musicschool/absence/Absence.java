package app.musicschool.absence;

import app.musicschool.platform.model.Entry;
import app.musicschool.platform.model.Values;
import java.time.Instant;
import java.time.LocalDate;

/** A report that a child will not come, or could not come, to the lesson on a certain day. */
public record Absence(
    String id,
    String child,
    LocalDate lessonDate,
    String enteredBy,
    LocalDate teacherMailedFor,
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
        values.text("enteredBy"),
        values.date("teacherMailedFor"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
