package app.shopinventory.shopsetting;

import app.shopinventory.platform.model.Values;
import java.time.LocalDate;

/** A new {@link ShopSetting}, or a change to one: only what is set here is written. */
public final class ShopSettingDraft {
  private Values values = Values.none();

  ShopSettingDraft() {}

  public ShopSettingDraft managersEmail(String value) {
    return set("managersEmail", value);
  }

  public ShopSettingDraft shopifyOrdersFrom(LocalDate value) {
    return set("shopifyOrdersFrom", value);
  }

  Values values() {
    return values;
  }

  private ShopSettingDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
