package app.runninggrouplog.schedule;

import app.runninggrouplog.platform.schedule.Schedule;
import java.util.List;

/** What the app does by itself, and how often. */
public final class Schedules {
  public static final Schedule MONDAY_EMAIL =
      Schedule.daily("monday-email", "Monday e-mail")
          .description(
              "Looks every day whether it is Monday, and on Mondays sends everybody in the group"
                  + " the e-mail that says who ran the most kilometres last week.")
          .run("send-weekly-winner-email")
          .build();

  public static final List<Schedule> ALL = List.of(MONDAY_EMAIL);

  private Schedules() {}
}
