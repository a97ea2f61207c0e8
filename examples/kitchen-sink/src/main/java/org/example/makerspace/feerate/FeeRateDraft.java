package org.example.makerspace.feerate;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.example.makerspace.platform.model.Values;

/** A new {@link FeeRate}, or a change to one: only what is set here is written. */
public final class FeeRateDraft {
  private Values values = Values.none();

  FeeRateDraft() {}

  public FeeRateDraft percent(BigDecimal value) {
    return set("percent", value);
  }

  public FeeRateDraft since(LocalDate value) {
    return set("since", value);
  }

  Values values() {
    return values;
  }

  private FeeRateDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
