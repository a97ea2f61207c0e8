package app.shopinventory.action;

import app.shopinventory.platform.action.Action;
import app.shopinventory.platform.action.ActionContext;
import app.shopinventory.platform.action.ActionDefinition;
import app.shopinventory.platform.action.ActionResult;
import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.model.DataScope;
import app.shopinventory.platform.model.Values;
import app.shopinventory.platform.web.BadRequest;
import app.shopinventory.platform.web.Conflict;
import app.shopinventory.product.Product;
import app.shopinventory.stockmovement.StockMovement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Mails the managers' address what came in, was sold and was lost in the past seven days, and what
 * the stock is worth.
 */
public final class MailWeeklySummary implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("mail-weekly-summary", "Mail weekly summary")
        .description(
            "Mails the managers' address what came in, was sold and was lost in the past seven"
                + " days, and what the stock is worth.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "mail the weekly summary",
            "send the weekly stock summary",
            "mail what came in, was sold and was lost this week")
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
    String managersEmail = app.shopSettings().only().managersEmail();
    if (managersEmail == null || managersEmail.isBlank()) {
      throw new BadRequest("Set the managers' address in the shop settings");
    }
    if (!app.email().isConnected()) {
      throw new Conflict(
          "The weekly summary was not sent because the mail server is not connected");
    }
    Instant until = app.now();
    Instant from = until.minus(Duration.ofDays(7));
    Map<String, Quantities> quantitiesByProduct = quantitiesByProduct(app, from, until);
    Quantities totals =
        quantitiesByProduct.values().stream().reduce(new Quantities(0, 0, 0), Quantities::plus);
    List<Product> products = app.products().all();
    BigDecimal worth = worthOf(products);

    List<String> lines = new ArrayList<>();
    lines.add(
        "Period: from "
            + from.atZone(app.zone()).toLocalDate()
            + " to "
            + until.atZone(app.zone()).toLocalDate());
    lines.add("");
    lines.addAll(productLines(products, quantitiesByProduct));
    lines.add("");
    lines.add("Total: " + totals.inWords());
    lines.add("Worth of the stock at sale prices: " + worth.toPlainString());
    app.email().send(managersEmail, "Weekly stock summary", String.join("\n", lines));

    app.log(
        "Mailed the weekly stock summary with "
            + products.size()
            + " listed products to "
            + managersEmail);
    return ActionResult.of(
            "Weekly summary mailed to "
                + managersEmail
                + ": "
                + totals.inWords()
                + "; the stock is worth "
                + worth.toPlainString())
        .with("cameIn", totals.cameIn())
        .with("sold", totals.sold())
        .with("lost", totals.lost())
        .with("worth", worth)
        .with("mailedTo", managersEmail);
  }

  private record Quantities(long cameIn, long sold, long lost) {
    Quantities plus(Quantities other) {
      return new Quantities(cameIn + other.cameIn(), sold + other.sold(), lost + other.lost());
    }

    String inWords() {
      return "came in " + cameIn + ", sold " + sold + ", lost " + lost;
    }
  }

  private static Map<String, Quantities> quantitiesByProduct(
      AppContext app, Instant from, Instant until) {
    Map<String, Quantities> quantitiesByProduct = new HashMap<>();
    for (StockMovement movement : app.stockMovements().all()) {
      boolean inPeriod =
          !movement.createdAt().isBefore(from) && !movement.createdAt().isAfter(until);
      if (inPeriod && movement.kind() != StockMovement.Kind.CORRECTION) {
        quantitiesByProduct.merge(movement.product(), quantitiesOf(movement), Quantities::plus);
      }
    }
    return quantitiesByProduct;
  }

  private static Quantities quantitiesOf(StockMovement movement) {
    return switch (movement.kind()) {
      case DELIVERY -> new Quantities(movement.quantity(), 0, 0);
      case SALE -> new Quantities(0, movement.quantity(), 0);
      case LOSS -> new Quantities(0, 0, movement.quantity());
      case CORRECTION -> new Quantities(0, 0, 0);
    };
  }

  private static List<String> productLines(
      List<Product> products, Map<String, Quantities> quantitiesByProduct) {
    return products.stream()
        .sorted(
            Comparator.comparing(Product::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Product::sku))
        .map(product ->
            product.name()
                + " ("
                + product.sku()
                + "): "
                + quantitiesByProduct.getOrDefault(product.id(), new Quantities(0, 0, 0)).inWords())
        .toList();
  }

  private static BigDecimal worthOf(List<Product> products) {
    BigDecimal worth = BigDecimal.ZERO;
    for (Product product : products) {
      long stock = product.stock() == null ? 0 : product.stock();
      worth = worth.add(product.salePrice().multiply(BigDecimal.valueOf(stock)));
    }
    return worth.setScale(2, RoundingMode.HALF_UP);
  }
}
