package app.shopinventory.shopsetting;

import app.shopinventory.platform.model.Entry;
import app.shopinventory.platform.model.Values;
import java.time.Instant;

/**
 * The managers' e-mail address and the time from which Shopify orders are booked, kept once for the
 * shop.
 */
public record ShopSetting(
    String id,
    Key key,
    String managersEmail,
    Instant shopifyOrdersFrom,
    Instant createdAt,
    Instant updatedAt) {

  /** The choices of "Settings". */
  public enum Key {
    MAIN("main");

    private final String value;

    Key(String value) {
      this.value = value;
    }

    /** As it is stored and as the API spells it. */
    public String value() {
      return value;
    }

    static Key of(String value) {
      for (Key choice : values()) {
        if (choice.value.equals(value)) {
          return choice;
        }
      }
      return null;
    }
  }

  /** Starts a new record, or a change to one. */
  public static ShopSettingDraft draft() {
    return new ShopSettingDraft();
  }

  static ShopSetting of(Entry entry) {
    Values values = entry.values();
    return new ShopSetting(
        entry.id(),
        Key.of(values.text("key")),
        values.text("managersEmail"),
        values.instant("shopifyOrdersFrom"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
