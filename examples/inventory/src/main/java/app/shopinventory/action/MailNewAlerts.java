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
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Mails the managers' address a list of the low-stock alerts that have not been mailed yet. */
public final class MailNewAlerts implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("mail-new-alerts", "Mail new alerts")
        .description(
            "Mails the managers' address a list of the low-stock alerts that have not been mailed"
                + " yet.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Mail the new alerts",
            "Send the managers the new low-stock alerts",
            "Mail the list of new alerts")
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
    List<NewAlert> newAlerts = newAlertsByProductName(app);
    if (newAlerts.isEmpty()) {
      app.log("No open alert is waiting to be mailed.");
      return ActionResult.of("There are no new alerts, no mail was sent.").with("mailed", 0);
    }
    String managersEmail = app.shopSettings().only().managersEmail();
    if (managersEmail == null || managersEmail.isBlank()) {
      throw new Conflict("Set the managers' address in the shop settings");
    }
    int number = newAlerts.size();
    if (!app.email().isConnected()) {
      app.log("E-mail is not connected, new alerts that stay unmailed: " + number);
      return ActionResult.of(
              "E-mail is not connected, no mail was sent. New alerts still to be mailed: "
                  + number
                  + ".")
          .with("mailed", 0);
    }
    app.email().send(managersEmail, "New low-stock alerts: " + number, mailText(app, newAlerts));
    app.log("Mailed the list of new alerts to " + managersEmail + ", alerts: " + number);
    markAsMailed(app, newAlerts);
    String mailed =
        number == 1 ? "1 new alert was mailed to " : number + " new alerts were mailed to ";
    return ActionResult.of(mailed + managersEmail + ".").with("mailed", number);
  }

  private record NewAlert(LowStockAlert alert, Product product) {}

  private static List<NewAlert> newAlertsByProductName(AppContext app) {
    List<NewAlert> newAlerts = new ArrayList<>();
    for (LowStockAlert alert : app.lowStockAlerts().findByStatus(LowStockAlert.Status.OPEN)) {
      if (!alert.mailed()) {
        newAlerts.add(new NewAlert(alert, app.products().get(alert.product())));
      }
    }
    newAlerts.sort(
        Comparator.comparing(
            (NewAlert entry) -> entry.product().name(), String.CASE_INSENSITIVE_ORDER));
    return newAlerts;
  }

  private static String mailText(AppContext app, List<NewAlert> newAlerts) {
    StringBuilder text =
        new StringBuilder("These products have fallen to their reorder level:\n\n");
    for (NewAlert entry : newAlerts) {
      text.append(alertLine(app, entry)).append("\n");
    }
    return text.toString();
  }

  private static String alertLine(AppContext app, NewAlert entry) {
    Product product = entry.product();
    long stock = product.stock() == null ? 0 : product.stock();
    Instant opened =
        entry.alert().openedAt() == null ? entry.alert().createdAt() : entry.alert().openedAt();
    return product.name()
        + ", SKU "
        + product.sku()
        + ", stock "
        + stock
        + ", reorder level "
        + product.reorderLevel()
        + ", supplier "
        + app.suppliers().get(product.supplier()).name()
        + ", opened "
        + DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(opened.atZone(app.zone()));
  }

  private static void markAsMailed(AppContext app, List<NewAlert> listed) {
    app.together(() -> {
      for (NewAlert entry : listed) {
        String id = entry.alert().id();
        if (app.lowStockAlerts().find(id).isPresent()) {
          app.lowStockAlerts().update(id, LowStockAlert.draft().mailed(true));
        }
      }
    });
  }
}
