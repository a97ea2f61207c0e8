package app.shopinventory.fetchedorder;

import app.shopinventory.platform.model.Values;
import java.time.Instant;

/** A new {@link FetchedOrder}, or a change to one: only what is set here is written. */
public final class FetchedOrderDraft {
  private Values values = Values.none();

  FetchedOrderDraft() {}

  public FetchedOrderDraft orderNumber(String value) {
    return set("orderNumber", value);
  }

  public FetchedOrderDraft orderId(String value) {
    return set("orderId", value);
  }

  public FetchedOrderDraft placedAt(Instant value) {
    return set("placedAt", value);
  }

  Values values() {
    return values;
  }

  private FetchedOrderDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
