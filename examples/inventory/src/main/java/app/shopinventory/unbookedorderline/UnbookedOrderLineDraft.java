package app.shopinventory.unbookedorderline;

import app.shopinventory.platform.model.Values;

/** A new {@link UnbookedOrderLine}, or a change to one: only what is set here is written. */
public final class UnbookedOrderLineDraft {
  private Values values = Values.none();

  UnbookedOrderLineDraft() {}

  public UnbookedOrderLineDraft orderNumber(String value) {
    return set("orderNumber", value);
  }

  public UnbookedOrderLineDraft orderId(String value) {
    return set("orderId", value);
  }

  public UnbookedOrderLineDraft orderLineId(String value) {
    return set("orderLineId", value);
  }

  public UnbookedOrderLineDraft sku(String value) {
    return set("sku", value);
  }

  public UnbookedOrderLineDraft quantity(long value) {
    return set("quantity", value);
  }

  public UnbookedOrderLineDraft reason(UnbookedOrderLine.Reason value) {
    return set("reason", value == null ? null : value.value());
  }

  Values values() {
    return values;
  }

  private UnbookedOrderLineDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
