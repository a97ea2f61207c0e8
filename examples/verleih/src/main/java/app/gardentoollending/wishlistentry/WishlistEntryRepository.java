package app.gardentoollending.wishlistentry;

import app.gardentoollending.platform.record.Records;
import java.util.List;
import java.util.Optional;

/** The {@link WishlistEntry} records that the acting user may work with. */
public final class WishlistEntryRepository {
  private final Records records;

  public WishlistEntryRepository(Records records) {
    this.records = records;
  }

  public Optional<WishlistEntry> find(String id) {
    return records.find(id).map(WishlistEntry::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public WishlistEntry get(String id) {
    return WishlistEntry.of(records.get(id));
  }

  /** Oldest first. */
  public List<WishlistEntry> all() {
    return records.all().stream().map(WishlistEntry::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<WishlistEntry> findByDevice(String value) {
    return records.findBy("device", value).stream().map(WishlistEntry::of).toList();
  }

  public WishlistEntry create(WishlistEntryDraft draft) {
    return WishlistEntry.of(records.create(draft.values()));
  }

  /** Creates one that belongs to another user, which only a system-wide action may. */
  public WishlistEntry createFor(String userId, WishlistEntryDraft draft) {
    return WishlistEntry.of(records.createFor(userId, draft.values()));
  }

  public WishlistEntry update(String id, WishlistEntryDraft draft) {
    return WishlistEntry.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(WishlistEntry record) {
    return records.link(record.id());
  }
}
