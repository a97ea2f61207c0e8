package com.example.app.schedule;

import com.example.app.platform.schedule.Schedule;
import java.util.List;
import java.util.Map;

/** What the app does by itself, and how often. */
public final class Schedules {
  public static final Schedule MONTH_END =
      Schedule.daily("month-end", "Month end")
          .description("Reminds everybody's customers, then adds the month up.")
          .run("send-reminders", Map.of("days", "7"))
          .onFailureContinue()
          .run("close-month")
          .build();

  public static final List<Schedule> ALL = List.of(MONTH_END);

  private Schedules() {}
}
