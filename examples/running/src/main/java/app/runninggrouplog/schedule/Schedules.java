package app.runninggrouplog.schedule;

import app.runninggrouplog.platform.schedule.Schedule;
import java.util.List;
import java.util.Map;

/** What the app does by itself, and how often. */
public final class Schedules {
  public static final Schedule MONDAY_TOP_RUNNER =
      Schedule.daily("monday-top-runner", "Monday e-mail")
          .description(
              "Looks every day whether it is Monday, and on Mondays sends everybody with an account"
                  + " the e-mail that says who ran the most kilometres last week.")
          .run("send-weekly-top-runner", Map.of("sendNow", "false"))
          .build();

  public static final List<Schedule> ALL = List.of(MONDAY_TOP_RUNNER);

  private Schedules() {}
}
