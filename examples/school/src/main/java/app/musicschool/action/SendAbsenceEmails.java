package app.musicschool.action;

import app.musicschool.absence.Absence;
import app.musicschool.child.Child;
import app.musicschool.platform.action.Action;
import app.musicschool.platform.action.ActionContext;
import app.musicschool.platform.action.ActionDefinition;
import app.musicschool.platform.action.ActionResult;
import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.DataScope;
import app.musicschool.platform.model.Values;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sends the child's teacher an e-mail about each absence of which they have not been told yet. */
public final class SendAbsenceEmails implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-absence-emails", "Tell teachers of absences")
        .description(
            "Sends the child's teacher an e-mail about each absence of which they have not been"
                + " told yet.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Tell the teachers of absences",
            "Send the absence e-mails",
            "E-mail teachers about absent children")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input() {
    static Input of(Values values) {
      return new Input();
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    List<Absence> waiting = absencesToTell(app);
    if (!app.email().isConnected()) {
      app.log("The school's mail account is not connected; absences waiting: " + waiting.size());
      return ActionResult.of(
              "The school's mail account is not connected; " + summary(0, waiting.size()))
          .with("sent", 0)
          .with("waiting", waiting.size());
    }
    int sent = 0;
    for (Absence absence : waiting) {
      if (tellTeacher(app, absence.id())) {
        sent++;
      }
    }
    int stillWaiting = absencesToTell(app).size();
    return ActionResult.of("Done: " + summary(sent, stillWaiting))
        .with("sent", sent)
        .with("waiting", stillWaiting);
  }

  private static List<Absence> absencesToTell(AppContext app) {
    return app.absences().all().stream()
        .filter(absence -> isToBeTold(absence))
        .sorted(Comparator.comparing(Absence::lessonDate))
        .toList();
  }

  private static boolean isToBeTold(Absence absence) {
    return !absence.lessonDate().equals(absence.teacherMailedFor());
  }

  private static boolean tellTeacher(AppContext app, String absenceId) {
    return app.together(() -> {
      Optional<Absence> found = app.absences().find(absenceId);
      if (found.isEmpty() || !isToBeTold(found.get())) {
        return false;
      }
      Absence absence = found.get();
      Child child = app.children().get(absence.child());
      String day =
          absence
              .lessonDate()
              .format(DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH));
      Optional<String> teacherAddress = app.emailOf(child.teacher());
      if (teacherAddress.isEmpty()) {
        app.log(
            "The absence of "
                + child.name()
                + " on "
                + day
                + " waits: the child's teacher has no active account.");
        return false;
      }
      String verb = absence.lessonDate().isBefore(app.today()) ? "was" : "will be";
      app.absences().update(absenceId, Absence.draft().teacherMailedFor(absence.lessonDate()));
      app.email()
          .send(
              teacherAddress.get(),
              "Absence: " + child.name() + " on " + day,
              child.name() + " " + verb + " absent from the lesson on " + day + ".");
      app.log("The teacher of " + child.name() + " is told of the absence on " + day + ".");
      return true;
    });
  }

  private static String summary(int sent, int waiting) {
    return "e-mails sent to teachers about absences: "
        + sent
        + ", absences still waiting: "
        + waiting
        + ".";
  }
}
