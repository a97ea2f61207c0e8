package org.example.makerspace.child;

import java.time.Instant;
import java.time.LocalDate;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Values;

/** A child that comes to the Saturday workshop. Members see those whose guardians they are. */
public record Child(
    String id, String name, LocalDate bornOn, String photo, Instant createdAt, Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static ChildDraft draft() {
    return new ChildDraft();
  }

  static Child of(Entry entry) {
    Values values = entry.values();
    return new Child(
        entry.id(),
        values.text("name"),
        values.date("bornOn"),
        values.text("photo"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
