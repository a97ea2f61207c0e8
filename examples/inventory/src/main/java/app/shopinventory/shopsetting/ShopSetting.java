package app.shopinventory.shopsetting;

import app.shopinventory.platform.model.Entry;
import app.shopinventory.platform.model.Values;
import java.time.Instant;
import java.time.LocalDate;

/** The managers' e-mail address and the day from which Shopify orders are booked. */
public record ShopSetting(
    String id,
    String managersEmail,
    LocalDate shopifyOrdersFrom,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static ShopSettingDraft draft() {
    return new ShopSettingDraft();
  }

  static ShopSetting of(Entry entry) {
    Values values = entry.values();
    return new ShopSetting(
        entry.id(),
        values.text("managersEmail"),
        values.date("shopifyOrdersFrom"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
