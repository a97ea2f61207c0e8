package org.example.makerspace.absence;

import java.time.LocalDate;
import org.example.makerspace.platform.model.Values;

/** A new {@link Absence}, or a change to one: only what is set here is written. */
public final class AbsenceDraft {
  private Values values = Values.none();

  AbsenceDraft() {}

  public AbsenceDraft firstDay(LocalDate value) {
    return set("firstDay", value);
  }

  public AbsenceDraft lastDay(LocalDate value) {
    return set("lastDay", value);
  }

  public AbsenceDraft reason(String value) {
    return set("reason", value);
  }

  Values values() {
    return values;
  }

  private AbsenceDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
