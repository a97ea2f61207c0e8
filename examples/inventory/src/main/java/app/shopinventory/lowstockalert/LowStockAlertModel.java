package app.shopinventory.lowstockalert;

import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.auth.Setter;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.OnDelete;
import app.shopinventory.platform.model.Option;
import app.shopinventory.platform.model.Scoping;
import app.shopinventory.platform.rule.FieldComparison;
import app.shopinventory.platform.rule.FieldCondition;
import app.shopinventory.platform.rule.OnlyOnce;
import app.shopinventory.platform.rule.RecordCheck;
import app.shopinventory.platform.rule.Stamp;
import app.shopinventory.platform.rule.Transitions;

/**
 * What {@link LowStockAlert} records are made of: their fields, and who may see and change them.
 */
public final class LowStockAlertModel {
  public static final Model MODEL =
      Model.named("low-stock-alert", "Low-stock alert", "Low-stock alerts")
          .description(
              "A notice that a product has fallen to its reorder level, which stays open until its"
                  + " stock is up again.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
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
                  .setBy(Setter.ACTIONS)
                  .defaultValue("open")
                  .help("The app closes the alert once the stock is above the reorder level."),
              Field.datetime("openedAt", "Opened at"),
              Field.datetime("closedAt", "Closed at").help("Empty while the alert is open."),
              Field.datetime("mailedAt", "Mailed at")
                  .setBy(Setter.ACTIONS)
                  .help("When the alert was mailed to the managers; empty until then."))
          .index("status")
          .rules(
              RecordCheck.named(
                      "open-until-stock-is-up",
                      "An alert stays open until the stock of its product is above the reorder"
                          + " level.")
                  .when(FieldCondition.is("status", "closed"))
                  .that(
                      FieldCondition.ofFields(
                          "product.stock", FieldComparison.MORE_THAN, "product.reorderLevel")),
              Transitions.named(
                      "open-then-closed",
                      "An alert starts as open and can only be closed; a closed alert is not opened"
                          + " again.")
                  .of("status")
                  .startingAs("open")
                  .step(Transitions.Step.from("open").to("closed")),
              OnlyOnce.named(
                      "one-open-alert",
                      "A product never has more than one open low-stock alert at a time.")
                  .with("product")
                  .when(FieldCondition.is("status", "open")),
              Stamp.named("opened-at", "The app notes when an alert was opened.")
                  .of("openedAt", Stamp.Source.NOW),
              Stamp.named("closed-at", "The app notes when an alert was closed.")
                  .of("closedAt", Stamp.Source.NOW)
                  .when(FieldCondition.is("status", "closed")))
          .listColumns("status", "openedAt", "closedAt", "mailedAt")
          .listOrder("-openedAt")
          .display("product")
          .build();

  private LowStockAlertModel() {}
}
