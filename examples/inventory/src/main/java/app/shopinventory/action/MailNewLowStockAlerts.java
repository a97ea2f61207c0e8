package app.shopinventory.action;

import app.shopinventory.lowstockalert.LowStockAlert;
import app.shopinventory.platform.action.Action;
import app.shopinventory.platform.action.ActionContext;
import app.shopinventory.platform.action.ActionDefinition;
import app.shopinventory.platform.action.ActionResult;
import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.DataScope;
import app.shopinventory.platform.model.Values;
import app.shopinventory.platform.web.BadRequest;
import app.shopinventory.product.Product;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Mails the managers' address a list of the open low-stock alerts that were in no earlier mail. */
public final class MailNewLowStockAlerts implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("mail-new-low-stock-alerts", "Mail new low-stock alerts")
        .description(
            "Mails the managers' address a list of the open low-stock alerts that were in no"
                + " earlier mail.")
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
    PreparedMail mail = app.together(() -> prepareMail(app));
    int count = mail.alerts().size();
    if (count == 0) {
      app.log("No open low-stock alert is waiting to be mailed; no mail is sent.");
      return ActionResult.of("There are no new low-stock alerts.").with("mailed", 0);
    }
    if (!mail.connected()) {
      app.log("E-mail is not connected; new low-stock alerts left unmailed: " + count);
      return ActionResult.of(
              "E-mail is not connected. New low-stock alerts that still wait to be mailed: "
                  + count
                  + ".")
          .with("mailed", 0);
    }
    try {
      app.email()
          .send(
              mail.address(),
              "New low-stock alerts: " + count,
              mailText(mail.alerts(), app.zone()));
    } catch (RuntimeException failure) {
      app.together(() -> {
        markUnmailed(app, mail.alerts());
      });
      app.log(
          "The mail to "
              + mail.address()
              + " was not sent; new low-stock alerts left for the next run: "
              + count);
      throw failure;
    }
    app.log("New low-stock alerts mailed to " + mail.address() + ": " + count);
    return ActionResult.of("New low-stock alerts mailed to " + mail.address() + ": " + count + ".")
        .with("mailed", count);
  }

  private record ListedAlert(LowStockAlert alert, Product product) {}

  private record PreparedMail(List<ListedAlert> alerts, String address, boolean connected) {}

  private static PreparedMail prepareMail(AppContext app) {
    List<ListedAlert> newAlerts = newAlerts(app);
    String address = app.shopSettings().only().managersEmail();
    if (!newAlerts.isEmpty() && (address == null || address.isBlank())) {
      throw new BadRequest(
          "The managers' e-mail address is missing in the shop settings, so the new low-stock"
              + " alerts were not mailed.");
    }
    boolean connected = app.email().isConnected();
    if (connected) {
      markMailed(app, newAlerts);
    }
    return new PreparedMail(newAlerts, address, connected);
  }

  private static List<ListedAlert> newAlerts(AppContext app) {
    return app.lowStockAlerts().findByStatus(LowStockAlert.Status.OPEN).stream()
        .filter(alert -> !alert.mailed())
        .map(alert -> new ListedAlert(alert, app.products().get(alert.product())))
        .sorted(
            Comparator.comparing(
                    (ListedAlert listed) -> listed.product().name(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(listed -> listed.product().sku()))
        .toList();
  }

  private static void markMailed(AppContext app, List<ListedAlert> alerts) {
    for (ListedAlert listed : alerts) {
      app.lowStockAlerts().update(listed.alert().id(), LowStockAlert.draft().mailed(true));
    }
  }

  private static void markUnmailed(AppContext app, List<ListedAlert> alerts) {
    for (ListedAlert listed : alerts) {
      app.lowStockAlerts()
          .find(listed.alert().id())
          .filter(alert -> alert.status() == LowStockAlert.Status.OPEN)
          .ifPresent(alert ->
              app.lowStockAlerts().update(alert.id(), LowStockAlert.draft().mailed(false)));
    }
  }

  private static String mailText(List<ListedAlert> newAlerts, ZoneId zone) {
    StringBuilder text =
        new StringBuilder("These products have fallen to their reorder level:\n\n");
    int number = 1;
    for (ListedAlert listed : newAlerts) {
      text.append(number).append(". ").append(alertLine(listed, zone)).append("\n");
      number++;
    }
    return text.toString();
  }

  private static String alertLine(ListedAlert listed, ZoneId zone) {
    Product product = listed.product();
    LowStockAlert alert = listed.alert();
    long stock = product.stock() == null ? 0L : product.stock();
    Instant openedAt = alert.openedAt() == null ? alert.createdAt() : alert.openedAt();
    String opened =
        DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH)
            .format(openedAt.atZone(zone));
    return product.name()
        + " (SKU "
        + product.sku()
        + "): "
        + stock
        + " in stock, reorder level "
        + product.reorderLevel()
        + ", alert opened "
        + opened;
  }
}
