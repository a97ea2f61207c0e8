package app.shopinventory.lowstockalert;

import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Model;
import app.shopinventory.platform.model.OnDelete;
import app.shopinventory.platform.model.Option;
import app.shopinventory.platform.model.Scoping;

/**
 * What {@link LowStockAlert} records are made of: their fields, and who may see and change them.
 */
public final class LowStockAlertModel {
  public static final Model MODEL =
      Model.named("low-stock-alert", "Low-stock alert", "Low-stock alerts")
          .description(
              "A warning that a product is at or below its reorder level, open until its stock is"
                  + " up again.")
          .scoping(Scoping.SHARED_DATA)
          .readableBy(Audience.BOTH)
          .writableBy(Audience.ADMIN)
          .fields(
              Field.reference("product", "Product", "product")
                  .required()
                  .onDelete(OnDelete.RESTRICT),
              Field.options(
                      "status",
                      "Status",
                      new Option("open", "Open"),
                      new Option("closed", "Closed"))
                  .required()
                  .defaultValue("open")
                  .help("Open until the stock is above the reorder level again."),
              Field.datetime("openedAt", "Opened at").required(),
              Field.datetime("closedAt", "Closed at").help("Empty while the alert is open."),
              Field.flag("mailed", "Mailed")
                  .required()
                  .defaultValue("false")
                  .help("Whether the alert has been mailed to the managers yet."))
          .index("product", "status")
          .index("status")
          .index("mailed")
          .display("status")
          .build();

  private LowStockAlertModel() {}
}
