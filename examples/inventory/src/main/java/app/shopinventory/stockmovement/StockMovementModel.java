package app.shopinventory.stockmovement;

import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.OnDelete;
import app.shopinventory.platform.model.Option;
import app.shopinventory.platform.model.Scoping;

/**
 * What {@link StockMovement} records are made of: their fields, and who may see and change them.
 */
public final class StockMovementModel {
  public static final Model MODEL =
      Model.named("stock-movement", "Stock movement", "Stock movements")
          .description(
              "A change in the stock of a product: a delivery, a sale, a loss or a correction.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.reference("product", "Product", "product")
                  .required()
                  .onDelete(OnDelete.RESTRICT),
              Field.options(
                      "type",
                      "Type",
                      new Option("delivery", "Delivery"),
                      new Option("sale", "Sale"),
                      new Option("loss", "Loss"),
                      new Option("correction", "Correction"))
                  .required(),
              Field.integer("quantity", "Quantity")
                  .required()
                  .help(
                      "Greater than zero; only a correction may be negative, to take stock away."),
              Field.text("note", "Note"),
              Field.string("shopifyLineId", "Shopify order line")
                  .max("50")
                  .unique()
                  .help(
                      "The id of the booked Shopify order line; empty for movements recorded by"
                          + " hand."))
          .index("type")
          .display("type")
          .build();

  private StockMovementModel() {}
}
