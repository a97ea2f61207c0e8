package org.example.makerspace.child;

import java.util.List;
import java.util.Optional;
import org.example.makerspace.platform.record.Records;

/** The {@link Child} records that the acting user may work with. */
public final class ChildRepository {
  private final Records records;

  public ChildRepository(Records records) {
    this.records = records;
  }

  public Optional<Child> find(String id) {
    return records.find(id).map(Child::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Child get(String id) {
    return Child.of(records.get(id));
  }

  /** Oldest first. */
  public List<Child> all() {
    return records.all().stream().map(Child::of).toList();
  }

  public long count() {
    return records.count();
  }

  public Child create(ChildDraft draft) {
    return Child.of(records.create(draft.values()));
  }

  public Child update(String id, ChildDraft draft) {
    return Child.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Child record) {
    return records.link(record.id());
  }
}
