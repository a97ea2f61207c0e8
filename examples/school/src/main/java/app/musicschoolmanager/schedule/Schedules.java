package app.musicschoolmanager.schedule;

import app.musicschoolmanager.absence.AbsenceModel;
import app.musicschoolmanager.attendance.AttendanceModel;
import app.musicschoolmanager.platform.schedule.Schedule;
import app.musicschoolmanager.report.ReportModel;
import java.util.List;

/** What the app does by itself, and how often. */
public final class Schedules {
  public static final Schedule ABSENCE_MAILS =
      Schedule.hourly("absence-mails", "Absence e-mails to teachers")
          .after(AbsenceModel.MODEL)
          .description(
              "As soon as an absence is reported, the child's teacher gets an e-mail; every hour"
                  + " anything that was missed is caught up.")
          .run("notify-teachers-of-absences")
          .build();

  public static final Schedule MISSED_LESSONS_CHECK =
      Schedule.hourly("missed-lessons-check", "Check for missed lessons")
          .after(AttendanceModel.MODEL, AbsenceModel.MODEL)
          .description(
              "As soon as attendance or an absence changes, and every hour, checks whether a child"
                  + " has missed three lessons in a row without excuse and e-mails the owner once.")
          .run("alert-owner-of-missed-lessons")
          .build();

  public static final Schedule RELEASED_REPORT_MAILS =
      Schedule.hourly("released-report-mails", "Report e-mails to parents")
          .after(ReportModel.MODEL)
          .description(
              "As soon as a report is released, each parent of the child gets an e-mail of their"
                  + " own; every hour anything that was missed is caught up.")
          .run("notify-parents-of-released-reports")
          .build();

  public static final Schedule FORMER_PUPILS_ON_FIRST_SEPTEMBER =
      Schedule.daily("former-pupils-on-first-september", "Former pupils on 1 September")
          .at(0, 30)
          .description(
              "Looks at the date every day and on 1 September turns every pupil who is 19 or older"
                  + " into a former pupil.")
          .run("make-former-pupils")
          .build();

  public static final List<Schedule> ALL =
      List.of(
          ABSENCE_MAILS,
          MISSED_LESSONS_CHECK,
          RELEASED_REPORT_MAILS,
          FORMER_PUPILS_ON_FIRST_SEPTEMBER);

  private Schedules() {}
}
