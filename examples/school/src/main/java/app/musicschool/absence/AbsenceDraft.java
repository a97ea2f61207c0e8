package app.musicschool.absence;

import app.musicschool.platform.model.Values;
import java.time.LocalDate;

/** A new {@link Absence}, or a change to one: only what is set here is written. */
public final class AbsenceDraft {
  private Values values = Values.none();

  AbsenceDraft() {}

  public AbsenceDraft child(String value) {
    return set("child", value);
  }

  public AbsenceDraft lessonDate(LocalDate value) {
    return set("lessonDate", value);
  }

  public AbsenceDraft teacherMailedFor(LocalDate value) {
    return set("teacherMailedFor", value);
  }

  Values values() {
    return values;
  }

  private AbsenceDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
