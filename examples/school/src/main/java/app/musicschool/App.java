package app.musicschool;

import app.musicschool.absence.AbsenceModel;
import app.musicschool.action.GiveReportBack;
import app.musicschool.action.Integrations;
import app.musicschool.action.MakeFormerPupils;
import app.musicschool.action.ReleaseReport;
import app.musicschool.action.SendAbsenceEmails;
import app.musicschool.action.SendMissedLessonAlerts;
import app.musicschool.action.SendReportReleasedEmails;
import app.musicschool.attendance.AttendanceModel;
import app.musicschool.child.ChildModel;
import app.musicschool.missedlessonalert.MissedLessonAlertModel;
import app.musicschool.parentcontact.ParentContactModel;
import app.musicschool.platform.AppDefinition;
import app.musicschool.platform.AppType;
import app.musicschool.platform.Platform;
import app.musicschool.report.ReportModel;
import app.musicschool.reportremark.ReportRemarkModel;
import app.musicschool.schedule.Schedules;
import app.musicschool.term.TermModel;

/**
 * An app for a small music school in which parents see their own children, report absences and read
 * released reports, teachers tick attendance and write reports for their own pupils, and the owner
 * manages everything. Start here.
 */
public final class App {
  private App() {}

  /** Everything this app consists of. */
  public static AppDefinition definition() {
    return AppDefinition.named("Music School")
        .description(
            "An app for a small music school in which parents see their own children, report"
                + " absences and read released reports, teachers tick attendance and write reports"
                + " for their own pupils, and the owner manages everything.")
        .language("en")
        .type(AppType.BOTH_ROLES)
        .theme("#5b3a8c", "🎵")
        .models(
            ChildModel.MODEL,
            ParentContactModel.MODEL,
            AbsenceModel.MODEL,
            AttendanceModel.MODEL,
            MissedLessonAlertModel.MODEL,
            TermModel.MODEL,
            ReportModel.MODEL,
            ReportRemarkModel.MODEL)
        .integrations(Integrations.ALL)
        .actions(
            new ReleaseReport(),
            new GiveReportBack(),
            new SendAbsenceEmails(),
            new SendMissedLessonAlerts(),
            new SendReportReleasedEmails(),
            new MakeFormerPupils())
        .schedules(Schedules.ALL)
        .build();
  }

  public static void main(String[] args) {
    Platform.main(definition(), args);
  }
}
