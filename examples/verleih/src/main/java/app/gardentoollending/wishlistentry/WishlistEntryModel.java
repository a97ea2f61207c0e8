package app.gardentoollending.wishlistentry;

import app.gardentoollending.platform.auth.Audience;
import app.gardentoollending.platform.model.Field;
import app.gardentoollending.platform.model.Model;
import app.gardentoollending.platform.model.OnDelete;
import app.gardentoollending.platform.model.Scoping;

/**
 * What {@link WishlistEntry} records are made of: their fields, and who may see and change them.
 */
public final class WishlistEntryModel {
  public static final Model MODEL =
      Model.named("wishlist-entry", "Wunsch", "Wunschliste")
          .description("Ein Gerät auf der eigenen Wunschliste, die sonst niemand sieht.")
          .scoping(Scoping.USER_SCOPED)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.reference("device", "Gerät", "device").required().onDelete(OnDelete.CASCADE),
              Field.text("note", "Notiz"))
          .display("device")
          .build();

  private WishlistEntryModel() {}
}
