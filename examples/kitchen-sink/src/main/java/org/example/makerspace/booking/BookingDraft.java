package org.example.makerspace.booking;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.example.makerspace.platform.model.Values;

/** A new {@link Booking}, or a change to one: only what is set here is written. */
public final class BookingDraft {
  private Values values = Values.none();

  BookingDraft() {}

  public BookingDraft purpose(String value) {
    return set("purpose", value);
  }

  public BookingDraft machine(String value) {
    return set("machine", value);
  }

  public BookingDraft startsAt(Instant value) {
    return set("startsAt", value);
  }

  public BookingDraft endsAt(Instant value) {
    return set("endsAt", value);
  }

  public BookingDraft state(Booking.State value) {
    return set("state", value == null ? null : value.value());
  }

  public BookingDraft confirmedOn(LocalDate value) {
    return set("confirmedOn", value);
  }

  public BookingDraft voucher(String value) {
    return set("voucher", value);
  }

  public BookingDraft hours(BigDecimal value) {
    return set("hours", value);
  }

  public BookingDraft rate(BigDecimal value) {
    return set("rate", value);
  }

  Values values() {
    return values;
  }

  private BookingDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
