package org.example.makerspace.room;

import java.math.BigDecimal;
import java.time.Instant;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Values;

/** Where machines stand. */
public record Room(
    String id, String name, BigDecimal area, String plan, Instant createdAt, Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static RoomDraft draft() {
    return new RoomDraft();
  }

  static Room of(Entry entry) {
    Values values = entry.values();
    return new Room(
        entry.id(),
        values.text("name"),
        values.decimal("area"),
        values.text("plan"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
