package app.shopinventory.shopsetting;

import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.Option;
import app.shopinventory.platform.model.Scoping;
import app.shopinventory.platform.rule.FieldCondition;
import app.shopinventory.platform.rule.OnlyOnce;

/** What {@link ShopSetting} records are made of: their fields, and who may see and change them. */
public final class ShopSettingModel {
  public static final Model MODEL =
      Model.named("shop-setting", "Shop settings", "Shop settings")
          .description(
              "The managers' e-mail address and the time from which Shopify orders are booked, kept"
                  + " once for the shop.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.ADMIN)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.options("key", "Settings", new Option("main", "Main settings"))
                  .required()
                  .defaultValue("main")
                  .help("There is only one record of settings for the shop."),
              Field.email("managersEmail", "Managers' e-mail")
                  .help(
                      "The daily list of new alerts and the weekly summary go to this address; if"
                          + " it is empty, to all administrators."),
              Field.datetime("shopifyOrdersFrom", "Book Shopify orders from")
                  .help(
                      "Shopify orders placed before this time are not booked; the first fetch fills"
                          + " it in if it is empty."))
          .rules(
              OnlyOnce.named(
                      "one-settings-record", "There is only one record of settings for the shop.")
                  .with("key")
                  .when(FieldCondition.is("key", "main")))
          .display("key")
          .build();

  private ShopSettingModel() {}
}
