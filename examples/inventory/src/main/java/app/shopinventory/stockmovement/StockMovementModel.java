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
                      "Above zero for a delivery, a sale or a loss; a correction may also be below"
                          + " zero, which takes away from the stock."),
              Field.integer("change", "Change of stock")
                  .help("What the movement adds to the stock or, below zero, takes away from it."),
              Field.text("note", "Note"),
              Field.string("shopifyOrderLine", "Shopify order line")
                  .unique()
                  .setBy(Setter.ACTIONS)
                  .help("The ID of the Shopify order line from which the app booked this sale."))
          .index("kind")
          .rules(
              RecordCheck.named(
                      "quantity-above-zero",
                      "The quantity of a delivery, a sale or a loss must be above zero.")
                  .when(FieldCondition.is("kind", "delivery", "sale", "loss"))
                  .that(FieldCondition.of("quantity", FieldComparison.MORE_THAN, "0")),
              RecordCheck.named(
                      "correction-not-zero",
                      "The quantity of a correction must be above or below zero, not zero.")
                  .when(FieldCondition.is("kind", "correction"))
                  .that(FieldCondition.isNot("quantity", "0")),
              RecordCheck.named(
                      "shopify-line-is-sale",
                      "A stock movement that was booked from a Shopify order line must be a sale.")
                  .when(FieldCondition.isFilled("shopifyOrderLine"))
                  .that(FieldCondition.is("kind", "sale")),
              Frozen.named(
                      "recorded-stays-for-staff",
                      "Staff do not change or delete a recorded stock movement; put a mistake right"
                          + " with a correction.")
                  .when(FieldCondition.isFilled("kind"))
                  .exemptingAdmin(),
              Frozen.named(
                      "shopify-line-stays",
                      "The Shopify order line of a stock movement does not change any more once it"
                          + " is set.")
                  .when(FieldCondition.isFilled("shopifyOrderLine"))
                  .only("shopifyOrderLine"),
              Computed.named(
                      "signed-change",
                      "Deliveries add to the stock, sales and losses take away from it, and"
                          + " corrections add or take away by their sign.")
                  .of("change", "quantity")
                  .inCase("0 - quantity", FieldCondition.is("kind", "sale", "loss")))
          .display("product")
          .build();

  private StockMovementModel() {}
}
