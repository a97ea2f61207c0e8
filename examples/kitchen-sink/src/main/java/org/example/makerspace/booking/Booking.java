package org.example.makerspace.booking;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Option;
import org.example.makerspace.platform.model.Values;

/** A machine that somebody has reserved. */
public record Booking(
    String id,
    String purpose,
    String machine,
    String bookedBy,
    Instant startsAt,
    Instant endsAt,
    State state,
    LocalDate confirmedOn,
    String voucher,
    String receipt,
    Instant doneAt,
    BigDecimal hours,
    BigDecimal rate,
    BigDecimal extras,
    Long pieces,
    BigDecimal price,
    BigDecimal machineWorth,
    BigDecimal length,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "State". */
  public enum State implements Option.Constant {
    REQUESTED("requested", "Requested"),
    CONFIRMED("confirmed", "Confirmed"),
    CANCELLED("cancelled", "Cancelled"),
    DONE("done", "Done");

    private final String value;
    private final String label;

    State(String value, String label) {
      this.value = value;
      this.label = label;
    }

    @Override
    public String value() {
      return value;
    }

    @Override
    public String label() {
      return label;
    }

    static State of(String value) {
      for (State choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

  /** Starts a new record, or a change to one. */
  public static BookingDraft draft() {
    return new BookingDraft();
  }

  static Booking of(Entry entry) {
    Values values = entry.values();
    return new Booking(
        entry.id(),
        values.text("purpose"),
        values.text("machine"),
        values.text("bookedBy"),
        values.instant("startsAt"),
        values.instant("endsAt"),
        State.of(values.text("state")),
        values.date("confirmedOn"),
        values.text("voucher"),
        values.text("receipt"),
        values.instant("doneAt"),
        values.decimal("hours"),
        values.decimal("rate"),
        values.decimal("extras"),
        values.integer("pieces"),
        values.decimal("price"),
        values.decimal("machineWorth"),
        values.decimal("length"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
