package app.gardenclubtoolrental.wishlistitem;

import app.gardenclubtoolrental.platform.model.Entry;
import app.gardenclubtoolrental.platform.model.Values;
import java.time.Instant;

/**
 * Ein Eintrag Ihrer privaten Wunschliste nennt ein Gerät, das Sie gern einmal ausleihen möchten;
 * nur Sie selbst sehen ihn.
 */
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
