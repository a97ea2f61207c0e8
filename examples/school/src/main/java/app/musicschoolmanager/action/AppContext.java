package app.musicschoolmanager.action;

import app.musicschoolmanager.absence.AbsenceModel;
import app.musicschoolmanager.absence.AbsenceRepository;
import app.musicschoolmanager.attendance.AttendanceModel;
import app.musicschoolmanager.attendance.AttendanceRepository;
import app.musicschoolmanager.child.ChildModel;
import app.musicschoolmanager.child.ChildRepository;
import app.musicschoolmanager.missedlessonsalert.MissedLessonsAlertModel;
import app.musicschoolmanager.missedlessonsalert.MissedLessonsAlertRepository;
import app.musicschoolmanager.parentcontact.ParentContactModel;
import app.musicschoolmanager.parentcontact.ParentContactRepository;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.integration.MailService;
import app.musicschoolmanager.report.ReportModel;
import app.musicschoolmanager.report.ReportRepository;
import app.musicschoolmanager.reportremark.ReportRemarkModel;
import app.musicschoolmanager.reportremark.ReportRemarkRepository;
import app.musicschoolmanager.schoolsetting.SchoolSettingModel;
import app.musicschoolmanager.schoolsetting.SchoolSettingRepository;
import app.musicschoolmanager.term.TermModel;
import app.musicschoolmanager.term.TermRepository;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What an action of this app may touch, as far as its caller's scope reaches. */
public final class AppContext {
  private final ActionContext context;

  public AppContext(ActionContext context) {
    this.context = context;
  }

  public ChildRepository children() {
    return new ChildRepository(context.records(ChildModel.MODEL));
  }

  public ParentContactRepository parentContacts() {
    return new ParentContactRepository(context.records(ParentContactModel.MODEL));
  }

  public AbsenceRepository absences() {
    return new AbsenceRepository(context.records(AbsenceModel.MODEL));
  }

  public AttendanceRepository attendances() {
    return new AttendanceRepository(context.records(AttendanceModel.MODEL));
  }

  public TermRepository terms() {
    return new TermRepository(context.records(TermModel.MODEL));
  }

  public ReportRepository reports() {
    return new ReportRepository(context.records(ReportModel.MODEL));
  }

  public ReportRemarkRepository reportRemarks() {
    return new ReportRemarkRepository(context.records(ReportRemarkModel.MODEL));
  }

  public MissedLessonsAlertRepository missedLessonsAlerts() {
    return new MissedLessonsAlertRepository(context.records(MissedLessonsAlertModel.MODEL));
  }

  public SchoolSettingRepository schoolSettings() {
    return new SchoolSettingRepository(context.records(SchoolSettingModel.MODEL));
  }

  /**
   * E-mails to the teacher about a reported absence, to the owner about three lessons missed in a
   * row without excuse, and to the parents about a released report.
   */
  public MailService email() {
    return context.mail("email");
  }

  /**
   * Does all of it or nothing, while nobody else writes. Call no service inside: others wait. Mail
   * goes once all of it is done.
   */
  public <T> T together(Supplier<T> work) {
    return context.together(work);
  }

  /** Like {@link #together(Supplier)}, for work without a result. */
  public void together(Runnable work) {
    context.together(() -> {
      work.run();
      return null;
    });
  }

  /** On whose behalf the action runs. */
  public Caller caller() {
    return context.caller();
  }

  /** The addresses of the active administrators. */
  public List<String> administrators() {
    return context.administrators();
  }

  /** What somebody is called whom a field names, if it names anybody. */
  public Optional<String> nameOf(String personId) {
    return context.nameOf(personId);
  }

  /** The address of somebody whom a field names, as long as they have an account. */
  public Optional<String> emailOf(String personId) {
    return context.emailOf(personId);
  }

  /** The ids of all who have an account. */
  public List<String> everybody() {
    return context.everybody();
  }

  /** The present moment by the app's clock. */
  public Instant now() {
    return context.now();
  }

  /** Today's date by the app's clock. */
  public LocalDate today() {
    return context.today();
  }

  /** Where the owner is: what day and what time of day it is, is meant there. */
  public ZoneId zone() {
    return context.zone();
  }

  /** As people write it in the app's language and zone: a date, a moment, a number, an option. */
  public String text(Object value) {
    return context.text(value);
  }

  /** An amount as people write it. */
  public String money(BigDecimal amount) {
    return context.money(amount);
  }

  /** Adds a line to the run's log. */
  public void log(String message) {
    context.log(message);
  }
}
