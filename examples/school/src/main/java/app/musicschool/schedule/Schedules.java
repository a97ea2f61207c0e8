package app.musicschool.schedule;

import app.musicschool.platform.schedule.Schedule;
import java.util.List;

/** What the app does by itself, and how often. */
public final class Schedules {
  public static final Schedule ATTENDANCE_ENTRIES =
      Schedule.hourly("attendance-entries", "Attendance entries of the day")
          .description(
              "Makes sure that on every lesson day the teachers find an entry to tick for each of"
                  + " their pupils; it looks every hour and adds only what is missing.")
          .run("prepare-attendance")
          .build();

  public static final Schedule OUTSTANDING_MAILS =
      Schedule.hourly("outstanding-mails", "Outstanding e-mails")
          .description(
              "Sends every hour the e-mails about absences and released reports that have not gone"
                  + " out yet.")
          .run("send-outstanding-mails")
          .build();

  public static final Schedule MISSED_LESSONS_WATCH =
      Schedule.daily("missed-lessons-watch", "Watch over missed lessons")
          .description(
              "Looks once a day for children who have missed three lessons in a row without excuse"
                  + " and tells the owner once for each row.")
          .run("check-missed-lessons")
          .build();

  public static final Schedule FORMER_PUPILS_ON_FIRST_SEPTEMBER =
      Schedule.daily("former-pupils-on-first-september", "Former pupils on 1 September")
          .description(
              "Looks once a day whether it is 1 September and on that day makes everybody who has"
                  + " turned 19 a former pupil.")
          .run("make-former-pupils")
          .build();

  public static final List<Schedule> ALL =
      List.of(
          ATTENDANCE_ENTRIES,
          OUTSTANDING_MAILS,
          MISSED_LESSONS_WATCH,
          FORMER_PUPILS_ON_FIRST_SEPTEMBER);

  private Schedules() {}
}
