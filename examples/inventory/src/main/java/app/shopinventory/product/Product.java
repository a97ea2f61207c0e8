package app.shopinventory.product;

import app.shopinventory.platform.model.Entry;
import app.shopinventory.platform.model.Option;
import app.shopinventory.platform.model.Values;
import java.math.BigDecimal;
import java.time.Instant;

/** Something we sell, with its price, how many are in stock and when we reorder it. */
public record Product(
    String id,
    String name,
    String sku,
    Category category,
    BigDecimal salePrice,
    Long stock,
    long reorderLevel,
    String supplier,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "Category". */
  public enum Category implements Option.Constant {
    TEA("tea", "Tea"),
    COFFEE("coffee", "Coffee"),
    KITCHENWARE("kitchenware", "Kitchenware");

    private final String value;
    private final String label;

    Category(String value, String label) {
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

    static Category of(String value) {
      for (Category choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

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
        Category.of(values.text("category")),
        values.decimal("salePrice"),
        values.integer("stock"),
        values.integer("reorderLevel"),
        values.text("supplier"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
