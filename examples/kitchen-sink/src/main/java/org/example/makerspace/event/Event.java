package org.example.makerspace.event;

import java.math.BigDecimal;
import java.time.Instant;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Values;

/** Evenings for everybody, entered by whoever hosts them. */
public record Event(
    String id,
    String topic,
    Instant startsAt,
    Long places,
    BigDecimal fee,
    String announcement,
    Instant closesAt,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static EventDraft draft() {
    return new EventDraft();
  }

  static Event of(Entry entry) {
    Values values = entry.values();
    return new Event(
        entry.id(),
        values.text("topic"),
        values.instant("startsAt"),
        values.integer("places"),
        values.decimal("fee"),
        values.text("announcement"),
        values.instant("closesAt"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
