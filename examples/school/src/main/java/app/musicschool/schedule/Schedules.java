package app.musicschool.schedule;

import app.musicschool.absence.AbsenceModel;
import app.musicschool.attendance.AttendanceModel;
import app.musicschool.platform.schedule.Schedule;
import app.musicschool.report.ReportModel;
import java.util.List;

/** What the app does by itself, and how often. */
public final class Schedules {
  public static final Schedule ABSENCE_EMAILS =
      Schedule.hourly("absence-emails", "E-mails about absences")
          .after(AbsenceModel.MODEL)
          .description(
              "As soon as an absence has been entered, the child's teacher gets an e-mail.")
          .run("send-absence-emails")
          .build();

  public static final Schedule MISSED_LESSON_ALERTS =
      Schedule.hourly("missed-lesson-alerts", "E-mails about missed lessons")
          .after(AttendanceModel.MODEL, AbsenceModel.MODEL)
          .description(
              "When a child has missed three lessons in a row without excuse, the owner gets one"
                  + " e-mail.")
          .run("send-missed-lesson-alerts")
          .build();

  public static final Schedule REPORT_RELEASED_EMAILS =
      Schedule.hourly("report-released-emails", "E-mails about released reports")
          .after(ReportModel.MODEL)
          .description("When a report is released, each parent of the child gets an e-mail.")
          .run("send-report-released-emails")
          .build();

  public static final Schedule FORMER_PUPILS_ON_FIRST_SEPTEMBER =
      Schedule.daily("former-pupils-on-first-september", "Former pupils on 1 September")
          .at(0, 30)
          .description(
              "On 1 September of every year everybody who has turned 19 becomes a former pupil; on"
                  + " all other days nothing happens.")
          .run("make-former-pupils")
          .build();

  public static final List<Schedule> ALL =
      List.of(
          ABSENCE_EMAILS,
          MISSED_LESSON_ALERTS,
          REPORT_RELEASED_EMAILS,
          FORMER_PUPILS_ON_FIRST_SEPTEMBER);

  private Schedules() {}
}
