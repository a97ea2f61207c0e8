package app.musicschool.attendance;

import app.musicschool.platform.model.Entry;
import app.musicschool.platform.model.Values;
import java.time.Instant;
import java.time.LocalDate;

/** The teacher's tick for one child and one lesson: whether the child came. */
public record Attendance(
    String id,
    String child,
    LocalDate lessonDate,
    boolean came,
    String tickedBy,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static AttendanceDraft draft() {
    return new AttendanceDraft();
  }

  static Attendance of(Entry entry) {
    Values values = entry.values();
    return new Attendance(
        entry.id(),
        values.text("child"),
        values.date("lessonDate"),
        values.flag("came"),
        values.text("tickedBy"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
