package app.runninggrouplog.schedule;

import app.runninggrouplog.platform.schedule.Schedule;
import java.util.List;

/** What the app does by itself, and how often. */
public final class Schedules {
  public static final Schedule MONDAY_TOP_RUNNER_EMAIL =
      Schedule.weekly("monday-top-runner-email", "Monday e-mail")
          .description(
              "Every Monday, sends the group the e-mail that says who ran the most kilometres in"
                  + " the week from Monday to Sunday that has just ended.")
          .run("send-weekly-top-runner-email")
          .build();

  public static final List<Schedule> ALL = List.of(MONDAY_TOP_RUNNER_EMAIL);

  private Schedules() {}
}
