package app.shopinventory.action;

import app.shopinventory.platform.action.Action;
import app.shopinventory.platform.action.ActionContext;
import app.shopinventory.platform.action.ActionDefinition;
import app.shopinventory.platform.action.ActionResult;
import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.DataScope;
import app.shopinventory.platform.model.Values;
import app.shopinventory.platform.web.BadRequest;
import app.shopinventory.product.Product;
import app.shopinventory.stockmovement.StockMovement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Mails the managers' address what came in, what was sold and what was lost in the past seven days,
 * and what the stock is worth.
 */
public final class MailWeeklySummary implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("mail-weekly-summary", "Mail weekly summary")
        .description(
            "Mails the managers' address what came in, what was sold and what was lost in the past"
                + " seven days, and what the stock is worth.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Mail the weekly summary",
            "Send the weekly stock summary",
            "Mail what came in, was sold and was lost this week")
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
    String address = app.shopSettings().only().managersEmail();
    if (address == null || address.isBlank()) {
      throw new BadRequest(
          "The managers' e-mail address is missing in the shop settings, so the weekly stock"
              + " summary was not sent.");
    }
    Instant to = app.now();
    Instant from = to.atZone(app.zone()).minusDays(7).toInstant();
    List<StockMovement> movements = movementsBetween(app, from, to);
    List<Product> products = app.products().all();
    Amounts total = amountsOf(movements);
    BigDecimal worth = stockWorth(products);
    String numbers =
        total.text() + "; the stock is worth " + worth.toPlainString() + " at sale prices.";

    String message;
    if (app.email().isConnected()) {
      String text =
          mailText(period(app, from, to), productLines(products, movements), total, worth);
      app.email().send(address, "Weekly stock summary", text);
      message = "Mailed the weekly stock summary to " + address + ": " + numbers;
    } else {
      message =
          "E-mail is not connected, so the weekly stock summary was not sent to "
              + address
              + ": "
              + numbers;
    }
    app.log(message);
    return ActionResult.of(message)
        .with("address", address)
        .with("cameIn", total.cameIn())
        .with("sold", total.sold())
        .with("lost", total.lost())
        .with("stockWorth", worth);
  }

  private record Amounts(long cameIn, long sold, long lost) {
    boolean isNothing() {
      return cameIn == 0 && sold == 0 && lost == 0;
    }

    String text() {
      return cameIn + " came in, " + sold + " sold, " + lost + " lost";
    }
  }

  private record ProductLine(Product product, Amounts amounts) {
    String text() {
      return product.name() + " (SKU " + product.sku() + "): " + amounts.text();
    }
  }

  private static List<StockMovement> movementsBetween(AppContext app, Instant from, Instant to) {
    return app.stockMovements().all().stream()
        .filter(movement -> movement.createdAt().isAfter(from) && !movement.createdAt().isAfter(to))
        .toList();
  }

  private static Amounts amountsOf(List<StockMovement> movements) {
    return new Amounts(
        quantityOf(movements, StockMovement.Kind.DELIVERY),
        quantityOf(movements, StockMovement.Kind.SALE),
        quantityOf(movements, StockMovement.Kind.LOSS));
  }

  private static long quantityOf(List<StockMovement> movements, StockMovement.Kind kind) {
    return movements.stream()
        .filter(movement -> movement.kind() == kind)
        .mapToLong(StockMovement::quantity)
        .sum();
  }

  private static List<ProductLine> productLines(
      List<Product> products, List<StockMovement> movements) {
    Map<String, List<StockMovement>> byProduct =
        movements.stream().collect(Collectors.groupingBy(StockMovement::product));
    return products.stream()
        .map(product ->
            new ProductLine(product, amountsOf(byProduct.getOrDefault(product.id(), List.of()))))
        .filter(line -> !line.amounts().isNothing())
        .sorted(
            Comparator.comparing(
                    (ProductLine line) -> line.product().name(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(line -> line.product().sku()))
        .toList();
  }

  private static BigDecimal stockWorth(List<Product> products) {
    return products.stream()
        .filter(product -> product.stock() != null)
        .map(product -> product.salePrice().multiply(BigDecimal.valueOf(product.stock())))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static String period(AppContext app, Instant from, Instant to) {
    DateTimeFormatter moment =
        DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH).withZone(app.zone());
    return "from " + moment.format(from) + " to " + moment.format(to);
  }

  private static String mailText(
      String period, List<ProductLine> lines, Amounts total, BigDecimal worth) {
    String list =
        lines.isEmpty()
            ? "There was no delivery, sale or loss in this period."
            : lines.stream().map(ProductLine::text).collect(Collectors.joining("\n"));
    return String.join(
        "\n\n",
        "Period: " + period,
        list,
        "All products: " + total.text(),
        "The stock is worth " + worth.toPlainString() + " at sale prices.");
  }
}
