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
import app.musicschool.platform.web.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes back an absence of your child until 8 in the morning of that day and lets the teacher know.
 */
public final class WithdrawAbsence implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("withdraw-absence", "Withdraw an absence")
        .description(
            "Takes back an absence of your child until 8 in the morning of that day and lets the"
                + " teacher know.")
        .audience(Audience.MEMBER)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("absence", "Absence", "absence")
                .required()
                .help("The absence of your child that you want to take back."))
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Withdraw an absence",
            "Take back an absence",
            "My child is coming to the lesson after all")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(String absence) {
    static Input of(Values values) {
      return new Input(values.text("absence"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    Withdrawal withdrawal =
        app.together(() -> {
          return withdraw(app, input.absence());
        });
    Child child = withdrawal.child();
    String lessonDay = readable(withdrawal.lessonDate());
    app.log(
        "Withdrew the absence of child "
            + child.id()
            + " for the lesson on "
            + withdrawal.lessonDate()
            + ".");
    boolean teacherEmailed = emailTeacher(app, child, lessonDay);
    String message =
        "The absence of "
            + child.name()
            + " on "
            + lessonDay
            + " was withdrawn"
            + (teacherEmailed
                ? " and the teacher was e-mailed."
                : ", but the teacher could not be e-mailed.");
    return ActionResult.of(message).with("withdrawn", 1).with("emailsSent", teacherEmailed ? 1 : 0);
  }

  private record Withdrawal(Child child, LocalDate lessonDate) {}

  private static Withdrawal withdraw(AppContext app, String absenceId) {
    Absence absence = app.absences().find(absenceId).orElseThrow(() -> noSuchAbsence());
    Child child = app.children().find(absence.child()).orElseThrow(() -> noSuchAbsence());
    if (!isParent(app.caller().userId(), child)) {
      throw noSuchAbsence();
    }
    if (child.status() == Child.Status.FORMER_PUPIL) {
      throw new Conflict(
          "The absences of a former pupil stay as they are and cannot be withdrawn.");
    }
    if (!isBeforeDeadline(app.now(), absence.lessonDate())) {
      throw new Conflict(
          "An absence can be withdrawn only until 8:00 in the morning of the lesson; now only the"
              + " school office can change it.");
    }
    app.absences().delete(absence.id());
    return new Withdrawal(child, absence.lessonDate());
  }

  private static NotFound noSuchAbsence() {
    return new NotFound("There is no such absence of a child of yours.");
  }

  private static boolean isParent(String personId, Child child) {
    return personId != null
        && (personId.equals(child.firstParent()) || personId.equals(child.secondParent()));
  }

  private static boolean isBeforeDeadline(Instant now, LocalDate lessonDate) {
    ZonedDateTime deadline = lessonDate.atTime(8, 0).atZone(appTimeZone());
    return now.isBefore(deadline.toInstant());
  }

  // The app's clock runs in UTC. If the school's clock differs, name its zone here, such as
  // ZoneId.of("Europe/London").
  private static ZoneId appTimeZone() {
    return ZoneOffset.UTC;
  }

  private static boolean emailTeacher(AppContext app, Child child, String lessonDay) {
    Optional<String> address = app.emailOf(child.teacher());
    if (address.isEmpty()) {
      app.log("The teacher was not e-mailed: there is no address of the teacher.");
      return false;
    }
    if (!app.email().isConnected()) {
      app.log("The teacher was not e-mailed: e-mail is not connected.");
      return false;
    }
    try {
      app.email()
          .send(
              address.get(),
              "Absence withdrawn: " + child.name(),
              "Hello,\n\n"
                  + "the absence of "
                  + child.name()
                  + "\n"
                  + "for the lesson on "
                  + lessonDay
                  + "\n"
                  + "was withdrawn. Please expect the child at this lesson.\n");
      app.log("The teacher was e-mailed about the withdrawn absence.");
      return true;
    } catch (IntegrationFailed failure) {
      app.log("The teacher was not e-mailed: the mail could not be sent.");
      return false;
    }
  }

  private static String readable(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH));
  }
}
