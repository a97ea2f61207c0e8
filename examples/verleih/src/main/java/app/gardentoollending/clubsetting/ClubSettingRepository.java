package app.gardentoollending.clubsetting;

import app.gardentoollending.platform.record.Records;

/** The one {@link ClubSetting} record, as far as the acting user may work with it. */
public final class ClubSettingRepository {
  private final Records records;

  public ClubSettingRepository(Records records) {
    this.records = records;
  }

  public ClubSetting only() {
    return ClubSetting.of(records.only());
  }

  public ClubSetting update(ClubSettingDraft draft) {
    return ClubSetting.of(records.update(records.only().id(), draft.values()));
  }
}
