package app.musicschool.schedule;

import app.musicschool.platform.schedule.Schedule;
import java.util.List;

/** What the app does by itself, and how often. */
public final class Schedules {
  public static final Schedule DAILY_MISSED_LESSONS_CHECK =
      Schedule.daily("daily-missed-lessons-check", "Daily check for missed lessons")
          .description(
              "Checks once a day whether a child has missed three lessons in a row without excuse,"
                  + " and e-mails the owner once for each such row.")
          .run("alert-missed-lessons")
          .build();

  public static final Schedule YEARLY_FORMER_PUPILS =
      Schedule.daily("yearly-former-pupils", "Former pupils on 1 September")
          .description(
              "Looks every day whether it is 1 September, and on that day makes everybody who has"
                  + " turned 19 a former pupil.")
          .run("move-to-former-pupils")
          .build();

  public static final List<Schedule> ALL =
      List.of(DAILY_MISSED_LESSONS_CHECK, YEARLY_FORMER_PUPILS);

  private Schedules() {}
}
