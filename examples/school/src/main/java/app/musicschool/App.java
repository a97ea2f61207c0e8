package app.musicschool;

import app.musicschool.absence.AbsenceModel;
import app.musicschool.action.AlertMissedLessons;
import app.musicschool.action.GiveReportBack;
import app.musicschool.action.Integrations;
import app.musicschool.action.MoveToFormerPupils;
import app.musicschool.action.ReleaseReport;
import app.musicschool.action.ReportAbsence;
import app.musicschool.action.ShowSiblings;
import app.musicschool.action.WithdrawAbsence;
import app.musicschool.attendance.AttendanceModel;
import app.musicschool.child.ChildModel;
import app.musicschool.missedlessonalert.MissedLessonAlertModel;
import app.musicschool.parentcontact.ParentContactModel;
import app.musicschool.platform.AppDefinition;
import app.musicschool.platform.AppType;
import app.musicschool.platform.Platform;
import app.musicschool.platform.config.Config;
import app.musicschool.releasedreport.ReleasedReportModel;
import app.musicschool.schedule.Schedules;
import app.musicschool.term.TermModel;
import app.musicschool.termreport.TermReportModel;
import java.time.Clock;

/**
 * An app for a music school in which parents report absences and read released reports of their own
 * children, teachers keep attendance and write term reports for their own pupils, and the owner
 * oversees everything. Start here.
 */
public final class App {
  private App() {}

  /** Everything this app consists of. */
  public static AppDefinition definition() {
    return AppDefinition.named("Music School")
        .description(
            "An app for a music school in which parents report absences and read released reports"
                + " of their own children, teachers keep attendance and write term reports for"
                + " their own pupils, and the owner oversees everything.")
        .language("en")
        .type(AppType.BOTH_ROLES)
        .theme("#5b2a86", "🎻")
        .models(
            ChildModel.MODEL,
            ParentContactModel.MODEL,
            AbsenceModel.MODEL,
            AttendanceModel.MODEL,
            TermModel.MODEL,
            TermReportModel.MODEL,
            ReleasedReportModel.MODEL,
            MissedLessonAlertModel.MODEL)
        .integrations(Integrations.ALL)
        .actions(
            new ReportAbsence(),
            new WithdrawAbsence(),
            new ShowSiblings(),
            new ReleaseReport(),
            new GiveReportBack(),
            new AlertMissedLessons(),
            new MoveToFormerPupils())
        .schedules(Schedules.ALL)
        .build();
  }

  public static void main(String[] args) {
    Platform.start(definition(), Config.fromEnvironment(), Clock.systemUTC()).awaitStop();
  }
}
