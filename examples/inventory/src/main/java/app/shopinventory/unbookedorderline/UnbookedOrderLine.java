package app.shopinventory.unbookedorderline;

import app.shopinventory.platform.model.Entry;
import app.shopinventory.platform.model.Option;
import app.shopinventory.platform.model.Values;
import java.time.Instant;

/** A line of a Shopify order that could not be booked as a sale yet, with the reason. */
public record UnbookedOrderLine(
    String id,
    String orderNumber,
    String orderId,
    String orderLineId,
    String sku,
    long quantity,
    Reason reason,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "Reason". */
  public enum Reason implements Option.Constant {
    NO_PRODUCT("no_product", "No product has this SKU"),
    NOT_ENOUGH_STOCK("not_enough_stock", "Not enough in stock");

    private final String value;
    private final String label;

    Reason(String value, String label) {
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

    static Reason of(String value) {
      for (Reason choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

  /** Starts a new record, or a change to one. */
  public static UnbookedOrderLineDraft draft() {
    return new UnbookedOrderLineDraft();
  }

  static UnbookedOrderLine of(Entry entry) {
    Values values = entry.values();
    return new UnbookedOrderLine(
        entry.id(),
        values.text("orderNumber"),
        values.text("orderId"),
        values.text("orderLineId"),
        values.text("sku"),
        values.integer("quantity"),
        Reason.of(values.text("reason")),
        entry.createdAt(),
        entry.updatedAt());
  }
}
