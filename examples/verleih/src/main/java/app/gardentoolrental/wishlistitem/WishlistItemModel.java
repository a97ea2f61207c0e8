package app.gardentoolrental.wishlistitem;

import app.gardentoolrental.platform.auth.Audience;
import app.gardentoolrental.platform.model.Field;
import app.gardentoolrental.platform.model.Model;
import app.gardentoolrental.platform.model.OnDelete;
import app.gardentoolrental.platform.model.Scoping;

/** What {@link WishlistItem} records are made of: their fields, and who may see and change them. */
public final class WishlistItemModel {
  public static final Model MODEL =
      Model.named("wishlist-item", "Wunsch", "Wunschliste")
          .description(
              "Ein Gerät, das Sie sich auf Ihrer privaten Wunschliste merken; niemand sonst sieht"
                  + " sie.")
          .scoping(Scoping.USER_SCOPED)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.reference("device", "Gerät", "device").required().onDelete(OnDelete.CASCADE))
          .display("device")
          .build();

  private WishlistItemModel() {}
}
