package app.shopinventory.action;

import app.shopinventory.lowstockalert.LowStockAlert;
import app.shopinventory.notificationaddress.NotificationAddress;
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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Mails the managers' address a list of the low-stock alerts that have not been mailed before. */
public final class SendNewLowStockAlerts implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-new-low-stock-alerts", "Mail new low-stock alerts")
        .description(
            "Mails the managers' address a list of the low-stock alerts that have not been mailed"
                + " before.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Mail the new low-stock alerts",
            "Send the new alerts to the managers",
            "E-mail the list of new low-stock alerts")
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
    List<LowStockAlert> alerts =
        app.lowStockAlerts().findByMailed(false).stream()
            .sorted(Comparator.comparing(LowStockAlert::openedAt))
            .toList();
    if (alerts.isEmpty()) {
      app.log("There are no new low-stock alerts, so no e-mail was sent.");
      return ActionResult.of("There are no new low-stock alerts, so no e-mail was sent.")
          .with("alertsMailed", 0);
    }
    if (!app.email().isConnected()) {
      app.log(
          "E-mail is not connected; "
              + countOf(alerts)
              + " not mailed and left for the next mail.");
      return ActionResult.of(
              "E-mail is not connected, so nothing was sent: "
                  + countOf(alerts)
                  + " waiting for the next mail.")
          .with("alertsMailed", 0)
          .with("alertsWaiting", alerts.size());
    }

    List<String> recipients = findRecipients(app);
    int reached =
        sendToEach(
            app, recipients, "New low-stock alerts: " + alerts.size(), mailText(app, alerts));
    markAsMailed(app, alerts);
    app.log(
        "Mailed "
            + countOf(alerts)
            + " to "
            + reached
            + " of "
            + recipients.size()
            + " recipients and marked as mailed.");

    String message = "Mailed " + countOf(alerts) + ".";
    if (reached < recipients.size()) {
      message =
          "Mailed "
              + countOf(alerts)
              + ", but only "
              + reached
              + " of "
              + recipients.size()
              + " recipients could be reached.";
    }
    return ActionResult.of(message).with("alertsMailed", alerts.size());
  }

  private static List<String> findRecipients(AppContext app) {
    Optional<NotificationAddress> managersAddress =
        app.notificationAddresses().all().stream()
            .max(Comparator.comparing(NotificationAddress::updatedAt));
    if (managersAddress.isPresent()) {
      return List.of(managersAddress.get().email());
    }
    List<String> administrators = app.administrators();
    if (administrators.isEmpty()) {
      throw new Conflict(
          "There is no managers' address and no active administrator to mail the new low-stock"
              + " alerts to.");
    }
    app.log("There is no managers' address, so the list goes to all administrators.");
    return administrators;
  }

  private static int sendToEach(
      AppContext app, List<String> recipients, String subject, String text) {
    int reached = 0;
    String failure = "";
    for (String recipient : recipients) {
      try {
        app.email().send(recipient, subject, text);
        reached++;
      } catch (Exception exception) {
        failure = exception.getMessage();
        app.log("The list could not be sent to a recipient: " + failure);
      }
    }
    if (reached == 0) {
      throw new Conflict(
          "The new low-stock alerts could not be mailed and will be in the next mail. Reason: "
              + failure);
    }
    return reached;
  }

  private static String mailText(AppContext app, List<LowStockAlert> alerts) {
    return alerts.stream().map(alert -> alertLine(app, alert)).collect(Collectors.joining("\n"));
  }

  private static String alertLine(AppContext app, LowStockAlert alert) {
    Product product = app.products().get(alert.product());
    String supplierName = app.suppliers().get(product.supplier()).name();
    String openedAt =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC)
            .format(alert.openedAt());
    String line =
        "- "
            + product.name()
            + " (SKU "
            + product.sku()
            + "): "
            + product.stock()
            + " in stock, reorder level "
            + product.reorderLevel()
            + ", supplier "
            + supplierName
            + ", opened "
            + openedAt;
    return alert.status() == LowStockAlert.Status.CLOSED ? line + ", stock is up again" : line;
  }

  private static void markAsMailed(AppContext app, List<LowStockAlert> alerts) {
    app.together(() -> {
      for (LowStockAlert alert : alerts) {
        if (app.lowStockAlerts().find(alert.id()).isPresent()) {
          app.lowStockAlerts().update(alert.id(), LowStockAlert.draft().mailed(true));
        }
      }
    });
  }

  private static String countOf(List<LowStockAlert> alerts) {
    return alerts.size() == 1 ? "1 new low-stock alert" : alerts.size() + " new low-stock alerts";
  }
}
