package app.shopinventory.stockmovement;

import app.shopinventory.platform.model.Entry;
import app.shopinventory.platform.model.Values;
import java.time.Instant;

/** A change of a product's stock: a delivery, a sale, a loss or a correction. */
public record StockMovement(
    String id,
    String product,
    long quantity,
    Type type,
    String note,
    String shopifyLineId,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "Type". */
  public enum Type {
    DELIVERY("delivery"),
    SALE("sale"),
    LOSS("loss"),
    CORRECTION("correction");

    private final String value;

    Type(String value) {
      this.value = value;
    }

    /** As it is stored and as the API spells it. */
    public String value() {
      return value;
    }

    static Type of(String value) {
      for (Type choice : values()) {
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
        values.integer("quantity"),
        Type.of(values.text("type")),
        values.text("note"),
        values.text("shopifyLineId"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
