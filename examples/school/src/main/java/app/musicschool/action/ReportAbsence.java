package app.musicschool.action;

import app.musicschool.absence.Absence;
import app.musicschool.child.Child;
import app.musicschool.platform.action.Action;
import app.musicschool.platform.action.ActionContext;
import app.musicschool.platform.action.ActionDefinition;
import app.musicschool.platform.action.ActionResult;
import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.integration.IntegrationFailed;
import app.musicschool.platform.model.DataScope;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.Values;
import app.musicschool.platform.web.Conflict;
import app.musicschool.platform.web.Forbidden;
import app.musicschool.platform.web.NotFound;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * Excuses your child from a lesson until 8 in the morning of that day and tells the teacher by
 * e-mail.
 */
public final class ReportAbsence implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("report-absence", "Report an absence")
        .description(
            "Excuses your child from a lesson until 8 in the morning of that day and tells the"
                + " teacher by e-mail.")
        .audience(Audience.MEMBER)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("child", "Child", "child").required(),
            Field.date("lessonDate", "Date of the lesson")
                .required()
                .help("Possible until 8:00 in the morning (UTC) of that day."),
            Field.string("reason", "Reason"))
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Report an absence",
            "My child cannot come to the lesson",
            "Excuse my child from a lesson")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(String child, LocalDate lessonDate, String reason) {
    static Input of(Values values) {
      return new Input(values.text("child"), values.date("lessonDate"), values.text("reason"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    Child child = childOfCaller(input.child(), app);
    if (child.status() == Child.Status.FORMER_PUPIL) {
      throw new Conflict(child.name() + " is a former pupil, so no absence can be reported.");
    }
    LocalDate lessonDate = input.lessonDate();
    LocalDateTime schoolTime = LocalDateTime.ofInstant(app.now(), schoolTimeZone());
    if (!schoolTime.isBefore(lessonDate.atTime(8, 0))) {
      throw new Forbidden(
          "Absences can be reported until 8:00 in the morning (UTC) of the day of the lesson; only"
              + " the school office can enter it now.");
    }
    String reason = input.reason();
    boolean isNew =
        app.together(() -> {
          return saveAbsence(child, lessonDate, reason, app);
        });
    String absence = "The absence of " + child.name() + " on " + lessonDate;
    if (!isNew) {
      app.log(absence + " was already reported; its reason was set and no second e-mail is sent.");
      return ActionResult.of(absence + " was changed.");
    }
    app.log(absence + " was saved.");
    if (!informTeacher(child, lessonDate, reason, app)) {
      return ActionResult.of(absence + " was saved, but the teacher could not be e-mailed.");
    }
    return ActionResult.of(absence + " was saved and the teacher was informed by e-mail.");
  }

  private static ZoneId schoolTimeZone() {
    return ZoneOffset.UTC;
  }

  private static Child childOfCaller(String childId, AppContext app) {
    String callerId = app.caller().userId();
    return app.children()
        .find(childId)
        .filter(child -> isParent(callerId, child))
        .orElseThrow(() -> new NotFound("This is not one of your children."));
  }

  private static boolean isParent(String personId, Child child) {
    return child.firstParent().equals(personId)
        || (child.secondParent() != null && child.secondParent().equals(personId));
  }

  private static boolean saveAbsence(
      Child child, LocalDate lessonDate, String reason, AppContext app) {
    Optional<Absence> existing =
        app.absences().findByChild(child.id()).stream()
            .filter(absence -> absence.lessonDate().equals(lessonDate))
            .findFirst();
    if (existing.isPresent()) {
      app.absences().update(existing.get().id(), Absence.draft().reason(reason));
      return false;
    }
    app.absences().create(Absence.draft().child(child.id()).lessonDate(lessonDate).reason(reason));
    return true;
  }

  private static boolean informTeacher(
      Child child, LocalDate lessonDate, String reason, AppContext app) {
    Optional<String> teacherAddress = app.emailOf(child.teacher());
    if (teacherAddress.isEmpty()) {
      app.log("The teacher of " + child.name() + " has no e-mail address, so no e-mail was sent.");
      return false;
    }
    if (!app.email().isConnected()) {
      app.log(
          "The e-mail service is not connected, so the teacher of "
              + child.name()
              + " was not informed.");
      return false;
    }
    String subject = "Absence: " + child.name() + ", " + lessonDate;
    try {
      app.email().send(teacherAddress.get(), subject, mailText(child, lessonDate, reason));
    } catch (IntegrationFailed failure) {
      app.log(
          "The e-mail to the teacher of "
              + child.name()
              + " could not be sent: "
              + failure.getMessage());
      return false;
    }
    app.log("The teacher of " + child.name() + " was informed by e-mail.");
    return true;
  }

  private static String mailText(Child child, LocalDate lessonDate, String reason) {
    String weekday = child.lessonWeekday().value();
    String weekdayLabel = weekday.substring(0, 1).toUpperCase(Locale.ROOT) + weekday.substring(1);
    String text =
        child.name()
            + " is excused from the lesson on "
            + lessonDate
            + ".\n"
            + "Weekly lesson: "
            + weekdayLabel
            + ", "
            + child.lessonTime();
    return reason == null ? text : text + "\nReason: " + reason;
  }
}
