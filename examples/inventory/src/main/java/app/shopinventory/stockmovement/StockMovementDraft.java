package app.shopinventory.stockmovement;

import app.shopinventory.platform.model.Values;

/** A new {@link StockMovement}, or a change to one: only what is set here is written. */
public final class StockMovementDraft {
  private Values values = Values.none();

  StockMovementDraft() {}

  public StockMovementDraft product(String value) {
    return set("product", value);
  }

  public StockMovementDraft kind(StockMovement.Kind value) {
    return set("kind", value == null ? null : value.value());
  }

  public StockMovementDraft quantity(long value) {
    return set("quantity", value);
  }

  public StockMovementDraft note(String value) {
    return set("note", value);
  }

  public StockMovementDraft shopifyOrderLine(String value) {
    return set("shopifyOrderLine", value);
  }

  Values values() {
    return values;
  }

  private StockMovementDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
