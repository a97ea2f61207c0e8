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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Opens a low-stock alert for every product that has fallen to its reorder level and closes the
 * alerts of products whose stock is up again.
 */
public final class UpdateLowStockAlerts implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("update-low-stock-alerts", "Check for low stock")
        .description(
            "Opens a low-stock alert for every product that has fallen to its reorder level and"
                + " closes the alerts of products whose stock is up again.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "check for low stock", "update the low-stock alerts", "which products have run low")
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
    Changes changes =
        app.together(() -> {
          List<Product> products = app.products().all();
          List<LowStockAlert> openAlerts =
              app.lowStockAlerts().findByStatus(LowStockAlert.Status.OPEN);
          int opened = openMissingAlerts(app, products, openAlerts);
          int closed = closeAlertsOfRestockedProducts(app, products, openAlerts);
          return new Changes(opened, closed);
        });
    return ActionResult.of(
            "Low-stock alerts opened: " + changes.opened() + ", closed: " + changes.closed() + ".")
        .with("opened", changes.opened())
        .with("closed", changes.closed());
  }

  private record Changes(int opened, int closed) {}

  private static int openMissingAlerts(
      AppContext app, List<Product> products, List<LowStockAlert> openAlerts) {
    Set<String> productsWithOpenAlert =
        openAlerts.stream().map(LowStockAlert::product).collect(Collectors.toSet());
    int opened = 0;
    for (Product product : products) {
      if (isLow(product) && !productsWithOpenAlert.contains(product.id())) {
        app.lowStockAlerts()
            .create(
                LowStockAlert.draft()
                    .product(product.id())
                    .status(LowStockAlert.Status.OPEN)
                    .mailed(false));
        app.log("Opened a low-stock alert for " + describe(product));
        opened++;
      }
    }
    return opened;
  }

  private static int closeAlertsOfRestockedProducts(
      AppContext app, List<Product> products, List<LowStockAlert> openAlerts) {
    Map<String, Product> productsById =
        products.stream().collect(Collectors.toMap(Product::id, Function.identity()));
    int closed = 0;
    for (LowStockAlert alert : openAlerts) {
      Product product = productsById.get(alert.product());
      if (product != null && !isLow(product)) {
        app.lowStockAlerts()
            .update(alert.id(), LowStockAlert.draft().status(LowStockAlert.Status.CLOSED));
        app.log("Closed the low-stock alert for " + describe(product));
        closed++;
      }
    }
    return closed;
  }

  private static boolean isLow(Product product) {
    return stockOf(product) <= product.reorderLevel();
  }

  private static long stockOf(Product product) {
    return product.stock() == null ? 0 : product.stock();
  }

  private static String describe(Product product) {
    return product.name()
        + " ("
        + product.sku()
        + "): "
        + stockOf(product)
        + " in stock, reorder level "
        + product.reorderLevel()
        + ".";
  }
}
