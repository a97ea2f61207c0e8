package org.example.makerspace.guestentry;

import java.time.Instant;
import java.time.LocalDate;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Values;

/** What visitors have written, once an administrator has looked at it. */
public record GuestEntry(
    String id,
    String name,
    String message,
    String email,
    LocalDate visitedOn,
    boolean approved,
    Instant createdAt,
    Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static GuestEntryDraft draft() {
    return new GuestEntryDraft();
  }

  static GuestEntry of(Entry entry) {
    Values values = entry.values();
    return new GuestEntry(
        entry.id(),
        values.text("name"),
        values.text("message"),
        values.text("email"),
        values.date("visitedOn"),
        values.flag("approved"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
