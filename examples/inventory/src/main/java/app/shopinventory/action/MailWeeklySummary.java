package app.shopinventory.action;

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
import app.shopinventory.stockmovement.StockMovement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Mails the managers' address what came in, what was sold and what was lost in the last seven days,
 * and what the stock is worth.
 */
public final class MailWeeklySummary implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("mail-weekly-summary", "Mail weekly summary")
        .description(
            "Mails the managers' address what came in, what was sold and what was lost in the last"
                + " seven days, and what the stock is worth.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "mail the weekly summary",
            "send this week's stock summary",
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
    Instant end = app.now();
    Instant start = end.minus(7, ChronoUnit.DAYS);
    List<StockMovement> movements =
        app.stockMovements().all().stream()
            .filter(movement ->
                !movement.createdAt().isBefore(start) && !movement.createdAt().isAfter(end))
            .toList();
    List<Product> products = app.products().all();
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
            + ", and the stock is worth "
            + stockValue.toPlainString()
            + " at sale prices.";

    if (!app.email().isConnected()) {
      app.log("The weekly summary was not mailed because e-mail is not connected.");
      return ActionResult.of(
              "E-mail is not connected, so the weekly summary was not mailed: " + figures)
          .with("cameIn", cameIn.total())
          .with("sold", sold.total())
          .with("lost", lost.total())
          .with("stockValue", stockValue);
    }

    List<String> recipients = recipients(app);
    String subject = "Weekly stock summary " + app.today().minusDays(7) + " to " + app.today();
    String text =
        cameIn.text()
            + "\n"
            + sold.text()
            + "\n"
            + lost.text()
            + "\n"
            + "The stock is worth "
            + stockValue.toPlainString()
            + " at sale prices.\n";
    mailToAll(app, recipients, subject, text);

    String mailedTo = String.join(", ", recipients);
    return ActionResult.of("Mailed the weekly summary to " + mailedTo + ": " + figures)
        .with("cameIn", cameIn.total())
        .with("sold", sold.total())
        .with("lost", lost.total())
        .with("stockValue", stockValue)
        .with("mailedTo", mailedTo);
  }

  private record Section(String title, long total, List<String> lines) {
    String text() {
      String content = lines.isEmpty() ? "Nothing" : String.join("\n", lines);
      return title + ": " + total + "\n" + content + "\n";
    }
  }

  private static Section section(
      String title,
      StockMovement.Type type,
      List<StockMovement> movements,
      List<Product> products) {
    Map<String, Long> quantityByProduct =
        movements.stream()
            .filter(movement -> movement.type() == type)
            .collect(
                Collectors.groupingBy(
                    StockMovement::product, Collectors.summingLong(StockMovement::quantity)));
    long total = quantityByProduct.values().stream().mapToLong(Long::longValue).sum();
    List<String> lines =
        products.stream()
            .filter(product -> quantityByProduct.containsKey(product.id()))
            .sorted(
                Comparator.comparing(Product::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Product::sku))
            .map(product ->
                "- "
                    + product.name()
                    + " ("
                    + product.sku()
                    + "): "
                    + quantityByProduct.get(product.id()))
            .toList();
    return new Section(title, total, lines);
  }

  private static BigDecimal stockValue(List<Product> products) {
    BigDecimal value = BigDecimal.ZERO;
    for (Product product : products) {
      long stock = product.stock() == null ? 0 : product.stock();
      value = value.add(product.salePrice().multiply(BigDecimal.valueOf(stock)));
    }
    return value.setScale(2, RoundingMode.HALF_UP);
  }

  private static List<String> recipients(AppContext app) {
    for (ShopSetting setting : app.shopSettings().all()) {
      if (setting.managersEmail() != null && !setting.managersEmail().isBlank()) {
        return List.of(setting.managersEmail());
      }
    }
    List<String> administrators = app.administrators();
    if (administrators.isEmpty()) {
      throw new Conflict("There is no address to which the weekly summary can be mailed.");
    }
    return administrators;
  }

  private static void mailToAll(
      AppContext app, List<String> recipients, String subject, String text) {
    List<String> failed = new ArrayList<>();
    for (String recipient : recipients) {
      try {
        app.email().send(recipient, subject, text);
        app.log("Mailed the weekly summary to " + recipient + ".");
      } catch (Exception failure) {
        app.log(
            "The weekly summary could not be mailed to " + recipient + ": " + failure.getMessage());
        failed.add(recipient);
      }
    }
    if (!failed.isEmpty()) {
      throw new Conflict(
          "The weekly summary could not be mailed to " + String.join(", ", failed) + ".");
    }
  }
}
