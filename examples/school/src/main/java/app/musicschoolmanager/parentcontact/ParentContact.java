package app.musicschoolmanager.parentcontact;

import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Values;
import java.time.Instant;

/**
 * The phone number and address of one parent, seen only by that parent and the school's
 * administrators.
 */
public record ParentContact(
    String id, String person, String phone, String address, Instant createdAt, Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static ParentContactDraft draft() {
    return new ParentContactDraft();
  }

  static ParentContact of(Entry entry) {
    Values values = entry.values();
    return new ParentContact(
        entry.id(),
        values.text("person"),
        values.text("phone"),
        values.text("address"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
