package app.shopinventory.stockmovement;

import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.auth.Setter;
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
          .description("A change of a product's stock: a delivery, a sale, a loss or a correction.")
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
                      "Greater than zero; only a correction may be negative, to take stock away."),
              Field.integer("change", "Change of stock")
                  .help(
                      "By how much the movement changes the stock: sales and losses take away from"
                          + " it."),
              Field.text("note", "Note"),
              Field.string("shopifyOrderLine", "Shopify order line")
                  .unique()
                  .setBy(Setter.ACTIONS)
                  .help(
                      "The order line that this sale was booked from; empty if the movement was"
                          + " recorded by hand."))
          .rules(
              RecordCheck.named(
                      "quantity-above-zero",
                      "The quantity of a delivery, a sale or a loss is greater than zero.")
                  .when(FieldCondition.is("kind", "delivery", "sale", "loss"))
                  .that(FieldCondition.of("quantity", FieldComparison.MORE_THAN, "0")),
              RecordCheck.named("correction-not-zero", "The quantity of a correction is not zero.")
                  .when(FieldCondition.is("kind", "correction"))
                  .that(FieldCondition.isNot("quantity", "0")),
              Frozen.named(
                      "shopify-order-line-stays",
                      "A sale that was booked from a Shopify order line keeps that line and cannot"
                          + " be deleted; put it right with a correction.")
                  .when(FieldCondition.isFilled("shopifyOrderLine"))
                  .except("product", "kind", "quantity", "change", "note"),
              Computed.named(
                      "change-of-stock",
                      "Deliveries and corrections add their quantity to the stock, sales and losses"
                          + " take theirs away.")
                  .of("change", "quantity")
                  .inCase("0 - quantity", FieldCondition.is("kind", "sale", "loss")))
          .listColumns("kind", "quantity", "note")
          .display("product")
          .build();

  private StockMovementModel() {}
}
