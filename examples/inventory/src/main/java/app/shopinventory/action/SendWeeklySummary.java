package app.shopinventory.action;

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
import app.shopinventory.stockmovement.StockMovement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Mails the managers' address what came in, what was sold and what was lost in the past seven days,
 * and what the stock is worth.
 */
public final class SendWeeklySummary implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-weekly-summary", "Send weekly summary")
        .description(
            "Mails the managers' address what came in, what was sold and what was lost in the past"
                + " seven days, and what the stock is worth.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "send the weekly summary",
            "mail the weekly stock summary",
            "what came in, was sold and was lost this week")
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
    Instant until = app.now();
    Instant from = until.minus(Duration.ofDays(7));
    LocalDate lastDay = app.today();
    LocalDate firstDay = lastDay.minusDays(7);

    List<StockMovement> movements =
        app.stockMovements().all().stream()
            .filter(movement ->
                !movement.createdAt().isBefore(from) && !movement.createdAt().isAfter(until))
            .toList();
    List<Product> products =
        app.products().all().stream()
            .sorted(
                Comparator.comparing(Product::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Product::sku))
            .toList();

    Section cameIn = section("Came in", StockMovement.Type.DELIVERY, movements, products);
    Section sold = section("Sold", StockMovement.Type.SALE, movements, products);
    Section lost = section("Lost", StockMovement.Type.LOSS, movements, products);
    BigDecimal stockValue = stockValue(products);
    String figures =
        "came in "
            + cameIn.total()
            + ", sold "
            + sold.total()
            + ", lost "
            + lost.total()
            + ", stock value "
            + stockValue.toPlainString();
    app.log("Summary of " + firstDay + " to " + lastDay + ": " + figures + ".");

    if (!app.email().isConnected()) {
      app.log("E-mail is not connected, so the weekly summary was not sent.");
      return result(
          "The weekly summary was not sent because e-mail is not connected: " + figures + ".",
          cameIn,
          sold,
          lost,
          stockValue);
    }

    List<String> recipients = recipients(app);
    String subject = "Weekly stock summary " + firstDay + " to " + lastDay;
    String text =
        String.join(
            "\n\n",
            cameIn.text(),
            sold.text(),
            lost.text(),
            "Stock value at sale prices: " + stockValue.toPlainString());
    for (String recipient : recipients) {
      app.email().send(recipient, subject, text);
    }
    app.log("Weekly summary sent; number of recipients: " + recipients.size() + ".");
    return result("The weekly summary was sent: " + figures + ".", cameIn, sold, lost, stockValue);
  }

  private record Section(String heading, long total, List<String> lines) {
    String text() {
      String details = lines.isEmpty() ? "none" : String.join("\n", lines);
      return heading + ": " + total + "\n" + details;
    }
  }

  private static Section section(
      String heading,
      StockMovement.Type type,
      List<StockMovement> movements,
      List<Product> sortedProducts) {
    Map<String, Long> quantities =
        movements.stream()
            .filter(movement -> movement.type() == type)
            .collect(
                Collectors.groupingBy(
                    StockMovement::product, Collectors.summingLong(StockMovement::quantity)));
    long total = quantities.values().stream().mapToLong(Long::longValue).sum();
    List<String> lines =
        sortedProducts.stream()
            .filter(product -> quantities.containsKey(product.id()))
            .map(product ->
                product.name() + " (" + product.sku() + "): " + quantities.get(product.id()))
            .toList();
    return new Section(heading, total, lines);
  }

  private static BigDecimal stockValue(List<Product> products) {
    return products.stream()
        .map(product -> product.salePrice().multiply(BigDecimal.valueOf(product.stock())))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static List<String> recipients(AppContext app) {
    Optional<NotificationAddress> latest =
        app.notificationAddresses().all().stream()
            .max(Comparator.comparing(NotificationAddress::updatedAt));
    if (latest.isPresent()) {
      return List.of(latest.get().email());
    }
    List<String> administrators = app.administrators();
    if (administrators.isEmpty()) {
      throw new Conflict(
          "The weekly summary cannot be sent: there is neither a managers' address nor an active"
              + " administrator.");
    }
    app.log("There is no managers' address, so the weekly summary goes to all administrators.");
    return administrators;
  }

  private static ActionResult result(
      String message, Section cameIn, Section sold, Section lost, BigDecimal stockValue) {
    return ActionResult.of(message)
        .with("cameIn", cameIn.total())
        .with("sold", sold.total())
        .with("lost", lost.total())
        .with("stockValue", stockValue);
  }
}
