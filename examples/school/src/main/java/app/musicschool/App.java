package app.musicschool;

import app.musicschool.absence.AbsenceModel;
import app.musicschool.action.CheckMissedLessons;
import app.musicschool.action.GiveReportBack;
import app.musicschool.action.Integrations;
import app.musicschool.action.MakeFormerPupils;
import app.musicschool.action.PrepareAttendance;
import app.musicschool.action.ReleaseReport;
import app.musicschool.action.SendOutstandingMails;
import app.musicschool.action.ShowSiblings;
import app.musicschool.attendance.AttendanceModel;
import app.musicschool.child.ChildModel;
import app.musicschool.missedlessonsalert.MissedLessonsAlertModel;
import app.musicschool.parentcontact.ParentContactModel;
import app.musicschool.platform.AppDefinition;
import app.musicschool.platform.AppType;
import app.musicschool.platform.Platform;
import app.musicschool.platform.config.Config;
import app.musicschool.report.ReportModel;
import app.musicschool.reportremark.ReportRemarkModel;
import app.musicschool.schedule.Schedules;
import app.musicschool.term.TermModel;
import java.time.Clock;

/**
 * An app for a music school in which parents see their own children and report absences in time,
 * teachers record attendance and write term reports for their own pupils, and the owner keeps the
 * records, releases reports and is warned about lessons missed without excuse. Start here.
 */
public final class App {
  private App() {}

  /** Everything this app consists of. */
  public static AppDefinition definition() {
    return AppDefinition.named("Music School")
        .description(
            "An app for a music school in which parents see their own children and report absences"
                + " in time, teachers record attendance and write term reports for their own"
                + " pupils, and the owner keeps the records, releases reports and is warned about"
                + " lessons missed without excuse.")
        .language("en")
        .type(AppType.BOTH_ROLES)
        .theme("#5b2a86", "🎻")
        .models(
            ChildModel.MODEL,
            ParentContactModel.MODEL,
            AbsenceModel.MODEL,
            AttendanceModel.MODEL,
            TermModel.MODEL,
            ReportModel.MODEL,
            ReportRemarkModel.MODEL,
            MissedLessonsAlertModel.MODEL)
        .integrations(Integrations.ALL)
        .actions(
            new ShowSiblings(),
            new PrepareAttendance(),
            new CheckMissedLessons(),
            new ReleaseReport(),
            new GiveReportBack(),
            new SendOutstandingMails(),
            new MakeFormerPupils())
        .schedules(Schedules.ALL)
        .build();
  }

  public static void main(String[] args) {
    Platform.start(definition(), Config.fromEnvironment(), Clock.systemUTC()).awaitStop();
  }
}
