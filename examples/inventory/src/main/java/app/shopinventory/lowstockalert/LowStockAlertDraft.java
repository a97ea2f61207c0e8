package app.shopinventory.lowstockalert;

import app.shopinventory.platform.model.Values;
import java.time.Instant;

/** A new {@link LowStockAlert}, or a change to one: only what is set here is written. */
public final class LowStockAlertDraft {
  private Values values = Values.none();

  LowStockAlertDraft() {}

  public LowStockAlertDraft product(String value) {
    return set("product", value);
  }

  public LowStockAlertDraft status(LowStockAlert.Status value) {
    return set("status", value == null ? null : value.value());
  }

  public LowStockAlertDraft mailedAt(Instant value) {
    return set("mailedAt", value);
  }

  Values values() {
    return values;
  }

  private LowStockAlertDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
