package org.example.makerspace.wish;

import java.util.List;
import java.util.Optional;
import org.example.makerspace.platform.record.Records;

/** The {@link Wish} records that the acting user may work with. */
public final class WishRepository {
  private final Records records;

  public WishRepository(Records records) {
    this.records = records;
  }

  public Optional<Wish> find(String id) {
    return records.find(id).map(Wish::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public Wish get(String id) {
    return Wish.of(records.get(id));
  }

  /** Oldest first. */
  public List<Wish> all() {
    return records.all().stream().map(Wish::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<Wish> findByMachine(String value) {
    return records.findBy("machine", value).stream().map(Wish::of).toList();
  }

  public Wish create(WishDraft draft) {
    return Wish.of(records.create(draft.values()));
  }

  /** Creates one that belongs to another user, which only a system-wide action may. */
  public Wish createFor(String userId, WishDraft draft) {
    return Wish.of(records.createFor(userId, draft.values()));
  }

  public Wish update(String id, WishDraft draft) {
    return Wish.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(Wish record) {
    return records.link(record.id());
  }
}
