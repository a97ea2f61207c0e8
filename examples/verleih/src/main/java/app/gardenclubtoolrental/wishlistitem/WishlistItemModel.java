package app.gardenclubtoolrental.wishlistitem;

import app.gardenclubtoolrental.platform.auth.Audience;
import app.gardenclubtoolrental.platform.model.Field;
import app.gardenclubtoolrental.platform.model.Model;
import app.gardenclubtoolrental.platform.model.OnDelete;
import app.gardenclubtoolrental.platform.model.Scoping;

/** What {@link WishlistItem} records are made of: their fields, and who may see and change them. */
public final class WishlistItemModel {
  public static final Model MODEL =
      Model.named("wishlist-item", "Wunsch", "Wunschliste")
          .description(
              "Ein Eintrag Ihrer privaten Wunschliste nennt ein Gerät, das Sie gern einmal"
                  + " ausleihen möchten; nur Sie selbst sehen ihn.")
          .scoping(Scoping.USER_SCOPED)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.reference("device", "Gerät", "device")
                  .required()
                  .onDelete(OnDelete.CASCADE)
                  .help("Das Gerät, das Sie gern einmal ausleihen möchten."))
          .display("device")
          .build();

  private WishlistItemModel() {}
}
