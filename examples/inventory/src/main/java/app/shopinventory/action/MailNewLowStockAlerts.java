package app.shopinventory.action;

import app.shopinventory.lowstockalert.LowStockAlert;
import app.shopinventory.platform.action.Action;
import app.shopinventory.platform.action.ActionContext;
import app.shopinventory.platform.action.ActionDefinition;
import app.shopinventory.platform.action.ActionResult;
import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.DataScope;
import app.shopinventory.platform.model.Values;
import app.shopinventory.platform.web.Conflict;
import app.shopinventory.product.Product;
import app.shopinventory.shopsetting.ShopSetting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Mails the managers' address a list of the low-stock alerts that have not been mailed yet. */
public final class MailNewLowStockAlerts implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("mail-new-low-stock-alerts", "Mail new low-stock alerts")
        .description(
            "Mails the managers' address a list of the low-stock alerts that have not been mailed"
                + " yet.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Mail the new low-stock alerts",
            "Send the managers the list of new alerts",
            "E-mail the new alerts now")
        .confirm()
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
    List<ListedAlert> listed = app.together(() -> alertsToMail(app));
    if (listed.isEmpty()) {
      app.log("There are no new low-stock alerts to mail.");
      return ActionResult.of("There are no new alerts; no mail was sent.").with("alerts", 0);
    }
    String number = listed.size() == 1 ? "1 new alert" : listed.size() + " new alerts";
    if (!app.email().isConnected()) {
      app.log("E-mail is not connected; " + number + " not mailed.");
      return ActionResult.of(
              "E-mail is not connected, so no mail was sent; still to be mailed: " + number + ".")
          .with("alerts", 0);
    }
    String subject = "New low-stock alerts: " + listed.size();
    String text = listed.stream().map(ListedAlert::line).collect(Collectors.joining("\n"));
    List<String> reached = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    for (String address : recipients(app)) {
      (isSent(app, address, subject, text) ? reached : failed).add(address);
    }
    if (reached.isEmpty()) {
      throw new Conflict(
          "The mail could not be sent; the next run lists the alerts again: " + number + ".");
    }
    app.together(() -> listed.forEach(alert -> markAsMailed(app, alert.id())));
    app.log("Mailed " + number + " to " + String.join(", ", reached) + ".");
    String notReached = failed.isEmpty() ? "" : ", but not to " + String.join(", ", failed);
    return ActionResult.of(
            "Mailed " + number + " to " + String.join(", ", reached) + notReached + ".")
        .with("alerts", listed.size());
  }

  private record ListedAlert(String id, String line) {}

  private static List<ListedAlert> alertsToMail(AppContext app) {
    return app.lowStockAlerts().findByMailed(false).stream()
        .sorted(Comparator.comparing(LowStockAlert::createdAt).thenComparing(LowStockAlert::id))
        .map(alert -> new ListedAlert(alert.id(), line(app, alert)))
        .toList();
  }

  private static String line(AppContext app, LowStockAlert alert) {
    Product product = app.products().get(alert.product());
    long stock = product.stock() == null ? 0L : product.stock();
    String supplierName = app.suppliers().get(product.supplier()).name();
    String upAgain = alert.status() == LowStockAlert.Status.CLOSED ? " (stock is up again)" : "";
    return product.name()
        + ", SKU "
        + product.sku()
        + ": "
        + stock
        + " in stock, reorder level "
        + product.reorderLevel()
        + ", supplier "
        + supplierName
        + upAgain;
  }

  private static List<String> recipients(AppContext app) {
    Optional<String> managersEmail =
        app.shopSettings().all().stream()
            .map(ShopSetting::managersEmail)
            .filter(address -> address != null && !address.isBlank())
            .findFirst();
    return managersEmail.isPresent() ? List.of(managersEmail.get()) : app.administrators();
  }

  private static boolean isSent(AppContext app, String address, String subject, String text) {
    try {
      app.email().send(address, subject, text);
      return true;
    } catch (Exception failure) {
      app.log("The mail to " + address + " could not be sent: " + failure.getMessage());
      return false;
    }
  }

  private static void markAsMailed(AppContext app, String alertId) {
    app.lowStockAlerts()
        .find(alertId)
        .filter(alert -> !alert.mailed())
        .ifPresent(
            alert -> app.lowStockAlerts().update(alertId, LowStockAlert.draft().mailed(true)));
  }
}
