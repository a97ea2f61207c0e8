package app.shopinventory.lowstockalert;

import app.shopinventory.platform.model.Entry;
import app.shopinventory.platform.model.Option;
import app.shopinventory.platform.model.Values;
import java.time.Instant;

/**
 * A notice that a product has fallen to its reorder level, which stays open until its stock is up
 * again.
 */
public record LowStockAlert(
    String id,
    String product,
    Status status,
    Instant openedAt,
    Instant closedAt,
    Instant mailedAt,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "Status". */
  public enum Status implements Option.Constant {
    OPEN("open", "Open"),
    CLOSED("closed", "Closed");

    private final String value;
    private final String label;

    Status(String value, String label) {
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

    static Status of(String value) {
      for (Status choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

  /** Starts a new record, or a change to one. */
  public static LowStockAlertDraft draft() {
    return new LowStockAlertDraft();
  }

  static LowStockAlert of(Entry entry) {
    Values values = entry.values();
    return new LowStockAlert(
        entry.id(),
        values.text("product"),
        Status.of(values.text("status")),
        values.instant("openedAt"),
        values.instant("closedAt"),
        values.instant("mailedAt"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
