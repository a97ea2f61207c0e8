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
              "The managers' e-mail address and the day from which Shopify orders are booked.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.ADMIN)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.email("managersEmail", "Managers' e-mail address")
                  .help(
                      "New low-stock alerts and the weekly summary are mailed here; while it is"
                          + " empty, they are not sent."),
              Field.date("shopifyOrdersFrom", "Book Shopify orders from")
                  .help(
                      "Shopify orders are booked from this day on; while it is empty, none are"
                          + " booked."))
          .single()
          .display("managersEmail")
          .build();

  private ShopSettingModel() {}
}
