package app.shopinventory.fetchedorder;

import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.Scoping;
import app.shopinventory.platform.rule.FieldCondition;
import app.shopinventory.platform.rule.Frozen;

/** What {@link FetchedOrder} records are made of: their fields, and who may see and change them. */
public final class FetchedOrderModel {
  public static final Model MODEL =
      Model.named("fetched-order", "Fetched Shopify order", "Fetched Shopify orders")
          .description(
              "A Shopify order that the app has already dealt with, so that none of its lines is"
                  + " booked twice.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.ADMIN)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("orderNumber", "Order")
                  .required()
                  .help("The name of the order in Shopify, such as #1001."),
              Field.string("orderId", "Shopify order ID")
                  .required()
                  .unique()
                  .help(
                      "The app enters it once it has dealt with the order, so that nothing is"
                          + " booked twice."),
              Field.datetime("placedAt", "Placed at")
                  .required()
                  .help("When the order was placed in Shopify."))
          .rules(
              Frozen.named(
                      "fetched-order-stays",
                      "A fetched Shopify order is neither changed nor deleted any more, so that"
                          + " none of its lines is booked twice.")
                  .when(FieldCondition.isFilled("orderId")))
          .display("orderNumber")
          .build();

  private FetchedOrderModel() {}
}
