package app.gardentoollending.wishlistitem;

import app.gardentoollending.platform.auth.Audience;
import app.gardentoollending.platform.model.Field;
import app.gardentoollending.platform.model.Model;
import app.gardentoollending.platform.model.OnDelete;
import app.gardentoollending.platform.model.Scoping;

/** What {@link WishlistItem} records are made of: their fields, and who may see and change them. */
public final class WishlistItemModel {
  public static final Model MODEL =
      Model.named("wishlist-item", "Wunsch", "Wunschliste")
          .description("Ein Gerät auf der eigenen privaten Wunschliste, die sonst niemand sieht.")
          .scoping(Scoping.USER_SCOPED)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.reference("device", "Gerät", "device").required().onDelete(OnDelete.CASCADE))
          .display("device")
          .build();

  private WishlistItemModel() {}
}
