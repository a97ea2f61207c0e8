package app.shopinventory.stockmovement;

import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.OnDelete;
import app.shopinventory.platform.model.Option;
import app.shopinventory.platform.model.Scoping;
import app.shopinventory.platform.rule.FieldComparison;
import app.shopinventory.platform.rule.FieldCondition;
import app.shopinventory.platform.rule.Frozen;
import app.shopinventory.platform.rule.RecordCheck;

/**
 * What {@link StockMovement} records are made of: their fields, and who may see and change them.
 */
public final class StockMovementModel {
  public static final Model MODEL =
      Model.named("stock-movement", "Stock movement", "Stock movements")
          .description("A change of a product's stock: a delivery, a sale, a loss or a correction.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.reference("product", "Product", "product")
                  .required()
                  .onDelete(OnDelete.RESTRICT),
              Field.integer("quantity", "Quantity")
                  .required()
                  .help(
                      "Greater than zero; only a correction may be negative, to take something off"
                          + " the stock."),
              Field.options(
                      "type",
                      "Type",
                      new Option("delivery", "Delivery"),
                      new Option("sale", "Sale"),
                      new Option("loss", "Loss"),
                      new Option("correction", "Correction"))
                  .required(),
              Field.text("note", "Note"),
              Field.string("shopifyLineId", "Shopify order line")
                  .unique()
                  .help("Filled in by the app for sales booked from Shopify; leave it empty."))
          .index("type")
          .rules(
              RecordCheck.named(
                      "quantity-not-zero", "The quantity of a stock movement is not zero.")
                  .that(FieldCondition.isNot("quantity", "0")),
              RecordCheck.named(
                      "quantity-positive",
                      "The quantity of a delivery, a sale or a loss is greater than zero.")
                  .when(FieldCondition.is("type", "delivery", "sale", "loss"))
                  .that(FieldCondition.of("quantity", FieldComparison.MORE_THAN, "0")),
              RecordCheck.named(
                      "shopify-line-is-sale", "Only a sale can have a Shopify order line.")
                  .when(FieldCondition.isFilled("shopifyLineId"))
                  .that(FieldCondition.is("type", "sale")),
              Frozen.named(
                      "as-recorded",
                      "A recorded stock movement is not changed or deleted; put a mistake right"
                          + " with a correction.")
                  .when(FieldCondition.isFilled("type")))
          .display("product")
          .build();

  private StockMovementModel() {}
}
