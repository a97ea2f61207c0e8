package app.shopinventory.schedule;

import app.shopinventory.platform.schedule.Schedule;
import java.util.List;

/** What the app does by itself, and how often. */
public final class Schedules {
  public static final Schedule HOURLY_SHOPIFY_BOOKING =
      Schedule.hourly("hourly-shopify-booking", "Hourly Shopify booking")
          .description(
              "Every hour, fetches the new Shopify orders, books them as sales, and then checks for"
                  + " low stock.")
          .run("book-shopify-orders")
          .onFailureContinue()
          .run("check-low-stock")
          .build();

  public static final Schedule DAILY_LOW_STOCK_CHECK =
      Schedule.daily("daily-low-stock-check", "Daily low-stock check")
          .description(
              "Every day, checks for low stock and then mails the managers' address a list of the"
                  + " new alerts.")
          .run("check-low-stock")
          .run("mail-new-alerts")
          .build();

  public static final Schedule WEEKLY_STOCK_SUMMARY =
      Schedule.weekly("weekly-stock-summary", "Weekly stock summary")
          .description(
              "Every week, mails the managers' address the summary of the past seven days.")
          .run("mail-weekly-summary")
          .build();

  public static final List<Schedule> ALL =
      List.of(HOURLY_SHOPIFY_BOOKING, DAILY_LOW_STOCK_CHECK, WEEKLY_STOCK_SUMMARY);

  private Schedules() {}
}
