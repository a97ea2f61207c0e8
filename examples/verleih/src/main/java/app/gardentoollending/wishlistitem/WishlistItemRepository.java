package app.gardentoollending.wishlistitem;

import app.gardentoollending.platform.record.Records;
import java.util.List;
import java.util.Optional;

/** The {@link WishlistItem} records that the acting user may work with. */
public final class WishlistItemRepository {
  private final Records records;

  public WishlistItemRepository(Records records) {
    this.records = records;
  }

  public Optional<WishlistItem> find(String id) {
    return records.find(id).map(WishlistItem::of);
  }

  /** The record that must be there; the caller is told that it was not found if it is not. */
  public WishlistItem get(String id) {
    return WishlistItem.of(records.get(id));
  }

  /** Oldest first. */
  public List<WishlistItem> all() {
    return records.all().stream().map(WishlistItem::of).toList();
  }

  public long count() {
    return records.count();
  }

  public List<WishlistItem> findByDevice(String value) {
    return records.findBy("device", value).stream().map(WishlistItem::of).toList();
  }

  public WishlistItem create(WishlistItemDraft draft) {
    return WishlistItem.of(records.create(draft.values()));
  }

  /** Creates one that belongs to another user, which only a system-wide action may. */
  public WishlistItem createFor(String userId, WishlistItemDraft draft) {
    return WishlistItem.of(records.createFor(userId, draft.values()));
  }

  public WishlistItem update(String id, WishlistItemDraft draft) {
    return WishlistItem.of(records.update(id, draft.values()));
  }

  public void delete(String id) {
    records.delete(id);
  }

  /** The address of the record's page, for a mail to somebody who may see it. */
  public String link(WishlistItem record) {
    return records.link(record.id());
  }
}
