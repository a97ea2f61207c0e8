package org.example.makerspace.wish;

import java.math.BigDecimal;
import org.example.makerspace.platform.model.Values;

/** A new {@link Wish}, or a change to one: only what is set here is written. */
public final class WishDraft {
  private Values values = Values.none();

  WishDraft() {}

  public WishDraft wish(String value) {
    return set("wish", value);
  }

  public WishDraft budget(BigDecimal value) {
    return set("budget", value);
  }

  public WishDraft machine(String value) {
    return set("machine", value);
  }

  Values values() {
    return values;
  }

  private WishDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
