package app.shopinventory.schedule;

import app.shopinventory.platform.schedule.Schedule;
import java.util.List;

/** What the app does by itself, and how often. */
public final class Schedules {
  public static final Schedule HOURLY_SHOPIFY_ORDERS =
      Schedule.hourly("hourly-shopify-orders", "Shopify orders every hour")
          .description(
              "Every hour, fetches the new Shopify orders, books them as sales and then checks for"
                  + " low stock.")
          .run("fetch-shopify-orders")
          .onFailureContinue()
          .run("check-low-stock")
          .build();

  public static final Schedule DAILY_LOW_STOCK =
      Schedule.daily("daily-low-stock", "Low-stock check every day")
          .description(
              "Every day, checks all products for low stock and then mails the managers' address"
                  + " the new alerts.")
          .run("check-low-stock")
          .run("mail-new-low-stock-alerts")
          .build();

  public static final Schedule WEEKLY_SUMMARY =
      Schedule.weekly("weekly-summary", "Summary every week")
          .description(
              "Every week, mails the summary of what came in, was sold and was lost, and what the"
                  + " stock is worth.")
          .run("mail-weekly-summary")
          .build();

  public static final List<Schedule> ALL =
      List.of(HOURLY_SHOPIFY_ORDERS, DAILY_LOW_STOCK, WEEKLY_SUMMARY);

  private Schedules() {}
}
