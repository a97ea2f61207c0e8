package app.shopinventory.action;

import app.shopinventory.lowstockalert.LowStockAlert;
import app.shopinventory.platform.action.Action;
import app.shopinventory.platform.action.ActionContext;
import app.shopinventory.platform.action.ActionDefinition;
import app.shopinventory.platform.action.ActionResult;
import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.DataScope;
import app.shopinventory.platform.model.Field;
import app.shopinventory.platform.model.Option;
import app.shopinventory.platform.model.Values;
import app.shopinventory.platform.web.BadRequest;
import app.shopinventory.platform.web.Conflict;
import app.shopinventory.platform.web.NotFound;
import app.shopinventory.product.Product;
import app.shopinventory.stockmovement.StockMovement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Records a delivery, a sale, a loss or a correction of a product and updates its stock at once.
 */
public final class RecordStockMovement implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("record-stock-movement", "Record stock movement")
        .description(
            "Records a delivery, a sale, a loss or a correction of a product and updates its stock"
                + " at once.")
        .audience(Audience.BOTH)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("product", "Product", "product").required(),
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
                .help("Greater than zero; only a correction may be negative, to take stock away."),
            Field.text("note", "Note"))
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "record a stock movement",
            "book a delivery",
            "record a loss",
            "correct the stock of a product")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(String product, String type, long quantity, String note) {
    static Input of(Values values) {
      return new Input(
          values.text("product"),
          values.text("type"),
          values.integer("quantity"),
          values.text("note"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    StockMovement.Type type =
        StockMovement.Type.valueOf(String.valueOf(input.type()).toUpperCase(Locale.ROOT));
    long quantity = input.quantity();

    Product updated =
        app.together(() -> {
          Product product =
              app.products()
                  .find(input.product())
                  .orElseThrow(() -> new NotFound("This product does not exist."));
          checkQuantity(type, quantity);
          long newStock = product.stock() + stockChange(type, quantity);
          if (newStock < 0) {
            throw new Conflict(
                "The stock of "
                    + product.name()
                    + " cannot fall below zero: only "
                    + product.stock()
                    + " in stock. Nothing was changed.");
          }
          app.stockMovements()
              .create(
                  StockMovement.draft()
                      .product(product.id())
                      .type(type)
                      .quantity(quantity)
                      .note(input.note()));
          Product changed = app.products().update(product.id(), Product.draft().stock(newStock));
          app.log(
              "Recorded a "
                  + type.value()
                  + " of "
                  + quantity
                  + " for "
                  + product.name()
                  + ": stock changed from "
                  + product.stock()
                  + " to "
                  + newStock
                  + ".");
          updateLowStockAlert(app, product, newStock);
          return changed;
        });

    return ActionResult.of("The stock of " + updated.name() + " is now " + updated.stock() + ".")
        .with("stock", updated.stock());
  }

  private static void checkQuantity(StockMovement.Type type, long quantity) {
    if (type == StockMovement.Type.CORRECTION) {
      if (quantity == 0) {
        throw new BadRequest("The quantity of a correction must not be zero.");
      }
    } else if (quantity <= 0) {
      throw new BadRequest("The quantity of a " + type.value() + " must be greater than zero.");
    }
  }

  private static long stockChange(StockMovement.Type type, long quantity) {
    return switch (type) {
      case DELIVERY, CORRECTION -> quantity;
      case SALE, LOSS -> -quantity;
    };
  }

  private static void updateLowStockAlert(AppContext app, Product product, long newStock) {
    List<LowStockAlert> openAlerts =
        app.lowStockAlerts().findByProduct(product.id()).stream()
            .filter(alert -> alert.status() == LowStockAlert.Status.OPEN)
            .toList();
    boolean low = newStock <= product.reorderLevel();
    if (low && openAlerts.isEmpty()) {
      app.lowStockAlerts()
          .create(
              LowStockAlert.draft()
                  .product(product.id())
                  .status(LowStockAlert.Status.OPEN)
                  .openedAt(app.now())
                  .mailed(false));
      app.log("Opened a low-stock alert for " + product.name() + ".");
    }
    if (!low) {
      for (LowStockAlert alert : openAlerts) {
        app.lowStockAlerts()
            .update(
                alert.id(),
                LowStockAlert.draft().status(LowStockAlert.Status.CLOSED).closedAt(app.now()));
        app.log("Closed the low-stock alert for " + product.name() + ".");
      }
    }
  }
}
