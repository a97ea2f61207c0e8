package app.shopinventory.action;

import app.shopinventory.fetchedorder.FetchedOrder;
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
import app.shopinventory.shopsetting.ShopSetting;
import app.shopinventory.stockmovement.StockMovement;
import app.shopinventory.unbookedorderline.UnbookedOrderLine;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Fetches the new orders from Shopify and books their lines as sales; run it once right after
 * connecting Shopify, so that orders count from that moment.
 */
public final class FetchShopifyOrders implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("fetch-shopify-orders", "Fetch Shopify orders")
        .description(
            "Fetches the new orders from Shopify and books their lines as sales; run it once right"
                + " after connecting Shopify, so that orders count from that moment.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("shopify")
        .timeout(Duration.ofSeconds(120))
        .triggers(
            "Fetch the Shopify orders", "Book the new orders from Shopify", "Get new online orders")
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
      app.log("Shopify is not connected, so no orders were fetched.");
      return ActionResult.of("Shopify is not connected yet, so no orders were fetched.");
    }
    Instant bookedFrom = app.shopSettings().only().shopifyOrdersFrom();
    if (bookedFrom == null) {
      return startFromNow(app);
    }
    List<JsonNode> standingOrders =
        fetchOrders(app, bookedFrom).stream()
            .filter(order -> !order.hasNonNull("cancelled_at"))
            .toList();
    List<JsonNode> newOrders =
        standingOrders.stream()
            .filter(order -> isComplete(order))
            .filter(order -> !placedAt(order).isBefore(bookedFrom))
            .filter(order -> !isDealtWith(app, order))
            .sorted(Comparator.comparing(order -> placedAt(order)))
            .toList();
    int orders = 0;
    int booked = 0;
    int unbooked = 0;
    for (JsonNode order : newOrders) {
      BookedOrder result = app.together(() -> bookOrder(app, order));
      app.log(
          "Shopify order "
              + textOf(order, "name")
              + ": lines booked: "
              + result.booked()
              + ", lines not booked: "
              + result.unbooked()
              + ".");
      orders += result.orders();
      booked += result.booked();
      unbooked += result.unbooked();
    }
    return ActionResult.of(
            "New Shopify orders dealt with: "
                + orders
                + "; lines booked as sales: "
                + booked
                + "; lines put on the list of unbooked lines: "
                + unbooked
                + noteOnIncomplete(app, standingOrders)
                + ".")
        .with("newOrders", orders)
        .with("bookedLines", booked)
        .with("unbookedLines", unbooked);
  }

  private record BookedOrder(int orders, int booked, int unbooked) {}

  private static ActionResult startFromNow(AppContext app) {
    Instant start = app.now();
    readFromShopify(app, Map.of("status", "any", "limit", "1", "fields", "id"));
    Instant bookedFrom =
        app.together(() -> {
          Instant setMeanwhile = app.shopSettings().only().shopifyOrdersFrom();
          if (setMeanwhile != null) {
            return setMeanwhile;
          }
          app.shopSettings().update(ShopSetting.draft().shopifyOrdersFrom(start));
          return start;
        });
    String time =
        DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH)
            .withZone(app.zone())
            .format(bookedFrom);
    app.log("Shopify is reached; its orders are booked from " + time + ".");
    return ActionResult.of(
        "Orders placed in Shopify from "
            + time
            + " on will be booked as sales; a manager can change this time in the shop settings.");
  }

  private static List<JsonNode> fetchOrders(AppContext app, Instant bookedFrom) {
    Instant sixtyDaysAgo = app.now().minus(60, ChronoUnit.DAYS);
    Instant createdFrom = bookedFrom.isAfter(sixtyDaysAgo) ? bookedFrom : sixtyDaysAgo;
    int pageLimit = 250;
    List<JsonNode> orders = new ArrayList<>();
    List<JsonNode> page;
    BigInteger sinceId;
    BigInteger highestId = BigInteger.ZERO;
    do {
      sinceId = highestId;
      page = fetchPage(app, createdFrom, sinceId, pageLimit);
      orders.addAll(page);
      highestId =
          page.stream()
              .filter(order -> hasId(order))
              .map(order -> new BigInteger(textOf(order, "id")))
              .reduce(sinceId, BigInteger::max);
    } while (page.size() >= pageLimit && highestId.compareTo(sinceId) > 0);
    return orders;
  }

  private static List<JsonNode> fetchPage(
      AppContext app, Instant createdFrom, BigInteger sinceId, int pageLimit) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("status", "any");
    query.put("limit", String.valueOf(pageLimit));
    query.put("fields", "id,name,created_at,cancelled_at,line_items");
    query.put("created_at_min", createdFrom.truncatedTo(ChronoUnit.SECONDS).toString());
    query.put("since_id", sinceId.toString());
    JsonNode orders = readFromShopify(app, query).path("orders");
    if (!orders.isArray()) {
      app.log("The answer of Shopify holds no list of orders.");
      throw new Conflict(
          "The answer of Shopify holds no list of orders, so no orders were fetched; the next run"
              + " tries again.");
    }
    List<JsonNode> page = new ArrayList<>();
    orders.forEach(page::add);
    return page;
  }

  private static JsonNode readFromShopify(AppContext app, Map<String, String> query) {
    HttpReply reply = app.shopify().get("/admin/api/2025-07/orders.json", query);
    if (!reply.ok()) {
      app.log("Shopify answered with error " + reply.status() + ".");
      throw new Conflict(
          "Shopify answered with error "
              + reply.status()
              + ", so no orders were fetched; the next run tries again.");
    }
    return reply.json();
  }

  // An incomplete order is not remembered as fetched, so it is booked once Shopify gives all of it.
  private static String noteOnIncomplete(AppContext app, List<JsonNode> orders) {
    int incomplete = 0;
    for (JsonNode order : orders) {
      if (!isComplete(order)) {
        incomplete++;
        app.log(
            "Left out Shopify order with ID \""
                + textOf(order, "id")
                + "\": Shopify gave it without a valid ID, name, time or lines.");
      }
    }
    return incomplete == 0
        ? ""
        : "; orders left out because Shopify gave them incompletely: " + incomplete;
  }

  private static boolean isComplete(JsonNode order) {
    if (!hasId(order)
        || textOf(order, "name").isBlank()
        || !hasPlacedAt(order)
        || !order.path("line_items").isArray()) {
      return false;
    }
    for (JsonNode line : order.path("line_items")) {
      if (!hasId(line)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasId(JsonNode node) {
    return textOf(node, "id").matches("[0-9]+");
  }

  private static boolean hasPlacedAt(JsonNode order) {
    try {
      placedAt(order);
      return true;
    } catch (DateTimeParseException unreadable) {
      return false;
    }
  }

  // Runs inside app.together, so nobody else can take the stock between the check and the sale.
  private static BookedOrder bookOrder(AppContext app, JsonNode order) {
    if (isDealtWith(app, order)) {
      return new BookedOrder(0, 0, 0);
    }
    int booked = 0;
    int unbooked = 0;
    for (JsonNode line : order.path("line_items")) {
      if (!isToBeBooked(app, line)) {
        continue;
      }
      if (bookLine(app, order, line)) {
        booked++;
      } else {
        unbooked++;
      }
    }
    app.fetchedOrders()
        .create(
            FetchedOrder.draft()
                .orderId(textOf(order, "id"))
                .orderNumber(textOf(order, "name"))
                .placedAt(placedAt(order)));
    return new BookedOrder(1, booked, unbooked);
  }

  private static boolean isDealtWith(AppContext app, JsonNode order) {
    return app.fetchedOrders().findByOrderId(textOf(order, "id")).isPresent();
  }

  private static boolean isToBeBooked(AppContext app, JsonNode line) {
    String lineId = textOf(line, "id");
    return quantityOf(line) > 0
        && app.stockMovements().findByShopifyOrderLine(lineId).isEmpty()
        && app.unbookedOrderLines().findByOrderLineId(lineId).isEmpty();
  }

  private static boolean bookLine(AppContext app, JsonNode order, JsonNode line) {
    String sku = skuOf(line);
    Optional<Product> product = sku.isEmpty() ? Optional.empty() : app.products().findBySku(sku);
    if (product.isEmpty()) {
      keepUnbooked(app, order, line, UnbookedOrderLine.Reason.NO_PRODUCT);
      return false;
    }
    long stock = Objects.requireNonNullElse(product.get().stock(), 0L);
    if (stock < quantityOf(line)) {
      keepUnbooked(app, order, line, UnbookedOrderLine.Reason.NOT_ENOUGH_STOCK);
      return false;
    }
    app.stockMovements()
        .create(
            StockMovement.draft()
                .product(product.get().id())
                .kind(StockMovement.Kind.SALE)
                .quantity(quantityOf(line))
                .note("Shopify order " + textOf(order, "name"))
                .shopifyOrderLine(textOf(line, "id")));
    return true;
  }

  private static void keepUnbooked(
      AppContext app, JsonNode order, JsonNode line, UnbookedOrderLine.Reason reason) {
    String sku = skuOf(line);
    app.unbookedOrderLines()
        .create(
            UnbookedOrderLine.draft()
                .orderNumber(textOf(order, "name"))
                .orderId(textOf(order, "id"))
                .orderLineId(textOf(line, "id"))
                .sku(sku.isEmpty() ? null : sku)
                .quantity(quantityOf(line))
                .reason(reason));
  }

  private static Instant placedAt(JsonNode order) {
    return OffsetDateTime.parse(textOf(order, "created_at")).toInstant();
  }

  private static String skuOf(JsonNode line) {
    return textOf(line, "sku").strip();
  }

  private static long quantityOf(JsonNode line) {
    return line.path("quantity").asLong();
  }

  private static String textOf(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : "";
  }
}
