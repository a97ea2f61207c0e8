package app.musicschoolmanager.action;

import app.musicschoolmanager.absence.Absence;
import app.musicschoolmanager.child.Child;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Values;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tells each teacher by e-mail which of their pupils will be absent and on which day. */
public final class NotifyTeachersOfAbsences implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("notify-teachers-of-absences", "E-mail teachers about absences")
        .description(
            "Tells each teacher by e-mail which of their pupils will be absent and on which day.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "E-mail teachers about absences",
            "Tell the teachers who will be absent",
            "Send the absence e-mails")
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
    List<Absence> open = absencesToMail(app);
    if (open.isEmpty()) {
      return ActionResult.of(
              "There was nothing to do: the teachers have had an e-mail about every absence.")
          .with("sent", 0)
          .with("waiting", 0);
    }
    if (!app.email().isConnected()) {
      app.log("E-mail is not connected; absences waiting for an e-mail: " + open.size());
      return ActionResult.of(
              "E-mail is not connected, so no teacher was told. Absences still without an e-mail: "
                  + app.text(open.size())
                  + ".")
          .with("sent", 0)
          .with("waiting", open.size());
    }
    int sent = 0;
    for (Absence absence : open) {
      if (mailTeacher(absence.id(), app)) {
        sent++;
        app.log("Teacher e-mailed about absence " + absence.id());
      }
    }
    int waiting = absencesToMail(app).size();
    String message = "E-mails sent to teachers: " + app.text(sent) + ".";
    if (waiting > 0) {
      message += " Absences still without an e-mail: " + app.text(waiting) + ".";
    }
    return ActionResult.of(message).with("sent", sent).with("waiting", waiting);
  }

  private static List<Absence> absencesToMail(AppContext app) {
    return app.absences().all().stream().filter(absence -> isToBeMailed(absence)).toList();
  }

  private static boolean isToBeMailed(Absence absence) {
    return !absence.day().equals(absence.mailedDay());
  }

  // One absence that cannot be noted as mailed must not hold up the others.
  private static boolean mailTeacher(String absenceId, AppContext app) {
    try {
      return app.together(() -> {
        Optional<Absence> found =
            app.absences().find(absenceId).filter(absence -> isToBeMailed(absence));
        if (found.isEmpty()) {
          return false;
        }
        Absence absence = found.get();
        Child child = app.children().get(absence.child());
        Optional<String> address = app.emailOf(child.teacher());
        if (address.isEmpty()) {
          app.log("Absence " + absenceId + " waits: the child's teacher has no account any more");
          return false;
        }
        String day = app.text(absence.day());
        app.absences().update(absenceId, Absence.draft().mailedDay(absence.day()));
        app.email()
            .send(
                address.get(),
                "Absence: " + child.name() + " on " + day,
                "The child " + child.name() + " will be absent from the lesson on " + day + ".");
        return true;
      });
    } catch (RuntimeException problem) {
      app.log("Absence " + absenceId + " could not be e-mailed: " + problem.getMessage());
      return false;
    }
  }
}
