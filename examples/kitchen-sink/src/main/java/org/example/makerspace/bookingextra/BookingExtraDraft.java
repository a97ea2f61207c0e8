package org.example.makerspace.bookingextra;

import java.math.BigDecimal;
import org.example.makerspace.platform.model.Values;

/** A new {@link BookingExtra}, or a change to one: only what is set here is written. */
public final class BookingExtraDraft {
  private Values values = Values.none();

  BookingExtraDraft() {}

  public BookingExtraDraft name(String value) {
    return set("name", value);
  }

  public BookingExtraDraft booking(String value) {
    return set("booking", value);
  }

  public BookingExtraDraft quantity(BigDecimal value) {
    return set("quantity", value);
  }

  public BookingExtraDraft each(BigDecimal value) {
    return set("each", value);
  }

  Values values() {
    return values;
  }

  private BookingExtraDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
