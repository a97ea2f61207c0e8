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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Opens alerts for products that have fallen to their reorder level and closes those whose stock is
 * up again.
 */
public final class CheckLowStock implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("check-low-stock", "Check for low stock")
        .description(
            "Opens alerts for products that have fallen to their reorder level and closes those"
                + " whose stock is up again.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .timeout(Duration.ofSeconds(30))
        .triggers("check for low stock", "check stock levels", "update the low-stock alerts")
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
    StockCheck check =
        app.together(() -> {
          return checkStock(app);
        });
    return ActionResult.of(
            "Low-stock alerts opened: "
                + countWithNames(check.opened())
                + "; closed: "
                + countWithNames(check.closed())
                + ".")
        .with("opened", check.opened().size())
        .with("closed", check.closed().size());
  }

  private record StockCheck(List<String> opened, List<String> closed) {}

  private static StockCheck checkStock(AppContext app) {
    Map<String, LowStockAlert> openAlertByProduct = new HashMap<>();
    for (LowStockAlert alert : app.lowStockAlerts().findByStatus(LowStockAlert.Status.OPEN)) {
      openAlertByProduct.put(alert.product(), alert);
    }
    List<Product> products = new ArrayList<>(app.products().all());
    products.sort(Comparator.comparing(Product::name));

    List<String> opened = new ArrayList<>();
    List<String> closed = new ArrayList<>();
    for (Product product : products) {
      LowStockAlert openAlert = openAlertByProduct.get(product.id());
      boolean low = stockOf(product) <= product.reorderLevel();
      if (low && openAlert == null) {
        openAlertFor(product, app);
        opened.add(product.name());
      } else if (!low && openAlert != null) {
        closeAlertOf(product, openAlert, app);
        closed.add(product.name());
      }
    }
    return new StockCheck(opened, closed);
  }

  private static long stockOf(Product product) {
    return product.stock() == null ? 0L : product.stock();
  }

  private static void openAlertFor(Product product, AppContext app) {
    app.lowStockAlerts()
        .create(
            LowStockAlert.draft()
                .product(product.id())
                .status(LowStockAlert.Status.OPEN)
                .mailed(false));
    app.log("Opened a low-stock alert for " + stockAndLevel(product));
  }

  private static void closeAlertOf(Product product, LowStockAlert alert, AppContext app) {
    app.lowStockAlerts()
        .update(alert.id(), LowStockAlert.draft().status(LowStockAlert.Status.CLOSED));
    app.log("Closed the low-stock alert for " + stockAndLevel(product));
  }

  private static String stockAndLevel(Product product) {
    return product.name()
        + ": "
        + stockOf(product)
        + " in stock, reorder level "
        + product.reorderLevel();
  }

  private static String countWithNames(List<String> names) {
    return names.isEmpty() ? "0" : names.size() + " (" + String.join(", ", names) + ")";
  }
}
