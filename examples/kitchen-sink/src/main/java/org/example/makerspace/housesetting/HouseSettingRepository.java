package org.example.makerspace.housesetting;

import java.util.Optional;
import org.example.makerspace.platform.record.Records;

/** The one {@link HouseSetting} record, as far as the acting user may work with it. */
public final class HouseSettingRepository {
  private final Records records;

  public HouseSettingRepository(Records records) {
    this.records = records;
  }

  public HouseSetting only() {
    return HouseSetting.of(records.only());
  }

  public HouseSetting update(HouseSettingDraft draft) {
    return HouseSetting.of(records.update(records.only().id(), draft.values()));
  }

  /** The secret "Code of the door", to be used and never shown. */
  public Optional<String> revealDoorCode() {
    return records.secret(records.only().id(), "doorCode");
  }
}
