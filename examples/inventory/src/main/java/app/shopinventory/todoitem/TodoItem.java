package app.shopinventory.todoitem;

import app.shopinventory.platform.model.Entry;
import app.shopinventory.platform.model.Values;
import java.time.Instant;

/** Something on your personal to-do list, which nobody else can see. */
public record TodoItem(
    String id, String ownerId, String text, boolean done, Instant createdAt, Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static TodoItemDraft draft() {
    return new TodoItemDraft();
  }

  static TodoItem of(Entry entry) {
    Values values = entry.values();
    return new TodoItem(
        entry.id(),
        entry.ownerId(),
        values.text("text"),
        values.flag("done"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
