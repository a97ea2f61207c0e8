package app.shopinventory.stockmovement;

import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.OnDelete;
import app.shopinventory.platform.model.Option;
import app.shopinventory.platform.model.Scoping;
import app.shopinventory.platform.rule.Computed;
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
          .description(
              "A change of a product's stock by a delivery, a sale, a loss or a correction.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.BOTH)
          .fields(
              Field.reference("product", "Product", "product")
                  .required()
                  .onDelete(OnDelete.RESTRICT),
              Field.options(
                      "kind",
                      "Kind",
                      new Option("delivery", "Delivery"),
                      new Option("sale", "Sale"),
                      new Option("loss", "Loss"),
                      new Option("correction", "Correction"))
                  .required(),
              Field.integer("quantity", "Quantity")
                  .required()
                  .help(
                      "Above zero; only a correction may be below zero, to take away from the"
                          + " stock."),
              Field.text("note", "Note"),
              Field.string("shopifyLineId", "Shopify order line")
                  .unique()
                  .help("Filled in by the app for sales from Shopify; leave it empty."),
              Field.integer("stockChange", "Change of stock")
                  .help("What the movement adds to the stock or, below zero, takes away."))
          .index("kind")
          .rules(
              RecordCheck.named(
                      "quantity-above-zero",
                      "The quantity of a delivery, a sale or a loss is above zero.")
                  .when(FieldCondition.is("kind", "delivery", "sale", "loss"))
                  .that(FieldCondition.of("quantity", FieldComparison.MORE_THAN, "0")),
              RecordCheck.named(
                      "correction-not-zero",
                      "The quantity of a correction is above or below zero, but not zero.")
                  .when(FieldCondition.is("kind", "correction"))
                  .that(FieldCondition.isNot("quantity", "0")),
              Frozen.named(
                      "movement-is-final",
                      "A recorded stock movement cannot be changed or deleted; put a mistake right"
                          + " by recording a correction.")
                  .when(FieldCondition.isFilled("product")),
              Computed.named(
                      "change-of-stock",
                      "A delivery adds its quantity to the stock, a sale or a loss takes it away,"
                          + " and a correction counts as it was entered.")
                  .of("stockChange", "quantity")
                  .inCase("0 - quantity", FieldCondition.is("kind", "sale", "loss")))
          .display("product")
          .build();

  private StockMovementModel() {}
}
