package app.shopinventory.action;

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
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Fetches the new orders from Shopify and books their lines as sales. */
public final class BookShopifyOrders implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("book-shopify-orders", "Book Shopify orders")
        .description("Fetches the new orders from Shopify and books their lines as sales.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("shopify")
        .timeout(Duration.ofSeconds(120))
        .triggers(
            "Book the Shopify orders", "Fetch the new orders from Shopify", "Book the online sales")
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
    ShopSetting setting = app.shopSettings().only();
    if (setting.shopifyStart() == null) {
      return ActionResult.of(
          "No orders were booked: set the date and time from which Shopify orders are booked in the"
              + " shop settings.");
    }
    if (!app.shopify().isConnected()) {
      app.log("Shopify is not connected, so no orders were fetched.");
      return ActionResult.of("No orders were booked: Shopify is not connected.");
    }
    Instant start = startOfWindow(app.now(), setting.shopifyStart());
    List<JsonNode> orders = fetchOrders(app, start);
    int booked = 0;
    List<String> notBooked = new ArrayList<>();
    for (OrderLine line : linesToBook(orders, start)) {
      Attempt attempt = book(app, line);
      if (attempt.booked()) {
        booked++;
        app.log("Booked as a sale: " + describe(line));
      } else if (attempt.problem() != null) {
        String problem = describe(line) + ": " + attempt.problem();
        notBooked.add(problem);
        app.log("Not booked: " + problem);
      }
    }
    String message =
        "Fetched "
            + counted(orders.size(), "order")
            + " from Shopify and booked sales for "
            + counted(booked, "order line")
            + ".";
    if (!notBooked.isEmpty()) {
      message += " Not booked: " + String.join("; ", notBooked) + ".";
    }
    return ActionResult.of(message)
        .with("ordersFetched", orders.size())
        .with("linesBooked", booked)
        .with("linesNotBooked", notBooked.size());
  }

  private record OrderLine(String orderName, String key, String title, String sku, long quantity) {}

  private record Attempt(boolean booked, String problem) {}

  private static Instant startOfWindow(Instant now, Instant shopifyStart) {
    Instant sevenDaysAgo = now.minus(Duration.ofDays(7));
    Instant later = shopifyStart.isAfter(sevenDaysAgo) ? shopifyStart : sevenDaysAgo;
    return later.truncatedTo(ChronoUnit.SECONDS);
  }

  private static List<JsonNode> fetchOrders(AppContext app, Instant start) throws Exception {
    int pageLimit = 250;
    List<JsonNode> orders = new ArrayList<>();
    long highestId = 0;
    JsonNode page;
    do {
      page = fetchPage(app, start, pageLimit, highestId);
      for (JsonNode order : page) {
        orders.add(order);
        highestId = Math.max(highestId, order.path("id").asLong());
      }
    } while (page.size() >= pageLimit);
    return orders;
  }

  private static JsonNode fetchPage(AppContext app, Instant start, int pageLimit, long sinceId)
      throws Exception {
    HttpReply reply =
        app.shopify()
            .get(
                "/admin/api/2025-10/orders.json",
                Map.of(
                    "status", "any",
                    "limit", String.valueOf(pageLimit),
                    "created_at_min", start.toString(),
                    "since_id", String.valueOf(sinceId),
                    "fields", "id,name,created_at,cancelled_at,test,line_items"));
    if (reply.status() != 200) {
      throw failure(app, "Shopify answered with status " + reply.status() + errorsIn(reply));
    }
    JsonNode page = reply.json().path("orders");
    if (!page.isArray()) {
      throw failure(app, "Shopify's answer holds no list of orders");
    }
    return page;
  }

  private static Conflict failure(AppContext app, String reason) {
    String message = reason + ". No orders were booked; a later run fetches the same orders again.";
    app.log(message);
    return new Conflict(message);
  }

  private static String errorsIn(HttpReply reply) {
    JsonNode errors = reply.json().path("errors");
    if (errors.isMissingNode() || errors.isNull()) {
      return "";
    }
    return ": " + (errors.isTextual() ? errors.asText() : errors.toString());
  }

  private static List<OrderLine> linesToBook(List<JsonNode> orders, Instant start) {
    List<JsonNode> ordersFromOldest =
        orders.stream()
            .filter(order -> !order.hasNonNull("cancelled_at"))
            .filter(order -> !order.path("test").asBoolean())
            .filter(order -> !createdAt(order).isBefore(start))
            .sorted(
                Comparator.comparing((JsonNode order) -> createdAt(order))
                    .thenComparingLong(order -> order.path("id").asLong()))
            .toList();
    List<OrderLine> lines = new ArrayList<>();
    for (JsonNode order : ordersFromOldest) {
      for (JsonNode item : order.path("line_items")) {
        OrderLine line =
            new OrderLine(
                order.path("name").asText(""),
                item.path("id").asText(""),
                item.path("title").asText(""),
                item.path("sku").asText(""),
                orderedQuantity(item));
        if (line.quantity() != 0) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  private static Instant createdAt(JsonNode order) {
    return OffsetDateTime.parse(order.path("created_at").asText("")).toInstant();
  }

  private static long orderedQuantity(JsonNode item) {
    return item.path(item.hasNonNull("current_quantity") ? "current_quantity" : "quantity")
        .asLong();
  }

  private static Attempt book(AppContext app, OrderLine line) {
    try {
      return app.together(() -> bookOnce(app, line));
    } catch (RuntimeException refusal) {
      return new Attempt(false, Objects.toString(refusal.getMessage(), "refused by a rule"));
    }
  }

  private static Attempt bookOnce(AppContext app, OrderLine line) {
    if (app.stockMovements().findByShopifyLineId(line.key()).isPresent()) {
      return new Attempt(false, null);
    }
    Optional<Product> product =
        line.sku().isEmpty() ? Optional.empty() : app.products().findBySku(line.sku());
    if (product.isEmpty()) {
      return new Attempt(false, "SKU is not among the products");
    }
    long stock = Objects.requireNonNullElse(product.get().stock(), 0L);
    if (line.quantity() > stock) {
      return new Attempt(false, "more than what is in stock (" + stock + ")");
    }
    app.stockMovements()
        .create(
            StockMovement.draft()
                .product(product.get().id())
                .kind(StockMovement.Kind.SALE)
                .quantity(line.quantity())
                .note("Shopify order " + line.orderName())
                .shopifyLineId(line.key()));
    return new Attempt(true, null);
  }

  private static String describe(OrderLine line) {
    String sku = line.sku().isEmpty() ? "no SKU" : "SKU " + line.sku();
    return line.orderName()
        + " "
        + line.title()
        + " ("
        + sku
        + ", quantity "
        + line.quantity()
        + ")";
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
