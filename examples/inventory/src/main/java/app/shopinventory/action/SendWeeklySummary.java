package app.shopinventory.action;

import app.shopinventory.platform.action.Action;
import app.shopinventory.platform.action.ActionContext;
import app.shopinventory.platform.action.ActionDefinition;
import app.shopinventory.platform.action.ActionResult;
import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.DataScope;
import app.shopinventory.platform.model.Values;
import app.shopinventory.product.Product;
import app.shopinventory.stockmovement.StockMovement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
            "what moved in stock this week")
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
    String recipient = app.shopSettings().only().managersEmail();
    if (recipient == null || recipient.isBlank()) {
      app.log("Weekly stock summary not sent: the managers' address is missing in the settings.");
      return ActionResult.of(
          "The weekly stock summary was not sent: the managers' address is missing in the"
              + " settings.");
    }

    ZonedDateTime until = app.now().atZone(app.zone());
    ZonedDateTime from = until.minusDays(7);
    List<ProductLine> lines = productLines(app, from.toInstant(), until.toInstant());
    Moved total = lines.stream().map(ProductLine::moved).reduce(new Moved(0, 0, 0), Moved::plus);
    BigDecimal worth = worthOf(lines);
    String outcome = total.inWords(app) + "; the stock is worth " + worth.toPlainString() + ".";

    String message;
    if (app.email().isConnected()) {
      String period = app.text(from.toLocalDate()) + " to " + app.text(until.toLocalDate());
      app.email()
          .send(
              recipient,
              "Weekly stock summary " + period,
              mailText(app, period, lines, total, worth));
      message = "The weekly stock summary was sent to " + recipient + ": " + outcome;
    } else {
      message =
          "E-mail is not connected, so the weekly stock summary was not sent to "
              + recipient
              + ": "
              + outcome;
    }
    app.log(message);
    return ActionResult.of(message)
        .with("cameIn", total.cameIn())
        .with("sold", total.sold())
        .with("lost", total.lost())
        .with("stockWorth", worth);
  }

  private record Moved(long cameIn, long sold, long lost) {
    Moved plus(Moved other) {
      return new Moved(cameIn + other.cameIn, sold + other.sold, lost + other.lost);
    }

    String inWords(AppContext app) {
      return "came in "
          + app.text(cameIn)
          + ", sold "
          + app.text(sold)
          + ", lost "
          + app.text(lost);
    }
  }

  private record ProductLine(Product product, Moved moved) {}

  private static List<ProductLine> productLines(AppContext app, Instant from, Instant until) {
    Map<String, Moved> movedByProduct = new HashMap<>();
    for (StockMovement movement : app.stockMovements().all()) {
      boolean inPeriod =
          !movement.createdAt().isBefore(from) && !movement.createdAt().isAfter(until);
      if (inPeriod) {
        movedByProduct.merge(movement.product(), movedBy(movement), Moved::plus);
      }
    }
    return app.products().all().stream()
        .sorted(
            Comparator.comparing(Product::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Product::sku))
        .map(product ->
            new ProductLine(product, movedByProduct.getOrDefault(product.id(), new Moved(0, 0, 0))))
        .toList();
  }

  private static Moved movedBy(StockMovement movement) {
    long quantity = movement.quantity();
    return switch (movement.kind()) {
      case DELIVERY -> new Moved(quantity, 0, 0);
      case SALE -> new Moved(0, quantity, 0);
      case LOSS -> new Moved(0, 0, quantity);
      case CORRECTION -> new Moved(0, 0, 0);
    };
  }

  private static BigDecimal worthOf(List<ProductLine> lines) {
    BigDecimal worth = BigDecimal.ZERO;
    for (ProductLine line : lines) {
      Long stock = line.product().stock();
      if (stock != null) {
        worth = worth.add(line.product().salePrice().multiply(BigDecimal.valueOf(stock)));
      }
    }
    return worth.setScale(2, RoundingMode.HALF_UP);
  }

  private static String mailText(
      AppContext app, String period, List<ProductLine> lines, Moved total, BigDecimal worth) {
    StringBuilder text =
        new StringBuilder("What came in, was sold and was lost from " + period + ":\n\n");
    for (ProductLine line : lines) {
      text.append(line.product().name())
          .append(" (")
          .append(line.product().sku())
          .append("): ")
          .append(line.moved().inWords(app))
          .append("\n");
    }
    text.append("\nAll products: ").append(total.inWords(app)).append("\n");
    text.append("The stock is worth now: ").append(worth.toPlainString()).append("\n");
    return text.toString();
  }
}
