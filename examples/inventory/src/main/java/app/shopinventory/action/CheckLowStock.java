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
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Opens a low-stock alert for each product that has fallen to its reorder level and closes the
 * alerts of those whose stock is up again.
 */
public final class CheckLowStock implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("check-low-stock", "Check low stock")
        .description(
            "Opens a low-stock alert for each product that has fallen to its reorder level and"
                + " closes the alerts of those whose stock is up again.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .timeout(Duration.ofSeconds(30))
        .triggers("Check low stock", "Which products are low?", "Update the low-stock alerts")
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
    LowStockCheck check = app.together(() -> checkAllProducts(app));
    for (Product product : check.opened()) {
      app.log("Opened a low-stock alert for " + stockLine(product));
    }
    for (Product product : check.closed()) {
      app.log("Closed the low-stock alert for " + stockLine(product));
    }
    return ActionResult.of(
            "Products checked: "
                + check.checked()
                + "; alerts opened: "
                + countAndNames(check.opened())
                + "; alerts closed: "
                + countAndNames(check.closed())
                + "; alerts open now: "
                + check.openNow()
                + ".")
        .with("checked", check.checked())
        .with("opened", check.opened().size())
        .with("closed", check.closed().size())
        .with("openNow", check.openNow());
  }

  private record LowStockCheck(
      int checked, List<Product> opened, List<Product> closed, int openNow) {}

  private static LowStockCheck checkAllProducts(AppContext app) {
    Map<String, LowStockAlert> openAlerts =
        app.lowStockAlerts().findByStatus(LowStockAlert.Status.OPEN).stream()
            .collect(Collectors.toMap(LowStockAlert::product, Function.identity()));
    List<Product> products = app.products().all();
    List<Product> opened = new ArrayList<>();
    List<Product> closed = new ArrayList<>();
    for (Product product : products) {
      LowStockAlert openAlert = openAlerts.get(product.id());
      if (isLow(product) && openAlert == null) {
        app.lowStockAlerts()
            .create(
                LowStockAlert.draft()
                    .product(product.id())
                    .status(LowStockAlert.Status.OPEN)
                    .mailed(false));
        opened.add(product);
      } else if (!isLow(product) && openAlert != null) {
        app.lowStockAlerts()
            .update(openAlert.id(), LowStockAlert.draft().status(LowStockAlert.Status.CLOSED));
        closed.add(product);
      }
    }
    int openNow = openAlerts.size() + opened.size() - closed.size();
    return new LowStockCheck(products.size(), opened, closed, openNow);
  }

  private static boolean isLow(Product product) {
    return stockOf(product) <= product.reorderLevel();
  }

  private static long stockOf(Product product) {
    return product.stock() == null ? 0L : product.stock();
  }

  private static String nameAndSku(Product product) {
    return product.name() + " (" + product.sku() + ")";
  }

  private static String stockLine(Product product) {
    return nameAndSku(product)
        + ": "
        + stockOf(product)
        + " in stock, reorder level "
        + product.reorderLevel()
        + ".";
  }

  private static String countAndNames(List<Product> products) {
    if (products.isEmpty()) {
      return "0";
    }
    return products.size()
        + " for "
        + products.stream()
            .map(product -> nameAndSku(product))
            .sorted()
            .collect(Collectors.joining(", "));
  }
}
