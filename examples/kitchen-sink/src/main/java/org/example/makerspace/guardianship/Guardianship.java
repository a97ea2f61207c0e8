package org.example.makerspace.guardianship;

import java.time.Instant;
import org.example.makerspace.platform.model.Entry;
import org.example.makerspace.platform.model.Values;

/** Who looks after which child. */
public record Guardianship(
    String id, String kind, String child, String guardian, Instant createdAt, Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static GuardianshipDraft draft() {
    return new GuardianshipDraft();
  }

  static Guardianship of(Entry entry) {
    Values values = entry.values();
    return new Guardianship(
        entry.id(),
        values.text("kind"),
        values.text("child"),
        values.text("guardian"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
