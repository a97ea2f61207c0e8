package app.musicschoolmanager.attendance;

import app.musicschoolmanager.platform.model.Values;
import java.time.LocalDate;

/** A new {@link Attendance}, or a change to one: only what is set here is written. */
public final class AttendanceDraft {
  private Values values = Values.none();

  AttendanceDraft() {}

  public AttendanceDraft child(String value) {
    return set("child", value);
  }

  public AttendanceDraft day(LocalDate value) {
    return set("day", value);
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
