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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fetches the new orders from Shopify and books each order line as a sale. */
public final class FetchShopifyOrders implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("fetch-shopify-orders", "Fetch Shopify orders")
        .description("Fetches the new orders from Shopify and books each order line as a sale.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("shopify")
        .timeout(Duration.ofSeconds(120))
        .triggers(
            "fetch Shopify orders", "book the new Shopify orders", "get new orders from Shopify")
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
          "Shopify is not connected, so no orders were fetched and no sales were booked.");
    }
    Instant start =
        app.shopSettings().all().stream()
            .map(ShopSetting::shopifyOrdersFrom)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(app.now());
    Instant oldestReadable = app.now().minus(60, ChronoUnit.DAYS);
    Instant from = start.isAfter(oldestReadable) ? start : oldestReadable;

    Lines lines = new Lines(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int pageSize = 250;
    int ordersRead = 0;
    long sinceId = 0;
    List<JsonNode> page;
    do {
      page = readPage(app, from, sinceId, pageSize);
      keepStart(app, start);
      for (JsonNode order : page) {
        bookOrder(app, order, lines);
        sinceId = order.path("id").asLong();
      }
      ordersRead += page.size();
    } while (page.size() == pageSize);

    return ActionResult.of(
            "Orders read: "
                + ordersRead
                + ", lines booked: "
                + lines.booked().size()
                + ", lines already booked: "
                + lines.alreadyBooked().size()
                + ", lines not booked: "
                + lines.notBooked().size()
                + listed(lines.notBooked())
                + ".")
        .with("ordersRead", ordersRead)
        .with("linesBooked", lines.booked().size())
        .with("linesAlreadyBooked", lines.alreadyBooked().size())
        .with("linesNotBooked", lines.notBooked().size())
        .with("notBooked", List.copyOf(lines.notBooked()));
  }

  private record Lines(List<String> booked, List<String> alreadyBooked, List<String> notBooked) {}

  private static List<JsonNode> readPage(AppContext app, Instant from, long sinceId, int pageSize)
      throws Exception {
    HttpReply reply =
        app.shopify()
            .get(
                "/admin/api/2025-07/orders.json",
                Map.of(
                    "status", "any",
                    "limit", String.valueOf(pageSize),
                    "created_at_min", from.truncatedTo(ChronoUnit.SECONDS).toString(),
                    "since_id", String.valueOf(sinceId),
                    "fields", "id,name,created_at,cancelled_at,line_items"));
    if (!reply.ok()) {
      app.log("Shopify answered with HTTP status " + reply.status() + "; the run ends.");
      throw new Conflict(
          "Shopify answered with HTTP status "
              + reply.status()
              + ", so its orders could not be read; what is booked already stays booked.");
    }
    List<JsonNode> orders = new ArrayList<>();
    for (JsonNode order : reply.json().path("orders")) {
      orders.add(order);
    }
    orders.sort(Comparator.comparingLong(order -> order.path("id").asLong()));
    return orders;
  }

  private static void keepStart(AppContext app, Instant start) {
    app.together(() -> {
      Optional<ShopSetting> setting = app.shopSettings().all().stream().findFirst();
      if (setting.isEmpty()) {
        app.shopSettings()
            .create(ShopSetting.draft().key(ShopSetting.Key.MAIN).shopifyOrdersFrom(start));
        app.log("Shopify orders are booked from " + start + " on.");
      } else if (setting.get().shopifyOrdersFrom() == null) {
        app.shopSettings().update(setting.get().id(), ShopSetting.draft().shopifyOrdersFrom(start));
        app.log("Shopify orders are booked from " + start + " on.");
      }
    });
  }

  private static void bookOrder(AppContext app, JsonNode order, Lines lines) {
    String orderName = text(order.path("name"));
    boolean cancelled = order.hasNonNull("cancelled_at");
    for (JsonNode line : order.path("line_items")) {
      String lineId = line.path("id").asText();
      if (app.stockMovements().findByShopifyLineId(lineId).isPresent()) {
        lines.alreadyBooked().add(lineId);
      } else if (!cancelled && line.path("quantity").asLong() > 0) {
        bookLine(app, orderName, lineId, line, lines);
      }
    }
  }

  private static void bookLine(
      AppContext app, String orderName, String lineId, JsonNode line, Lines lines) {
    String sku = text(line.path("sku"));
    long quantity = line.path("quantity").asLong();
    String described =
        orderName
            + ", "
            + (sku.isEmpty() ? text(line.path("title")) : sku)
            + ", quantity "
            + quantity;
    Optional<String> obstacle;
    try {
      obstacle = app.together(() -> bookSale(app, orderName, lineId, sku, quantity));
    } catch (RuntimeException refusal) {
      obstacle = Optional.of("the sale was refused: " + refusal.getMessage());
    }
    if (obstacle.isPresent()) {
      lines.notBooked().add(described + ": " + obstacle.get());
      app.log("Not booked: " + described + ": " + obstacle.get());
    } else {
      lines.booked().add(lineId);
      app.log("Booked as a sale: " + described);
    }
  }

  private static Optional<String> bookSale(
      AppContext app, String orderName, String lineId, String sku, long quantity) {
    Optional<Product> product = sku.isEmpty() ? Optional.empty() : app.products().findBySku(sku);
    if (product.isEmpty()) {
      return Optional.of("no product has this SKU");
    }
    Long stock = product.get().stock();
    if (stock == null || stock < quantity) {
      return Optional.of("there is not enough stock");
    }
    app.stockMovements()
        .create(
            StockMovement.draft()
                .product(product.get().id())
                .quantity(quantity)
                .type(StockMovement.Type.SALE)
                .note("Shopify order " + orderName)
                .shopifyLineId(lineId));
    return Optional.empty();
  }

  private static String text(JsonNode node) {
    return node.isTextual() ? node.asText().strip() : "";
  }

  private static String listed(List<String> notBooked) {
    if (notBooked.isEmpty()) {
      return "";
    }
    String more = notBooked.size() > 10 ? "; and " + (notBooked.size() - 10) + " more" : "";
    return notBooked.stream().limit(10).collect(Collectors.joining("; ", " (", more + ")"));
  }
}
