package app.shopinventory.action;

import app.shopinventory.lowstockalert.LowStockAlert;
import app.shopinventory.platform.action.Action;
import app.shopinventory.platform.action.ActionContext;
import app.shopinventory.platform.action.ActionDefinition;
import app.shopinventory.platform.action.ActionResult;
import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.DataScope;
import app.shopinventory.platform.model.Values;
import app.shopinventory.product.Product;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Checks the stock of all products, opens the low-stock alerts that are missing and closes those
 * that are no longer due.
 */
public final class UpdateLowStockAlerts implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("update-low-stock-alerts", "Check for low stock")
        .description(
            "Checks the stock of all products, opens the low-stock alerts that are missing and"
                + " closes those that are no longer due.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Check for low stock", "Update the low-stock alerts", "Which products are low now?")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input() {
    static Input of(Values values) {
      return new Input();
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    return app.together(() -> {
      Map<String, LowStockAlert> openAlerts = openAlertsByProduct(app);
      long opened = 0;
      long closed = 0;
      for (Product product : app.products().all()) {
        LowStockAlert openAlert = openAlerts.get(product.id());
        if (isLow(product) && openAlert == null) {
          openAlertFor(product, app);
          opened++;
        } else if (!isLow(product) && openAlert != null) {
          closeAlertOf(product, openAlert, app);
          closed++;
        }
      }
      long openNow = openAlerts.size() + opened - closed;
      return ActionResult.of(
              "Low-stock alerts opened: "
                  + app.text(opened)
                  + ", closed: "
                  + app.text(closed)
                  + ", open now: "
                  + app.text(openNow)
                  + ".")
          .with("opened", opened)
          .with("closed", closed)
          .with("openNow", openNow);
    });
  }

  private static Map<String, LowStockAlert> openAlertsByProduct(AppContext app) {
    return app.lowStockAlerts().findByStatus(LowStockAlert.Status.OPEN).stream()
        .collect(Collectors.toMap(LowStockAlert::product, alert -> alert));
  }

  private static boolean isLow(Product product) {
    return stockOf(product) <= product.reorderLevel();
  }

  private static long stockOf(Product product) {
    return product.stock() == null ? 0 : product.stock();
  }

  private static void openAlertFor(Product product, AppContext app) {
    app.lowStockAlerts()
        .create(LowStockAlert.draft().product(product.id()).status(LowStockAlert.Status.OPEN));
    app.log("Opened a low-stock alert for " + describe(product));
  }

  private static void closeAlertOf(Product product, LowStockAlert alert, AppContext app) {
    app.lowStockAlerts()
        .update(alert.id(), LowStockAlert.draft().status(LowStockAlert.Status.CLOSED));
    app.log("Closed the low-stock alert for " + describe(product));
  }

  private static String describe(Product product) {
    return product.sku()
        + ": "
        + stockOf(product)
        + " in stock, reorder level "
        + product.reorderLevel();
  }
}
