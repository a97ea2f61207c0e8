package org.example.makerspace.absence;

import java.time.Instant;
import java.time.LocalDate;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Values;

/** Days on which a helper is away. */
public record Absence(
    String id,
    String ownerId,
    LocalDate firstDay,
    LocalDate lastDay,
    Long days,
    String reason,
    Long standIns,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static AbsenceDraft draft() {
    return new AbsenceDraft();
  }

  static Absence of(Entry entry) {
    Values values = entry.values();
    return new Absence(
        entry.id(),
        entry.ownerId(),
        values.date("firstDay"),
        values.date("lastDay"),
        values.integer("days"),
        values.text("reason"),
        values.integer("standIns"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
