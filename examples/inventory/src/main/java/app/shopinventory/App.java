package app.shopinventory;

import app.shopinventory.action.BookShopifyOrders;
import app.shopinventory.action.CheckLowStock;
import app.shopinventory.action.Integrations;
import app.shopinventory.action.MailNewAlerts;
import app.shopinventory.action.MailWeeklySummary;
import app.shopinventory.action.SendReorderEmail;
import app.shopinventory.lowstockalert.LowStockAlertModel;
import app.shopinventory.platform.AppDefinition;
import app.shopinventory.platform.AppType;
import app.shopinventory.platform.Platform;
import app.shopinventory.platform.config.Config;
import app.shopinventory.product.ProductModel;
import app.shopinventory.schedule.Schedules;
import app.shopinventory.shopsetting.ShopSettingModel;
import app.shopinventory.stockmovement.StockMovementModel;
import app.shopinventory.supplier.SupplierModel;
import app.shopinventory.todoitem.TodoItemModel;
import java.time.Clock;

/**
 * Keeps the stock of a small tea, coffee and kitchenware shop straight, with products, suppliers,
 * stock movements, low-stock alerts, reorder e-mails, sales from Shopify and a weekly summary.
 * Start here.
 */
public final class App {
  private App() {}

  /** Everything this app consists of. */
  public static AppDefinition definition() {
    return AppDefinition.named("Shop Inventory")
        .description(
            "Keeps the stock of a small tea, coffee and kitchenware shop straight, with products,"
                + " suppliers, stock movements, low-stock alerts, reorder e-mails, sales from"
                + " Shopify and a weekly summary.")
        .language("en")
        .type(AppType.BOTH_ROLES)
        .theme("#7a4a2b", "🫖")
        .models(
            SupplierModel.MODEL,
            ProductModel.MODEL,
            StockMovementModel.MODEL,
            LowStockAlertModel.MODEL,
            TodoItemModel.MODEL,
            ShopSettingModel.MODEL)
        .integrations(Integrations.ALL)
        .actions(
            new SendReorderEmail(),
            new BookShopifyOrders(),
            new CheckLowStock(),
            new MailNewAlerts(),
            new MailWeeklySummary())
        .schedules(Schedules.ALL)
        .build();
  }

  public static void main(String[] args) {
    Platform.start(definition(), Config.fromEnvironment(), Clock.systemUTC()).awaitStop();
  }
}
