package app.shopinventory.todoitem;

import app.shopinventory.platform.record.Records;
import java.util.List;
import java.util.Optional;

/** The {@link TodoItem} records that the acting user may work with. */
public final class TodoItemRepository {
  private final Records records;

  public TodoItemRepository(Records records) {
    this.records = records;
  }

  public Optional<TodoItem> find(String id) {
    return records.find(id).map(TodoItem::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public TodoItem get(String id) {
    return TodoItem.of(records.get(id));
  }

  /** Oldest first. */
  public List<TodoItem> all() {
    return records.all().stream().map(TodoItem::of).toList();
  }

  public long count() {
    return records.count();
  }

  public TodoItem create(TodoItemDraft draft) {
    return TodoItem.of(records.create(draft.values()));
  }

  /** Creates one that belongs to another user, which only a system-wide action may. */
  public TodoItem createFor(String userId, TodoItemDraft draft) {
    return TodoItem.of(records.createFor(userId, draft.values()));
  }

  public TodoItem update(String id, TodoItemDraft draft) {
    return TodoItem.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(TodoItem record) {
    return records.link(record.id());
  }
}
