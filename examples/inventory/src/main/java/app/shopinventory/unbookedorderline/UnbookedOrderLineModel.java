package app.shopinventory.unbookedorderline;

import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.Option;
import app.shopinventory.platform.model.Scoping;
import app.shopinventory.platform.rule.Frozen;

/**
 * What {@link UnbookedOrderLine} records are made of: their fields, and who may see and change
 * them.
 */
public final class UnbookedOrderLineModel {
  public static final Model MODEL =
      Model.named(
              "unbooked-order-line", "Unbooked Shopify order line", "Unbooked Shopify order lines")
          .description(
              "A line of a Shopify order that could not be booked as a sale yet, with the reason.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.ADMIN)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.string("orderNumber", "Order")
                  .required()
                  .help("The name of the order in Shopify, such as #1001."),
              Field.string("orderId", "Shopify order ID").required(),
              Field.string("orderLineId", "Shopify order line ID").required().unique(),
              Field.string("sku", "SKU")
                  .help("The SKU of the order line in Shopify; it can be missing there."),
              Field.integer("quantity", "Quantity").required().min("1"),
              Field.options(
                      "reason",
                      "Reason",
                      new Option("no_product", "No product has this SKU"),
                      new Option("not_enough_stock", "Not enough in stock"))
                  .required()
                  .help("Why the line could not be booked yet."))
          .rules(
              Frozen.named(
                      "shopify-ids-stay",
                      "The Shopify IDs of an unbooked order line do not change any more.")
                  .only("orderId", "orderLineId"))
          .display("orderNumber")
          .build();

  private UnbookedOrderLineModel() {}
}
