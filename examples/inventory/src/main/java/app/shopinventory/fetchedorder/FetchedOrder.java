package app.shopinventory.fetchedorder;

import app.shopinventory.platform.model.Entry;
import app.shopinventory.platform.model.Values;
import java.time.Instant;

/**
 * A Shopify order that the app has already dealt with, so that none of its lines is booked twice.
 */
public record FetchedOrder(
    String id,
    String orderNumber,
    String orderId,
    Instant placedAt,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static FetchedOrderDraft draft() {
    return new FetchedOrderDraft();
  }

  static FetchedOrder of(Entry entry) {
    Values values = entry.values();
    return new FetchedOrder(
        entry.id(),
        values.text("orderNumber"),
        values.text("orderId"),
        values.instant("placedAt"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
