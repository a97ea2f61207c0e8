package app.shopinventory.todoentry;

import app.shopinventory.platform.record.Records;
import java.util.List;
import java.util.Optional;

/** The {@link TodoEntry} records that the acting user may work with. */
public final class TodoEntryRepository {
  private final Records records;

  public TodoEntryRepository(Records records) {
    this.records = records;
  }

  public Optional<TodoEntry> find(String id) {
    return records.find(id).map(TodoEntry::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public TodoEntry get(String id) {
    return TodoEntry.of(records.get(id));
  }

  /** Oldest first. */
  public List<TodoEntry> all() {
    return records.all().stream().map(TodoEntry::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<TodoEntry> findByDone(Boolean value) {
    return records.findBy("done", value).stream().map(TodoEntry::of).toList();
  }

  public TodoEntry create(TodoEntryDraft draft) {
    return TodoEntry.of(records.create(draft.values()));
  }

  /** Creates one that belongs to another user, which only a system-wide action may. */
  public TodoEntry createFor(String userId, TodoEntryDraft draft) {
    return TodoEntry.of(records.createFor(userId, draft.values()));
  }

  public TodoEntry update(String id, TodoEntryDraft draft) {
    return TodoEntry.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }
}
