package app.gardentoollending.wishlistitem;

import app.gardentoollending.platform.model.Entry;
import app.gardentoollending.platform.model.Values;
import java.time.Instant;

/** Ein Gerät auf der eigenen privaten Wunschliste, die sonst niemand sieht. */
public record WishlistItem(
    String id, String ownerId, String device, Instant createdAt, Instant updatedAt) {

  /** Starts a new record, or a change to one. */
  public static WishlistItemDraft draft() {
    return new WishlistItemDraft();
  }

  static WishlistItem of(Entry entry) {
    Values values = entry.values();
    return new WishlistItem(
        entry.id(), entry.ownerId(), values.text("device"), entry.createdAt(), entry.updatedAt());
  }
}
