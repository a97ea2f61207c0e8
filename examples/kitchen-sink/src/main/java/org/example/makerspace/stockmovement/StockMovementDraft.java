package org.example.makerspace.stockmovement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.example.makerspace.platform.model.Values;

/** A new {@link StockMovement}, or a change to one: only what is set here is written. */
public final class StockMovementDraft {
  private Values values = Values.none();

  StockMovementDraft() {}

  public StockMovementDraft code(String value) {
    return set("code", value);
  }

  public StockMovementDraft item(String value) {
    return set("item", value);
  }

  public StockMovementDraft repair(String value) {
    return set("repair", value);
  }

  public StockMovementDraft pieces(long value) {
    return set("pieces", value);
  }

  public StockMovementDraft weight(BigDecimal value) {
    return set("weight", value);
  }

  public StockMovementDraft day(LocalDate value) {
    return set("day", value);
  }

  public StockMovementDraft weighedAt(Instant value) {
    return set("weighedAt", value);
  }

  public StockMovementDraft direction(StockMovement.Direction value) {
    return set("direction", value == null ? null : value.value());
  }

  public StockMovementDraft checked(Boolean value) {
    return set("checked", value);
  }

  Values values() {
    return values;
  }

  private StockMovementDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
