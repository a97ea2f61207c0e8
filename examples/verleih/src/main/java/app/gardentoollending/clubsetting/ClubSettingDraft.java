package app.gardentoollending.clubsetting;

import app.gardentoollending.platform.model.Values;

/** A new {@link ClubSetting}, or a change to one: only what is set here is written. */
public final class ClubSettingDraft {
  private Values values = Values.none();

  ClubSettingDraft() {}

  public ClubSettingDraft boardEmail(String value) {
    return set("boardEmail", value);
  }

  Values values() {
    return values;
  }

  private ClubSettingDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
