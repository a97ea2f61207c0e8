package app.shopinventory;

import app.shopinventory.action.CheckLowStock;
import app.shopinventory.action.FetchShopifyOrders;
import app.shopinventory.action.Integrations;
import app.shopinventory.action.MailNewLowStockAlerts;
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
 * An inventory app for a small shop that keeps stock straight across the store and Shopify, with
 * suppliers, stock movements, low-stock alerts, reorder e-mails and reports by mail. Start here.
 */
public final class App {
  private App() {}

  /** Everything this app consists of. */
  public static AppDefinition definition() {
    return AppDefinition.named("Shop Inventory")
        .description(
            "An inventory app for a small shop that keeps stock straight across the store and"
                + " Shopify, with suppliers, stock movements, low-stock alerts, reorder e-mails and"
                + " reports by mail.")
        .language("en")
        .type(AppType.BOTH_ROLES)
        .theme("#1f5f4a", "📦")
        .models(
            SupplierModel.MODEL,
            ProductModel.MODEL,
            StockMovementModel.MODEL,
            LowStockAlertModel.MODEL,
            TodoItemModel.MODEL,
            ShopSettingModel.MODEL)
        .integrations(Integrations.ALL)
        .actions(
            new FetchShopifyOrders(),
            new CheckLowStock(),
            new MailNewLowStockAlerts(),
            new SendReorderEmail(),
            new MailWeeklySummary())
        .schedules(Schedules.ALL)
        .build();
  }

  public static void main(String[] args) {
    Platform.start(definition(), Config.fromEnvironment(), Clock.systemUTC()).awaitStop();
  }
}
