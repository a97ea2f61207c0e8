package app.shopinventory.schedule;

import app.shopinventory.platform.schedule.Schedule;
import app.shopinventory.product.ProductModel;
import app.shopinventory.stockmovement.StockMovementModel;
import java.time.DayOfWeek;
import java.util.List;

/** What the app does by itself, and how often. */
public final class Schedules {
  public static final Schedule KEEP_LOW_STOCK_ALERTS_CURRENT =
      Schedule.hourly("keep-low-stock-alerts-current", "Keep low-stock alerts current")
          .after(StockMovementModel.MODEL, ProductModel.MODEL)
          .description(
              "Opens and closes low-stock alerts within a few seconds after a stock movement or a"
                  + " product was recorded, changed or deleted, and looks every hour for anything"
                  + " missed.")
          .run("update-low-stock-alerts")
          .build();

  public static final Schedule HOURLY_SHOPIFY_ORDERS =
      Schedule.hourly("hourly-shopify-orders", "Book Shopify orders every hour")
          .description(
              "Every hour tries again to book the waiting order lines, then fetches the new orders"
                  + " from Shopify and books them as sales.")
          .run("book-waiting-order-lines")
          .onFailureContinue()
          .run("fetch-shopify-orders")
          .build();

  public static final Schedule DAILY_LOW_STOCK_CHECK =
      Schedule.daily("daily-low-stock-check", "Daily low-stock check")
          .at(7, 0)
          .description(
              "Every day at 7:00 checks all products for low stock and then mails the managers'"
                  + " address a list of the new alerts.")
          .run("update-low-stock-alerts")
          .run("mail-new-low-stock-alerts")
          .build();

  public static final Schedule WEEKLY_STOCK_SUMMARY =
      Schedule.weekly("weekly-stock-summary", "Weekly stock summary")
          .on(DayOfWeek.MONDAY)
          .at(7, 0)
          .description(
              "Every Monday at 7:00 mails the managers' address the summary of the past seven days"
                  + " and what the stock is worth.")
          .run("mail-weekly-summary")
          .build();

  public static final List<Schedule> ALL =
      List.of(
          KEEP_LOW_STOCK_ALERTS_CURRENT,
          HOURLY_SHOPIFY_ORDERS,
          DAILY_LOW_STOCK_CHECK,
          WEEKLY_STOCK_SUMMARY);

  private Schedules() {}
}
