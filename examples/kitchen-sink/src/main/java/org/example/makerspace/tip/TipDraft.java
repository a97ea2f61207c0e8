package org.example.makerspace.tip;

import java.time.LocalDate;
import org.example.makerspace.platform.model.Values;

/** A new {@link Tip}, or a change to one: only what is set here is written. */
public final class TipDraft {
  private Values values = Values.none();

  TipDraft() {}

  public TipDraft title(String value) {
    return set("title", value);
  }

  public TipDraft body(String value) {
    return set("body", value);
  }

  public TipDraft machine(String value) {
    return set("machine", value);
  }

  public TipDraft bookmarked(Boolean value) {
    return set("bookmarked", value);
  }

  public TipDraft triedOn(LocalDate value) {
    return set("triedOn", value);
  }

  Values values() {
    return values;
  }

  private TipDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
