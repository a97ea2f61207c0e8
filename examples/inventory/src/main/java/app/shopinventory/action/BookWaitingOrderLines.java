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
import app.shopinventory.unbookedorderline.UnbookedOrderLine;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tries again to book the Shopify order lines on the list of unbooked lines and takes those that
 * are booked off the list.
 */
public final class BookWaitingOrderLines implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("book-waiting-order-lines", "Book waiting order lines")
        .description(
            "Tries again to book the Shopify order lines on the list of unbooked lines and takes"
                + " those that are booked off the list.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Book the waiting order lines",
            "Try the unbooked Shopify lines again",
            "Retry the unbooked order lines")
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
    List<UnbookedOrderLine> oldestFirst =
        app.unbookedOrderLines().all().stream()
            .sorted(Comparator.comparing(UnbookedOrderLine::createdAt))
            .toList();
    int booked = 0;
    int waiting = 0;
    for (UnbookedOrderLine line : oldestFirst) {
      String lineId = line.id();
      // Nobody else writes in here, so the stock that is checked is the stock that is booked.
      Outcome outcome = app.together(() -> tryToBook(app, lineId));
      if (outcome.booked()) {
        booked++;
      }
      if (outcome.waiting()) {
        waiting++;
      }
    }
    return ActionResult.of(
            "Waiting Shopify order lines: " + booked + " booked, " + waiting + " still waiting.")
        .with("booked", booked)
        .with("waiting", waiting);
  }

  private record Outcome(boolean booked, boolean waiting) {}

  private static Outcome tryToBook(AppContext app, String lineId) {
    Optional<UnbookedOrderLine> stillListed = app.unbookedOrderLines().find(lineId);
    if (stillListed.isEmpty()) {
      return new Outcome(false, false);
    }
    UnbookedOrderLine line = stillListed.get();
    if (app.stockMovements().findByShopifyOrderLine(line.orderLineId()).isPresent()) {
      app.unbookedOrderLines().delete(line.id());
      app.log(describe(line) + " had been booked before and was taken off the list.");
      return new Outcome(false, false);
    }
    Optional<Product> product = findProduct(app, line.sku());
    if (product.isEmpty()) {
      return keepWaiting(app, line, UnbookedOrderLine.Reason.NO_PRODUCT);
    }
    if (stockOf(product.get()) < line.quantity()) {
      return keepWaiting(app, line, UnbookedOrderLine.Reason.NOT_ENOUGH_STOCK);
    }
    return bookSale(app, line, product.get());
  }

  private static Optional<Product> findProduct(AppContext app, String sku) {
    if (sku == null || sku.isBlank()) {
      return Optional.empty();
    }
    return app.products().findBySku(sku.strip());
  }

  private static long stockOf(Product product) {
    return product.stock() == null ? 0L : product.stock();
  }

  private static Outcome keepWaiting(
      AppContext app, UnbookedOrderLine line, UnbookedOrderLine.Reason reason) {
    if (line.reason() != reason) {
      app.unbookedOrderLines().update(line.id(), UnbookedOrderLine.draft().reason(reason));
    }
    app.log(describe(line) + " still waits: " + reason.value() + ".");
    return new Outcome(false, true);
  }

  private static Outcome bookSale(AppContext app, UnbookedOrderLine line, Product product) {
    app.stockMovements()
        .create(
            StockMovement.draft()
                .product(product.id())
                .kind(StockMovement.Kind.SALE)
                .quantity(line.quantity())
                .note("Shopify order " + line.orderNumber())
                .shopifyOrderLine(line.orderLineId()));
    app.unbookedOrderLines().delete(line.id());
    app.log(
        describe(line)
            + " was booked as a sale of "
            + line.quantity()
            + " "
            + product.name()
            + ".");
    return new Outcome(true, false);
  }

  private static String describe(UnbookedOrderLine line) {
    return "Line " + line.orderLineId() + " of Shopify order " + line.orderNumber();
  }
}
