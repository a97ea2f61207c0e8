package app.shopinventory;

import app.shopinventory.action.BookShopifyOrders;
import app.shopinventory.action.Integrations;
import app.shopinventory.action.MailNewLowStockAlerts;
import app.shopinventory.action.SendReorderEmail;
import app.shopinventory.action.SendWeeklySummary;
import app.shopinventory.action.UpdateLowStockAlerts;
import app.shopinventory.lowstockalert.LowStockAlertModel;
import app.shopinventory.platform.AppDefinition;
import app.shopinventory.platform.AppType;
import app.shopinventory.platform.Platform;
import app.shopinventory.product.ProductModel;
import app.shopinventory.schedule.Schedules;
import app.shopinventory.shopsetting.ShopSettingModel;
import app.shopinventory.stockmovement.StockMovementModel;
import app.shopinventory.supplier.SupplierModel;
import app.shopinventory.todoitem.TodoItemModel;

/**
 * Keeps the stock of a small shop straight, in the store and online with Shopify, with stock
 * movements, low-stock alerts, reorder e-mails and a weekly summary. Start here.
 */
public final class App {
  private App() {}

  /** Everything this app consists of. */
  public static AppDefinition definition() {
    return AppDefinition.named("Shop Inventory")
        .description(
            "Keeps the stock of a small shop straight, in the store and online with Shopify, with"
                + " stock movements, low-stock alerts, reorder e-mails and a weekly summary.")
        .language("en")
        .type(AppType.BOTH_ROLES)
        .theme("#0f5f59", "📦")
        .models(
            SupplierModel.MODEL,
            ProductModel.MODEL,
            StockMovementModel.MODEL,
            LowStockAlertModel.MODEL,
            ShopSettingModel.MODEL,
            TodoItemModel.MODEL)
        .integrations(Integrations.ALL)
        .actions(
            new UpdateLowStockAlerts(),
            new MailNewLowStockAlerts(),
            new SendReorderEmail(),
            new BookShopifyOrders(),
            new SendWeeklySummary())
        .schedules(Schedules.ALL)
        .build();
  }

  public static void main(String[] args) {
    Platform.main(definition(), args);
  }
}
