package app.shopinventory;

import app.shopinventory.action.BookShopifyOrders;
import app.shopinventory.action.CheckLowStock;
import app.shopinventory.action.Integrations;
import app.shopinventory.action.RecordStockMovement;
import app.shopinventory.action.SendNewLowStockAlerts;
import app.shopinventory.action.SendReorderEmail;
import app.shopinventory.action.SendWeeklySummary;
import app.shopinventory.lowstockalert.LowStockAlertModel;
import app.shopinventory.notificationaddress.NotificationAddressModel;
import app.shopinventory.platform.AppDefinition;
import app.shopinventory.platform.AppType;
import app.shopinventory.platform.Platform;
import app.shopinventory.platform.config.Config;
import app.shopinventory.product.ProductModel;
import app.shopinventory.schedule.Schedules;
import app.shopinventory.stockmovement.StockMovementModel;
import app.shopinventory.supplier.SupplierModel;
import app.shopinventory.todoentry.TodoEntryModel;
import java.time.Clock;

/**
 * An inventory app for a small tea, coffee and kitchenware shop that keeps its stock straight in
 * the store and online with Shopify. Start here.
 */
public final class App {
  private App() {}

  /** Everything this app consists of. */
  public static AppDefinition definition() {
    return AppDefinition.named("Shop Inventory")
        .description(
            "An inventory app for a small tea, coffee and kitchenware shop that keeps its stock"
                + " straight in the store and online with Shopify.")
        .language("en")
        .type(AppType.BOTH_ROLES)
        .theme("#2f5d50", "🫖")
        .models(
            SupplierModel.MODEL,
            ProductModel.MODEL,
            StockMovementModel.MODEL,
            LowStockAlertModel.MODEL,
            TodoEntryModel.MODEL,
            NotificationAddressModel.MODEL)
        .integrations(Integrations.ALL)
        .actions(
            new RecordStockMovement(),
            new SendReorderEmail(),
            new BookShopifyOrders(),
            new CheckLowStock(),
            new SendNewLowStockAlerts(),
            new SendWeeklySummary())
        .schedules(Schedules.ALL)
        .build();
  }

  public static void main(String[] args) {
    Platform.start(definition(), Config.fromEnvironment(), Clock.systemUTC()).awaitStop();
  }
}
