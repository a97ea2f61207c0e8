package app.gardentoollending.wishlistentry;

import app.gardentoollending.platform.model.Values;

/** A new {@link WishlistEntry}, or a change to one: only what is set here is written. */
public final class WishlistEntryDraft {
  private Values values = Values.none();

  WishlistEntryDraft() {}

  public WishlistEntryDraft device(String value) {
    return set("device", value);
  }

  public WishlistEntryDraft note(String value) {
    return set("note", value);
  }

  Values values() {
    return values;
  }

  private WishlistEntryDraft set(String field, Object value) {
    values = values.with(field, value);
    return this;
  }
}
