package app.shopinventory.todoentry;

import app.shopinventory.platform.model.Entry;
import app.shopinventory.platform.model.Values;
import java.time.Instant;

/** An entry on your personal to-do list that nobody else can see. */
public record TodoEntry(
    String id, String ownerId, String text, boolean done, Instant createdAt, Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static TodoEntryDraft draft() {
    return new TodoEntryDraft();
  }

  static TodoEntry of(Entry entry) {
    Values values = entry.values();
    return new TodoEntry(
        entry.id(),
        entry.ownerId(),
        values.text("text"),
        values.flag("done"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
