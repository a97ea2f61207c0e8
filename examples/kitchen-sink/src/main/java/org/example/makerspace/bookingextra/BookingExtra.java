package org.example.makerspace.bookingextra;

import java.math.BigDecimal;
import java.time.Instant;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Values;

/** What somebody takes beside a machine. */
public record BookingExtra(
    String id,
    String name,
    String booking,
    BigDecimal quantity,
    BigDecimal each,
    BigDecimal amount,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static BookingExtraDraft draft() {
    return new BookingExtraDraft();
  }

  static BookingExtra of(Entry entry) {
    Values values = entry.values();
    return new BookingExtra(
        entry.id(),
        values.text("name"),
        values.text("booking"),
        values.decimal("quantity"),
        values.decimal("each"),
        values.decimal("amount"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
