package app.shopinventory.todoitem;

import app.shopinventory.platform.model.Values;

/** A new {@link TodoItem}, or a change to one: only what is set here is written. */
public final class TodoItemDraft {
  private Values values = Values.none();

  TodoItemDraft() {}

  public TodoItemDraft text(String value) {
    return set("text", value);
  }

  public TodoItemDraft done(boolean value) {
    return set("done", value);
  }

  Values values() {
    return values;
  }

  private TodoItemDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
