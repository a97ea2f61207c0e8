package app.shopinventory.shopsetting;

import app.shopinventory.platform.record.Records;
import java.util.List;
import java.util.Optional;

/** The {@link ShopSetting} records that the acting user may work with. */
public final class ShopSettingRepository {
  private final Records records;

  public ShopSettingRepository(Records records) {
    this.records = records;
  }

  public Optional<ShopSetting> find(String id) {
    return records.find(id).map(ShopSetting::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public ShopSetting get(String id) {
    return ShopSetting.of(records.get(id));
  }

  /** Oldest first. */
  public List<ShopSetting> all() {
    return records.all().stream().map(ShopSetting::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<ShopSetting> findByKey(ShopSetting.Key value) {
    return records.findBy("key", value == null ? null : value.value()).stream()
        .map(ShopSetting::of)
        .toList();
  }

  public ShopSetting create(ShopSettingDraft draft) {
    return ShopSetting.of(records.create(draft.values()));
  }

  public ShopSetting update(String id, ShopSettingDraft draft) {
    return ShopSetting.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }
}
