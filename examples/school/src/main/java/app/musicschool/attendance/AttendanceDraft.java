package app.musicschool.attendance;

import app.musicschool.platform.model.Values;
import java.time.LocalDate;

/** A new {@link Attendance}, or a change to one: only what is set here is written. */
public final class AttendanceDraft {
  private Values values = Values.none();

  AttendanceDraft() {}

  public AttendanceDraft child(String value) {
    return set("child", value);
  }

  public AttendanceDraft lessonDate(LocalDate value) {
    return set("lessonDate", value);
  }

  public AttendanceDraft came(boolean value) {
    return set("came", value);
  }

  Values values() {
    return values;
  }

  private AttendanceDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
