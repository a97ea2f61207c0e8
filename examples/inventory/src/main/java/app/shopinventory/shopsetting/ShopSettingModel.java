package app.shopinventory.shopsetting;

import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.Scoping;

/** What {@link ShopSetting} records are made of: their fields, and who may see and change them. */
public final class ShopSettingModel {
  public static final Model MODEL =
      Model.named("shop-setting", "Shop setting", "Shop settings")
          .description(
              "The managers' e-mail address and the moment from which Shopify orders are booked.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.ADMIN)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.email("managersEmail", "Managers' e-mail address")
                  .help("The daily list of new alerts and the weekly summary go to this address."),
              Field.datetime("shopifyOrdersFrom", "Book Shopify orders from")
                  .help(
                      "Only orders placed in Shopify at this moment or later are booked; while it"
                          + " is empty, the first run that reaches Shopify fills it in."))
          .single()
          .display("managersEmail")
          .build();

  private ShopSettingModel() {}
}
