package app.musicschoolmanager.absence;

import app.musicschoolmanager.platform.model.Values;
import java.time.LocalDate;

/** A new {@link Absence}, or a change to one: only what is set here is written. */
public final class AbsenceDraft {
  private Values values = Values.none();

  AbsenceDraft() {}

  public AbsenceDraft child(String value) {
    return set("child", value);
  }

  public AbsenceDraft day(LocalDate value) {
    return set("day", value);
  }

  public AbsenceDraft mailedDay(LocalDate value) {
    return set("mailedDay", value);
  }

  Values values() {
    return values;
  }

  private AbsenceDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
