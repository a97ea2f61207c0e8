package app.shopinventory.action;

import app.shopinventory.platform.action.Action;
import app.shopinventory.platform.action.ActionContext;
import app.shopinventory.platform.action.ActionDefinition;
import app.shopinventory.platform.action.ActionResult;
import app.shopinventory.platform.auth.Audience;
import app.shopinventory.platform.integration.HttpReply;
import app.shopinventory.platform.model.DataScope;
import app.shopinventory.platform.model.Values;
import app.shopinventory.product.Product;
import app.shopinventory.stockmovement.StockMovement;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fetches the new orders from Shopify and books each of their lines as a sale. */
public final class BookShopifyOrders implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("book-shopify-orders", "Book Shopify orders")
        .description("Fetches the new orders from Shopify and books each of their lines as a sale.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("shopify")
        .timeout(Duration.ofSeconds(300))
        .retries(3)
        .triggers(
            "book Shopify orders",
            "fetch the new orders from Shopify",
            "book online orders as sales")
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
    LocalDate firstDay = app.shopSettings().only().shopifyOrdersFrom();
    if (firstDay == null) {
      return ActionResult.of(
          "No Shopify orders are booked until the day from which Shopify orders are booked is"
              + " entered in the settings.");
    }
    if (!app.shopify().isConnected()) {
      return ActionResult.of(
          "Shopify is not connected, so no orders were fetched and none were booked.");
    }
    OffsetDateTime start = firstDay.atStartOfDay(app.zone()).toOffsetDateTime();
    List<OrderLine> lines =
        fetchOrdersOldestFirst(app, start).stream()
            .flatMap(order -> order.lines().stream())
            .toList();
    long booked = 0;
    List<String> notBooked = new ArrayList<>();
    Set<String> metKeys = new HashSet<>();
    for (OrderLine line : lines) {
      if (!metKeys.add(line.key())) {
        continue;
      }
      LineOutcome outcome = app.together(() -> bookLine(app, line));
      if (outcome.booked()) {
        booked++;
        app.log("Booked as a sale: " + describe(app, line));
      } else if (outcome.reason() != null) {
        String noted = describe(app, line) + ": " + outcome.reason();
        notBooked.add(noted);
        app.log("Not booked: " + noted);
      }
    }
    String message = "Shopify order lines booked as sales: " + app.text(booked) + ".";
    if (!notBooked.isEmpty()) {
      message += " Not booked: " + String.join("; ", notBooked) + ".";
    }
    return ActionResult.of(message).with("booked", booked).with("notBooked", notBooked.size());
  }

  private record ShopifyOrder(long id, Instant createdAt, List<OrderLine> lines) {}

  private record OrderLine(String orderName, String key, String sku, long quantity) {}

  private record LineOutcome(boolean booked, String reason) {}

  private static List<ShopifyOrder> fetchOrdersOldestFirst(AppContext app, OffsetDateTime start) {
    int pageSize = 250;
    List<ShopifyOrder> orders = new ArrayList<>();
    long largestId = 0;
    JsonNode page;
    do {
      page = fetchPage(app, start, largestId, pageSize);
      for (JsonNode order : page) {
        long id = order.path("id").asLong();
        largestId = Math.max(largestId, id);
        Instant createdAt = OffsetDateTime.parse(order.path("created_at").asText()).toInstant();
        boolean cancelled = order.hasNonNull("cancelled_at");
        if (!cancelled && !createdAt.isBefore(start.toInstant())) {
          orders.add(new ShopifyOrder(id, createdAt, linesOf(order)));
        }
      }
    } while (page.size() >= pageSize);
    orders.sort(Comparator.comparing(ShopifyOrder::createdAt).thenComparing(ShopifyOrder::id));
    return orders;
  }

  private static JsonNode fetchPage(
      AppContext app, OffsetDateTime start, long sinceId, int pageSize) {
    HttpReply reply =
        app.shopify()
            .get(
                "/admin/api/2025-07/orders.json",
                Map.of(
                    "status", "any",
                    "limit", String.valueOf(pageSize),
                    "since_id", String.valueOf(sinceId),
                    "created_at_min", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start),
                    "fields", "id,name,created_at,cancelled_at,line_items"));
    if (!reply.ok()) {
      app.log("Shopify answered with status " + reply.status() + "; nothing was booked.");
    }
    return reply.orThrow().json().path("orders");
  }

  private static List<OrderLine> linesOf(JsonNode order) {
    List<OrderLine> lines = new ArrayList<>();
    for (JsonNode line : order.path("line_items")) {
      String sku = line.hasNonNull("sku") ? line.path("sku").asText().strip() : "";
      lines.add(
          new OrderLine(
              order.path("name").asText(),
              line.path("id").asText(),
              sku,
              line.path("quantity").asLong()));
    }
    return lines;
  }

  private static LineOutcome bookLine(AppContext app, OrderLine line) {
    if (app.stockMovements().findByShopifyOrderLine(line.key()).isPresent()) {
      return new LineOutcome(false, null);
    }
    Product product =
        line.sku().isEmpty() ? null : app.products().findBySku(line.sku()).orElse(null);
    if (product == null) {
      return new LineOutcome(false, "no product with this SKU");
    }
    if (line.quantity() <= 0) {
      return new LineOutcome(false, "quantity is not greater than zero");
    }
    long stock = product.stock() == null ? 0L : product.stock();
    if (line.quantity() > stock) {
      return new LineOutcome(false, "not enough in stock");
    }
    app.stockMovements()
        .create(
            StockMovement.draft()
                .product(product.id())
                .kind(StockMovement.Kind.SALE)
                .quantity(line.quantity())
                .note("Shopify order " + line.orderName())
                .shopifyOrderLine(line.key()));
    return new LineOutcome(true, null);
  }

  private static String describe(AppContext app, OrderLine line) {
    String sku = line.sku().isEmpty() ? "no SKU" : "SKU " + line.sku();
    return line.orderName() + ", " + sku + ", quantity " + app.text(line.quantity());
  }
}
