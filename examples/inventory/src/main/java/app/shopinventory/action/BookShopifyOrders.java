package app.shopinventory.action;

import app.shopinventory.lowstockalert.LowStockAlert;
import app.shopinventory.platform.action.Action;
import app.shopinventory.platform.action.ActionContext;
import app.shopinventory.platform.action.ActionDefinition;
import app.shopinventory.platform.action.ActionResult;
import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.integration.HttpReply;
import app.shopinventory.platform.model.DataScope;
import app.shopinventory.platform.model.Values;
import app.shopinventory.platform.web.Conflict;
import app.shopinventory.product.Product;
import app.shopinventory.stockmovement.StockMovement;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fetches the new orders from Shopify and books each order line as a sale. */
public final class BookShopifyOrders implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("book-shopify-orders", "Book Shopify orders")
        .description("Fetches the new orders from Shopify and books each order line as a sale.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("shopify")
        .timeout(Duration.ofSeconds(300))
        .triggers("book the Shopify orders", "fetch new orders from Shopify", "book online sales")
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
    if (!app.shopify().isConnected()) {
      app.log("Shopify is not connected; no orders were fetched.");
      return ActionResult.of(
              "Shopify is not connected, so no orders were fetched and no lines were booked.")
          .with("ordersFetched", 0)
          .with("linesBooked", 0)
          .with("linesAlreadyBooked", 0)
          .with("linesNotBooked", 0);
    }
    List<JsonNode> orders = fetchOrders(app, startTime(app));
    List<String> notBooked = new ArrayList<>();
    int booked = 0;
    int alreadyBooked = 0;
    for (JsonNode order : orders) {
      if (order.hasNonNull("cancelled_at")) {
        continue;
      }
      for (JsonNode line : order.path("line_items")) {
        if (line.path("quantity").asLong() <= 0) {
          continue;
        }
        LineOutcome outcome = app.together(() -> bookLine(app, order, line));
        if (outcome.booked()) {
          booked++;
        } else if (outcome.alreadyBooked()) {
          alreadyBooked++;
        } else {
          notBooked.add(outcome.problem());
          app.log("Not booked: " + outcome.problem());
        }
      }
    }
    String problems = notBooked.isEmpty() ? "" : " (" + String.join("; ", notBooked) + ")";
    return ActionResult.of(
            "Orders fetched: "
                + orders.size()
                + ", lines booked: "
                + booked
                + ", lines already booked before: "
                + alreadyBooked
                + ", lines not booked: "
                + notBooked.size()
                + problems
                + ".")
        .with("ordersFetched", orders.size())
        .with("linesBooked", booked)
        .with("linesAlreadyBooked", alreadyBooked)
        .with("linesNotBooked", notBooked.size());
  }

  private record LineOutcome(boolean booked, boolean alreadyBooked, String problem) {}

  private static Instant startTime(AppContext app) {
    Instant thirtyDaysAgo = app.now().minus(Duration.ofDays(30));
    Instant firstMovement =
        app.stockMovements().all().stream()
            .map(StockMovement::createdAt)
            .min(Comparator.naturalOrder())
            .orElse(app.now());
    return firstMovement.isAfter(thirtyDaysAgo) ? firstMovement : thirtyDaysAgo;
  }

  private static List<JsonNode> fetchOrders(AppContext app, Instant startTime) throws Exception {
    List<JsonNode> orders = new ArrayList<>();
    long sinceId = 0;
    boolean more = true;
    for (int page = 1; more && page <= 40; page++) {
      JsonNode pageOrders = fetchPage(app, startTime, sinceId);
      for (JsonNode order : pageOrders) {
        orders.add(order);
        sinceId = Math.max(sinceId, order.path("id").asLong());
      }
      more = pageOrders.size() >= 250;
    }
    if (more) {
      app.log("Stopped fetching after 40 pages; Shopify may have more orders.");
    }
    orders.sort(Comparator.comparingLong(order -> order.path("id").asLong()));
    app.log("Fetched " + orders.size() + " orders created since " + startTime + ".");
    return orders;
  }

  private static JsonNode fetchPage(AppContext app, Instant startTime, long sinceId)
      throws Exception {
    HttpReply reply =
        app.shopify()
            .get(
                "/admin/api/2025-10/orders.json",
                Map.of(
                    "status", "any",
                    "limit", "250",
                    "created_at_min", startTime.truncatedTo(ChronoUnit.SECONDS).toString(),
                    "since_id", Long.toString(sinceId),
                    "fields", "id,name,created_at,cancelled_at,line_items"));
    if (reply.status() != 200) {
      app.log("Shopify answered with status " + reply.status() + "; nothing was booked.");
      throw new Conflict(
          "Shopify did not return the orders (status "
              + reply.status()
              + "), so nothing was booked.");
    }
    JsonNode pageOrders = reply.json().path("orders");
    if (!pageOrders.isArray()) {
      app.log("Shopify's answer holds no list of orders; nothing was booked.");
      throw new Conflict("Shopify's answer holds no list of orders, so nothing was booked.");
    }
    return pageOrders;
  }

  private static LineOutcome bookLine(AppContext app, JsonNode order, JsonNode line) {
    String lineId = Long.toString(line.path("id").asLong());
    if (app.stockMovements().findByShopifyLineId(lineId).isPresent()) {
      return new LineOutcome(false, true, null);
    }
    String orderName = orderName(order);
    String sku = textOf(line.path("sku"));
    long quantity = line.path("quantity").asLong();
    Optional<Product> match = sku.isEmpty() ? Optional.empty() : app.products().findBySku(sku);
    if (match.isEmpty()) {
      String article = sku.isEmpty() ? textOf(line.path("title")) : sku;
      return new LineOutcome(
          false,
          false,
          "order " + orderName + ", " + article + ", quantity " + quantity + ": unknown SKU");
    }
    Product product = match.get();
    if (quantity > product.stock()) {
      return new LineOutcome(
          false,
          false,
          "order "
              + orderName
              + ", "
              + sku
              + ", quantity "
              + quantity
              + ", stock "
              + product.stock()
              + ": not enough stock");
    }
    app.stockMovements()
        .create(
            StockMovement.draft()
                .product(product.id())
                .type(StockMovement.Type.SALE)
                .quantity(quantity)
                .note("Shopify order " + orderName)
                .shopifyLineId(lineId));
    long newStock = product.stock() - quantity;
    app.products().update(product.id(), Product.draft().stock(newStock));
    app.log(
        "Booked order "
            + orderName
            + ": "
            + quantity
            + " of "
            + sku
            + ", stock is now "
            + newStock
            + ".");
    updateLowStockAlert(app, product, newStock);
    return new LineOutcome(true, false, null);
  }

  private static void updateLowStockAlert(AppContext app, Product product, long newStock) {
    List<LowStockAlert> openAlerts =
        app.lowStockAlerts().findByProduct(product.id()).stream()
            .filter(alert -> alert.status() == LowStockAlert.Status.OPEN)
            .toList();
    if (newStock > product.reorderLevel()) {
      for (LowStockAlert alert : openAlerts) {
        app.lowStockAlerts()
            .update(
                alert.id(),
                LowStockAlert.draft().status(LowStockAlert.Status.CLOSED).closedAt(app.now()));
        app.log("Closed the low-stock alert of " + product.sku() + ".");
      }
    } else if (openAlerts.isEmpty()) {
      app.lowStockAlerts()
          .create(
              LowStockAlert.draft()
                  .product(product.id())
                  .status(LowStockAlert.Status.OPEN)
                  .openedAt(app.now())
                  .mailed(false));
      app.log("Opened a low-stock alert for " + product.sku() + ".");
    }
  }

  private static String orderName(JsonNode order) {
    String name = textOf(order.path("name"));
    return name.isEmpty() ? Long.toString(order.path("id").asLong()) : name;
  }

  private static String textOf(JsonNode node) {
    return node.isNull() || node.isMissingNode() ? "" : node.asText().trim();
  }
}
