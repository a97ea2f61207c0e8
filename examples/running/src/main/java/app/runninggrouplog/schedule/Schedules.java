package app.runninggrouplog.schedule;

import app.runninggrouplog.platform.schedule.Schedule;
import java.time.DayOfWeek;
import java.util.List;

/** What the app does by itself, and how often. */
public final class Schedules {
  public static final Schedule MONDAY_TOP_RUNNER_EMAIL =
      Schedule.weekly("monday-top-runner-email", "Monday e-mail")
          .on(DayOfWeek.MONDAY)
          .at(7, 0)
          .description(
              "Every Monday at 7:00 everybody in the group gets an e-mail that says who ran the"
                  + " most kilometres last week.")
          .run("send-weekly-top-runner-email")
          .build();

  public static final List<Schedule> ALL = List.of(MONDAY_TOP_RUNNER_EMAIL);

  private Schedules() {}
}
