package app.gardentoollending.wishlistitem;

import app.gardentoollending.platform.model.Values;

/** A new {@link WishlistItem}, or a change to one: only what is set here is written. */
public final class WishlistItemDraft {
  private Values values = Values.none();

  WishlistItemDraft() {}

  public WishlistItemDraft device(String value) {
    return set("device", value);
  }

  Values values() {
    return values;
  }

  private WishlistItemDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
