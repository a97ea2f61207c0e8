package org.example.makerspace.feerate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Values;

/** How much of a fee goes to the landlord, from when on. */
public record FeeRate(
    String id, BigDecimal percent, LocalDate since, Instant createdAt, Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static FeeRateDraft draft() {
    return new FeeRateDraft();
  }

  static FeeRate of(Entry entry) {
    Values values = entry.values();
    return new FeeRate(
        entry.id(),
        values.decimal("percent"),
        values.date("since"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
