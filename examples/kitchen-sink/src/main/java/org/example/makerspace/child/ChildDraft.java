package org.example.makerspace.child;

import java.time.LocalDate;
import org.example.makerspace.platform.model.Values;

/** A new {@link Child}, or a change to one: only what is set here is written. */
public final class ChildDraft {
  private Values values = Values.none();

  ChildDraft() {}

  public ChildDraft name(String value) {
    return set("name", value);
  }

  public ChildDraft bornOn(LocalDate value) {
    return set("bornOn", value);
  }

  Values values() {
    return values;
  }

  private ChildDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
