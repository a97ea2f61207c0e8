package app.shopinventory.schedule;

import app.shopinventory.platform.schedule.Schedule;
import java.util.List;

/** What the app does by itself, and how often. */
public final class Schedules {
  public static final Schedule HOURLY_SHOPIFY_ORDERS =
      Schedule.hourly("hourly-shopify-orders", "Hourly Shopify orders")
          .description("Every hour, fetches the new orders from Shopify and books them as sales.")
          .run("book-shopify-orders")
          .build();

  public static final Schedule DAILY_LOW_STOCK_CHECK =
      Schedule.daily("daily-low-stock-check", "Daily low-stock check")
          .description(
              "Every day, checks for low stock and then mails the managers' address a list of the"
                  + " new alerts.")
          .run("check-low-stock")
          .run("send-new-low-stock-alerts")
          .build();

  public static final Schedule WEEKLY_STOCK_SUMMARY =
      Schedule.weekly("weekly-stock-summary", "Weekly stock summary")
          .description(
              "Every week, mails a summary of what came in, what was sold, what was lost and what"
                  + " the stock is worth.")
          .run("send-weekly-summary")
          .build();

  public static final List<Schedule> ALL =
      List.of(HOURLY_SHOPIFY_ORDERS, DAILY_LOW_STOCK_CHECK, WEEKLY_STOCK_SUMMARY);

  private Schedules() {}
}
