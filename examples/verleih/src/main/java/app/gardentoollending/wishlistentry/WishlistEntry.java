package app.gardentoollending.wishlistentry;

import app.gardentoollending.platform.model.Entry;
import app.gardentoollending.platform.model.Values;
import java.time.Instant;

/** Ein Gerät auf der eigenen Wunschliste, die sonst niemand sieht. */
public record WishlistEntry(
    String id, String ownerId, String device, String note, Instant createdAt, Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static WishlistEntryDraft draft() {
    return new WishlistEntryDraft();
  }

  static WishlistEntry of(Entry entry) {
    Values values = entry.values();
    return new WishlistEntry(
        entry.id(),
        entry.ownerId(),
        values.text("device"),
        values.text("note"),
        entry.createdAt(),
        entry.updatedAt());
  }
}
