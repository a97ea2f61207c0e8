package app.shopinventory;

import app.shopinventory.action.BookWaitingOrderLines;
import app.shopinventory.action.FetchShopifyOrders;
import app.shopinventory.action.Integrations;
import app.shopinventory.action.MailNewLowStockAlerts;
import app.shopinventory.action.MailWeeklySummary;
import app.shopinventory.action.SendReorderEmail;
import app.shopinventory.action.UpdateLowStockAlerts;
import app.shopinventory.fetchedorder.FetchedOrderModel;
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
import app.shopinventory.unbookedorderline.UnbookedOrderLineModel;

/**
 * Keeps the stock of a small tea, coffee and kitchenware shop straight, with stock movements,
 * low-stock alerts, reorder e-mails to suppliers and sales booked from Shopify. Start here.
 */
public final class App {
  private App() {}

  /** Everything this app consists of. */
  public static AppDefinition definition() {
    return AppDefinition.named("Shop Inventory")
        .description(
            "Keeps the stock of a small tea, coffee and kitchenware shop straight, with stock"
                + " movements, low-stock alerts, reorder e-mails to suppliers and sales booked from"
                + " Shopify.")
        .language("en")
        .type(AppType.BOTH_ROLES)
        .theme("#2f5d50", "🫖")
        .models(
            SupplierModel.MODEL,
            ProductModel.MODEL,
            StockMovementModel.MODEL,
            LowStockAlertModel.MODEL,
            UnbookedOrderLineModel.MODEL,
            FetchedOrderModel.MODEL,
            ShopSettingModel.MODEL,
            TodoItemModel.MODEL)
        .integrations(Integrations.ALL)
        .actions(
            new UpdateLowStockAlerts(),
            new MailNewLowStockAlerts(),
            new SendReorderEmail(),
            new BookWaitingOrderLines(),
            new FetchShopifyOrders(),
            new MailWeeklySummary())
        .schedules(Schedules.ALL)
        .build();
  }

  public static void main(String[] args) {
    Platform.main(definition(), args);
  }
}
