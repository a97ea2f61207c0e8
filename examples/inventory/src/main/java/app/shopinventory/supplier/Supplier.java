package app.shopinventory.supplier;

import app.shopinventory.platform.model.Entry;
import app.shopinventory.platform.model.Values;
import java.time.Instant;

/** A company that delivers products to the shop. */
public record Supplier(
    String id,
    String name,
    String email,
    String phone,
    Long deliveryDays,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static SupplierDraft draft() {
    return new SupplierDraft();
  }

  static Supplier of(Entry entry) {
    Values values = entry.values();
    return new Supplier(
        entry.id(),
        values.text("name"),
        values.text("email"),
        values.text("phone"),
        values.integer("deliveryDays"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
