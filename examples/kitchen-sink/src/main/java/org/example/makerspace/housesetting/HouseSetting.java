package org.example.makerspace.housesetting;

import java.time.Instant;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Values;

/** What holds for the whole house until somebody changes it. */
public record HouseSetting(
    String id,
    long usualPlaces,
    long opensAt,
    long closesAt,
    String address,
    String meetingRoom,
    String plan,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static HouseSettingDraft draft() {
    return new HouseSettingDraft();
  }

  static HouseSetting of(Entry entry) {
    Values values = entry.values();
    return new HouseSetting(
        entry.id(),
        values.integer("usualPlaces"),
        values.integer("opensAt"),
        values.integer("closesAt"),
        values.text("address"),
        values.text("meetingRoom"),
        values.text("plan"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
