package app.shopinventory.todoentry;

import app.shopinventory.platform.model.Values;

/** A new {@link TodoEntry}, or a change to one: only what is set here is written. */
public final class TodoEntryDraft {
  private Values values = Values.none();

  TodoEntryDraft() {}

  public TodoEntryDraft text(String value) {
    return set("text", value);
  }

  public TodoEntryDraft done(boolean value) {
    return set("done", value);
  }

  Values values() {
    return values;
  }

  private TodoEntryDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
