package app.shopinventory.shopsetting;

import app.shopinventory.platform.record.Records;

/** The one {@link ShopSetting} record, as far as the acting user may work with it. */
public final class ShopSettingRepository {
  private final Records records;

  public ShopSettingRepository(Records records) {
    this.records = records;
  }

  public ShopSetting only() {
    return ShopSetting.of(records.only());
  }

  public ShopSetting update(ShopSettingDraft draft) {
    return ShopSetting.of(records.update(records.only().id(), draft.values()));
  }
}
