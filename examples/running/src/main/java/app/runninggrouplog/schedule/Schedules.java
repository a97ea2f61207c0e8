package app.runninggrouplog.schedule;

import app.runninggrouplog.platform.schedule.Schedule;
import java.time.DayOfWeek;
import java.util.List;

/** What the app does by itself, and how often. */
public final class Schedules {
  public static final Schedule MONDAY_RESULT =
      Schedule.weekly("monday-result", "Monday e-mail")
          .on(DayOfWeek.MONDAY)
          .at(7, 0)
          .description(
              "Every Monday at 07:00, sends everybody with an account an e-mail that says who ran"
                  + " the most kilometres last week.")
          .run("send-weekly-result")
          .build();

  public static final List<Schedule> ALL = List.of(MONDAY_RESULT);

  private Schedules() {}
}
