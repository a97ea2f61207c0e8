package app.shopinventory.shopsetting;

import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.Scoping;

/** What {@link ShopSetting} records are made of: their fields, and who may see and change them. */
public final class ShopSettingModel {
  public static final Model MODEL =
      Model.named("shop-setting", "Shop settings", "Shop settings")
          .description(
              "The managers' e-mail address and the time from which Shopify orders are booked.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.ADMIN)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.email("managersEmail", "Managers' address")
                  .help(
                      "The daily list of new alerts and the weekly summary go here; while it is"
                          + " empty, they cannot be sent."),
              Field.datetime("shopifyStart", "Book Shopify orders from")
                  .help(
                      "Orders from before are not booked; while it is empty, no Shopify orders are"
                          + " booked."))
          .single()
          .display("managersEmail")
          .build();

  private ShopSettingModel() {}
}
