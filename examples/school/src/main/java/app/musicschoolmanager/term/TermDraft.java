package app.musicschoolmanager.term;

import app.musicschoolmanager.platform.model.Values;
import java.time.LocalDate;

/** A new {@link Term}, or a change to one: only what is set here is written. */
public final class TermDraft {
  private Values values = Values.none();

  TermDraft() {}

  public TermDraft name(String value) {
    return set("name", value);
  }

  public TermDraft firstDay(LocalDate value) {
    return set("firstDay", value);
  }

  public TermDraft lastDay(LocalDate value) {
    return set("lastDay", value);
  }

  Values values() {
    return values;
  }

  private TermDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
