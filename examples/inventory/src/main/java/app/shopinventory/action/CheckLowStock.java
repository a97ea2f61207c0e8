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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compares the stock of all products with their reorder levels, opens missing low-stock alerts and
 * closes those that no longer apply.
 */
public final class CheckLowStock implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("check-low-stock", "Check low stock")
        .description(
            "Compares the stock of all products with their reorder levels, opens missing low-stock"
                + " alerts and closes those that no longer apply.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "check low stock",
            "check the stock levels",
            "update the low-stock alerts",
            "which products are running low")
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
    Outcome outcome =
        app.together(() -> {
          return updateAlerts(app);
        });
    String message =
        "Products checked: "
            + outcome.checked()
            + ", low-stock alerts opened: "
            + outcome.opened()
            + ", low-stock alerts closed: "
            + outcome.closed()
            + ".";
    app.log(message);
    return ActionResult.of(message)
        .with("checked", outcome.checked())
        .with("opened", outcome.opened())
        .with("closed", outcome.closed());
  }

  private record Outcome(int checked, int opened, int closed) {}

  private static Outcome updateAlerts(AppContext app) {
    Map<String, List<LowStockAlert>> openAlertsByProduct =
        app.lowStockAlerts().findByStatus(LowStockAlert.Status.OPEN).stream()
            .collect(Collectors.groupingBy(LowStockAlert::product));
    List<Product> products = app.products().all();
    int opened = 0;
    int closed = 0;
    for (Product product : products) {
      List<LowStockAlert> openAlerts = openAlertsByProduct.getOrDefault(product.id(), List.of());
      boolean low = product.stock() <= product.reorderLevel();
      if (low && openAlerts.isEmpty()) {
        openAlert(app, product);
        opened++;
      } else if (!low) {
        for (LowStockAlert alert : openAlerts) {
          closeAlert(app, product, alert);
          closed++;
        }
      }
    }
    return new Outcome(products.size(), opened, closed);
  }

  private static void openAlert(AppContext app, Product product) {
    app.lowStockAlerts()
        .create(
            LowStockAlert.draft()
                .product(product.id())
                .status(LowStockAlert.Status.OPEN)
                .openedAt(app.now())
                .mailed(false));
    app.log("Opened a low-stock alert for " + describe(product) + ".");
  }

  private static void closeAlert(AppContext app, Product product, LowStockAlert alert) {
    app.lowStockAlerts()
        .update(
            alert.id(),
            LowStockAlert.draft().status(LowStockAlert.Status.CLOSED).closedAt(app.now()));
    app.log("Closed the low-stock alert for " + describe(product) + ".");
  }

  private static String describe(Product product) {
    return product.name()
        + " ("
        + product.sku()
        + "): stock "
        + product.stock()
        + ", reorder level "
        + product.reorderLevel();
  }
}
