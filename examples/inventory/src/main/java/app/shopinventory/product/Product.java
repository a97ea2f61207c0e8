package app.shopinventory.product;

import app.shopinventory.platform.model.Entry;
import app.shopinventory.platform.model.Values;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * An article that the shop sells, with its price, its stock and the level at which it is reordered.
 */
public record Product(
    String id,
    String name,
    String sku,
    String category,
    BigDecimal salePrice,
    Long stock,
    long reorderLevel,
    String supplier,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static ProductDraft draft() {
    return new ProductDraft();
  }

  static Product of(Entry entry) {
    Values values = entry.values();
    return new Product(
        entry.id(),
        values.text("name"),
        values.text("sku"),
        values.text("category"),
        values.decimal("salePrice"),
        values.integer("stock"),
        values.integer("reorderLevel"),
        values.text("supplier"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
