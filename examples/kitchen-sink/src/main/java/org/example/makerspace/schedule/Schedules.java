package org.example.makerspace.schedule;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.example.makerspace.action.SumUpWeek;
import org.example.makerspace.platform.schedule.Schedule;
import org.example.makerspace.stockmovement.StockMovementModel;

/** What the app does by itself, and how often. */
public final class Schedules {
  public static final Schedule EVERY_HOUR =
      Schedule.hourly("every-hour", "Look after the store")
          .after(StockMovementModel.MODEL)
          .run("order-material", Map.of("to", "store@example.com", "dryRun", "true"))
          .build();

  public static final Schedule EVERY_NIGHT =
      Schedule.daily("every-night", "Count the repairs").run("sum-up-week").build();

  public static final Schedule EVERY_WEEK =
      Schedule.weekly("every-week", "The week’s “big round”")
          .on(DayOfWeek.FRIDAY)
          .at(17, 30)
          .description("Orders what runs out, sums the week up and tells the readers.")
          .run("order-material", Map.of("to", "store@example.com", "dryRun", "false"))
          .onFailureContinue()
          .run("sum-up-week")
          .run("send-newsletter", Map.of("subject", "The week in numbers"))
          .taking("text", 2, SumUpWeek.RESULT_SUMMARY)
          .build();

  public static final Schedule EVERY_MONTH =
      Schedule.monthly("every-month", "Month’s end")
          .on(31)
          .run("plan-evening", Map.of("topic", "Repair café", "places", "20"))
          .build();

  public static final List<Schedule> ALL =
      List.of(EVERY_HOUR, EVERY_NIGHT, EVERY_WEEK, EVERY_MONTH);

  private Schedules() {}
}
