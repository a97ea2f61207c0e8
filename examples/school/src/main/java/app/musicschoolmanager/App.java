package app.musicschoolmanager;

import app.musicschoolmanager.absence.AbsenceModel;
import app.musicschoolmanager.action.AlertOwnerOfMissedLessons;
import app.musicschoolmanager.action.GiveBackReport;
import app.musicschoolmanager.action.HandInReport;
import app.musicschoolmanager.action.Integrations;
import app.musicschoolmanager.action.MakeFormerPupils;
import app.musicschoolmanager.action.NotifyParentsOfReleasedReports;
import app.musicschoolmanager.action.NotifyTeachersOfAbsences;
import app.musicschoolmanager.action.ReleaseReport;
import app.musicschoolmanager.attendance.AttendanceModel;
import app.musicschoolmanager.child.ChildModel;
import app.musicschoolmanager.missedlessonsalert.MissedLessonsAlertModel;
import app.musicschoolmanager.parentcontact.ParentContactModel;
import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.AppType;
import app.musicschoolmanager.platform.Platform;
import app.musicschoolmanager.report.ReportModel;
import app.musicschoolmanager.reportremark.ReportRemarkModel;
import app.musicschoolmanager.schedule.Schedules;
import app.musicschoolmanager.schoolsetting.SchoolSettingModel;
import app.musicschoolmanager.term.TermModel;

/**
 * Runs the everyday work of a small music school: children and their weekly lessons, absences,
 * attendance and term reports, with parents and teachers seeing only their own children and pupils.
 * Start here.
 */
public final class App {
  private App() {}

  /** Everything this app consists of. */
  public static AppDefinition definition() {
    return AppDefinition.named("Music School")
        .description(
            "Runs the everyday work of a small music school: children and their weekly lessons,"
                + " absences, attendance and term reports, with parents and teachers seeing only"
                + " their own children and pupils.")
        .language("en")
        .type(AppType.BOTH_ROLES)
        .theme("#5b2a86", "🎵")
        .models(
            ChildModel.MODEL,
            ParentContactModel.MODEL,
            AbsenceModel.MODEL,
            AttendanceModel.MODEL,
            TermModel.MODEL,
            ReportModel.MODEL,
            ReportRemarkModel.MODEL,
            MissedLessonsAlertModel.MODEL,
            SchoolSettingModel.MODEL)
        .integrations(Integrations.ALL)
        .actions(
            new NotifyTeachersOfAbsences(),
            new AlertOwnerOfMissedLessons(),
            new HandInReport(),
            new ReleaseReport(),
            new GiveBackReport(),
            new NotifyParentsOfReleasedReports(),
            new MakeFormerPupils())
        .schedules(Schedules.ALL)
        .build();
  }

  public static void main(String[] args) {
    Platform.main(definition(), args);
  }
}
