package app.shopinventory.schedule;

import app.shopinventory.platform.schedule.Schedule;
import app.shopinventory.product.ProductModel;
import app.shopinventory.stockmovement.StockMovementModel;
import java.time.DayOfWeek;
import java.util.List;

/** What the app does by itself, and how often. */
public final class Schedules {
  public static final Schedule KEEP_LOW_STOCK_ALERTS =
      Schedule.hourly("keep-low-stock-alerts", "Keep low-stock alerts up to date")
          .after(StockMovementModel.MODEL, ProductModel.MODEL)
          .description(
              "As soon as a stock movement or a product was recorded, changed or deleted, opens the"
                  + " low-stock alerts that are due and closes those whose stock is up again.")
          .run("update-low-stock-alerts")
          .build();

  public static final Schedule HOURLY_SHOPIFY_ORDERS =
      Schedule.hourly("hourly-shopify-orders", "Book new Shopify orders every hour")
          .description(
              "Every hour, fetches the new orders from Shopify and books them as sales; lines that"
                  + " could not be booked are tried again.")
          .run("book-shopify-orders")
          .build();

  public static final Schedule DAILY_STOCK_CHECK =
      Schedule.daily("daily-stock-check", "Daily check for low stock")
          .at(7, 0)
          .description(
              "Every day at 7 in the morning, checks all products for low stock and then mails the"
                  + " managers' address a list of the new alerts.")
          .run("update-low-stock-alerts")
          .run("mail-new-low-stock-alerts")
          .build();

  public static final Schedule WEEKLY_STOCK_SUMMARY =
      Schedule.weekly("weekly-stock-summary", "Weekly stock summary")
          .on(DayOfWeek.MONDAY)
          .at(7, 0)
          .description(
              "Every Monday at 7 in the morning, mails the managers' address the summary of the"
                  + " past seven days.")
          .run("send-weekly-summary")
          .build();

  public static final List<Schedule> ALL =
      List.of(
          KEEP_LOW_STOCK_ALERTS, HOURLY_SHOPIFY_ORDERS, DAILY_STOCK_CHECK, WEEKLY_STOCK_SUMMARY);

  private Schedules() {}
}
