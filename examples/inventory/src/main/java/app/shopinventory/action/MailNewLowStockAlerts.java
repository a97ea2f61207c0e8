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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Mails the managers' address a list of the low-stock alerts that have not been mailed before. */
public final class MailNewLowStockAlerts implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("mail-new-low-stock-alerts", "Mail new low-stock alerts")
        .description(
            "Mails the managers' address a list of the low-stock alerts that have not been mailed"
                + " before.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "mail the new low-stock alerts",
            "send the managers the new alerts",
            "e-mail the list of new low-stock alerts")
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
      List<NewAlert> newAlerts = newAlertsByProductName(app);
      if (newAlerts.isEmpty()) {
        return ActionResult.of("There are no new low-stock alerts, so no e-mail was sent.")
            .with("mailed", 0);
      }
      String address = app.shopSettings().only().managersEmail();
      if (address == null || address.isBlank()) {
        app.log("New low-stock alerts not mailed: the managers' address is missing.");
        return ActionResult.of(
                "The managers' e-mail address is missing in the shop settings, so the new low-stock"
                    + " alerts were not mailed.")
            .with("mailed", 0);
      }
      if (!app.email().isConnected()) {
        app.log("New low-stock alerts not mailed: e-mail is not connected.");
        return ActionResult.of(
                "E-mail is not connected, so the new low-stock alerts were not mailed.")
            .with("mailed", 0);
      }
      int count = newAlerts.size();
      app.email().send(address, "New low-stock alerts: " + count, mailText(app, newAlerts));
      for (NewAlert newAlert : newAlerts) {
        app.lowStockAlerts()
            .update(newAlert.alert().id(), LowStockAlert.draft().mailedAt(app.now()));
      }
      app.log("New low-stock alerts mailed to " + address + ": " + count);
      return ActionResult.of(
              "Mailed "
                  + count
                  + (count == 1 ? " new low-stock alert to " : " new low-stock alerts to ")
                  + address
                  + ".")
          .with("mailed", count);
    });
  }

  private record NewAlert(LowStockAlert alert, Product product) {}

  private static List<NewAlert> newAlertsByProductName(AppContext app) {
    return app.lowStockAlerts().findByStatus(LowStockAlert.Status.OPEN).stream()
        .filter(alert -> alert.mailedAt() == null)
        .map(alert -> new NewAlert(alert, app.products().get(alert.product())))
        .sorted(
            Comparator.comparing(
                    (NewAlert newAlert) -> newAlert.product().name(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(newAlert -> newAlert.product().sku()))
        .toList();
  }

  private static String mailText(AppContext app, List<NewAlert> newAlerts) {
    String lines =
        newAlerts.stream()
            .map(newAlert -> mailLine(app, newAlert))
            .collect(Collectors.joining("\n"));
    return "These low-stock alerts are new:\n\n" + lines + "\n";
  }

  private static String mailLine(AppContext app, NewAlert newAlert) {
    Product product = newAlert.product();
    LowStockAlert alert = newAlert.alert();
    long stock = product.stock() == null ? 0L : product.stock();
    Instant openedAt = alert.openedAt() == null ? alert.createdAt() : alert.openedAt();
    return product.name()
        + " (SKU "
        + product.sku()
        + "): in stock "
        + app.text(stock)
        + ", reorder level "
        + app.text(product.reorderLevel())
        + ", alert opened "
        + app.text(openedAt);
  }
}
