package app.musicschoolmanager.schoolsetting;

import app.musicschoolmanager.platform.record.Records;

/** The one {@link SchoolSetting} record, as far as the acting user may work with it. */
public final class SchoolSettingRepository {
  private final Records records;

  public SchoolSettingRepository(Records records) {
    this.records = records;
  }

  public SchoolSetting only() {
    return SchoolSetting.of(records.only());
  }

  public SchoolSetting update(SchoolSettingDraft draft) {
    return SchoolSetting.of(records.update(records.only().id(), draft.values()));
  }
}
