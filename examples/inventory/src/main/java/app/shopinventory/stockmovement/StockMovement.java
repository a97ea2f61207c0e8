package app.shopinventory.stockmovement;

import app.shopinventory.platform.model.Entry;
import app.shopinventory.platform.model.Option;
import app.shopinventory.platform.model.Values;
import java.time.Instant;

/** A change of a product's stock: a delivery, a sale, a loss or a correction. */
public record StockMovement(
    String id,
    String product,
    Kind kind,
    long quantity,
    Long change,
    String note,
    String shopifyOrderLine,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "Kind". */
  public enum Kind implements Option.Constant {
    DELIVERY("delivery", "Delivery"),
    SALE("sale", "Sale"),
    LOSS("loss", "Loss"),
    CORRECTION("correction", "Correction");

    private final String value;
    private final String label;

    Kind(String value, String label) {
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

    static Kind of(String value) {
      for (Kind choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

  /** Starts a new record, or a change to one. */
  public static StockMovementDraft draft() {
    return new StockMovementDraft();
  }

  static StockMovement of(Entry entry) {
    Values values = entry.values();
    return new StockMovement(
        entry.id(),
        values.text("product"),
        Kind.of(values.text("kind")),
        values.integer("quantity"),
        values.integer("change"),
        values.text("note"),
        values.text("shopifyOrderLine"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
