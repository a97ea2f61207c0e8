package org.example.makerspace.housesetting;

import org.example.makerspace.platform.model.Values;

/** A new {@link HouseSetting}, or a change to one: only what is set here is written. */
public final class HouseSettingDraft {
  private Values values = Values.none();

  HouseSettingDraft() {}

  public HouseSettingDraft usualPlaces(long value) {
    return set("usualPlaces", value);
  }

  public HouseSettingDraft opensAt(long value) {
    return set("opensAt", value);
  }

  public HouseSettingDraft closesAt(long value) {
    return set("closesAt", value);
  }

  public HouseSettingDraft address(String value) {
    return set("address", value);
  }

  public HouseSettingDraft meetingRoom(String value) {
    return set("meetingRoom", value);
  }

  public HouseSettingDraft doorCode(String value) {
    return set("doorCode", value);
  }

  Values values() {
    return values;
  }

  private HouseSettingDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
