package app.shopinventory.lowstockalert;

import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.OnDelete;
import app.shopinventory.platform.model.Option;
import app.shopinventory.platform.model.Scoping;
import app.shopinventory.platform.rule.FieldCondition;
import app.shopinventory.platform.rule.Frozen;
import app.shopinventory.platform.rule.OnlyOnce;
import app.shopinventory.platform.rule.Transitions;

/**
 * What {@link LowStockAlert} records are made of: their fields, and who may see and change them.
 */
public final class LowStockAlertModel {
  public static final Model MODEL =
      Model.named("low-stock-alert", "Low-stock alert", "Low-stock alerts")
          .description(
              "A notice that a product has fallen to its reorder level, open until its stock is up"
                  + " again.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.ADMIN)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.reference("product", "Product", "product")
                  .required()
                  .onDelete(OnDelete.CASCADE),
              Field.options(
                      "status",
                      "Status",
                      new Option("open", "Open"),
                      new Option("closed", "Closed"))
                  .required()
                  .defaultValue("open")
                  .help(
                      "The app closes the alert when the stock is above the reorder level again."),
              Field.flag("mailed", "Mailed")
                  .required()
                  .defaultValue("false")
                  .help("Whether the alert has already been mailed as new in the daily list."))
          .index("status")
          .index("mailed")
          .rules(
              Transitions.named(
                      "open-then-closed",
                      "A low-stock alert starts open and can only be closed; a closed alert is not"
                          + " opened again.")
                  .of("status")
                  .startingAs("open")
                  .step(Transitions.Step.from("open").to("closed")),
              Frozen.named("product-stays", "The product of a low-stock alert does not change.")
                  .only("product"),
              Frozen.named(
                      "mailed-once", "An alert that has been mailed as new stays marked as mailed.")
                  .when(FieldCondition.is("mailed", "true"))
                  .only("mailed"),
              OnlyOnce.named(
                      "one-open-alert", "A product has at most one open low-stock alert at a time.")
                  .with("product")
                  .when(FieldCondition.is("status", "open")))
          .display("product")
          .build();

  private LowStockAlertModel() {}
}
