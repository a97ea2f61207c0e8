package app.musicschool.action;

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
import app.musicschool.report.Report;
import app.musicschool.term.Term;
import java.time.Duration;
import java.util.Optional;

/** Releases a report that was handed in, so that the parents can read it and are told by e-mail. */
public final class ReleaseReport implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("release-report", "Release")
        .description(
            "Releases a report that was handed in, so that the parents can read it and are told by"
                + " e-mail.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("report", "Report", "report")
                .required()
                .help("A report that was handed in."))
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Release the report",
            "Release this report to the parents",
            "Let the parents read the report")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(String report) {
    static Input of(Values values) {
      return new Input(values.text("report"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    Report report =
        app.together(() -> {
          return release(app, input.report());
        });
    Child child = app.children().get(report.child());
    Term term = app.terms().get(report.term());
    app.log("The report for " + child.name() + ", " + term.name() + ", has been released.");

    int parents = child.secondParent() == null ? 1 : 2;
    int parentsTold = 0;
    if (tellParent(app, "first", child.firstParent(), child, term)) {
      app.reports().update(report.id(), Report.draft().firstParentInformedAt(app.now()));
      parentsTold++;
    }
    if (child.secondParent() != null
        && tellParent(app, "second", child.secondParent(), child, term)) {
      app.reports().update(report.id(), Report.draft().secondParentInformedAt(app.now()));
      parentsTold++;
    }

    String message =
        "The report for "
            + child.name()
            + ", "
            + term.name()
            + ", has been released; parents told by e-mail: "
            + parentsTold
            + " of "
            + parents;
    return ActionResult.of(message + outlook(app, parentsTold == parents))
        .with("parentsTold", parentsTold);
  }

  private static Report release(AppContext app, String reportId) {
    Report report = app.reports().get(reportId);
    if (report.state() != Report.State.HANDED_IN) {
      throw new Conflict(
          "Only a report that was handed in can be released; this one is in the state \""
              + stateLabel(report.state())
              + "\".");
    }
    return app.reports().update(report.id(), Report.draft().state(Report.State.RELEASED));
  }

  private static String stateLabel(Report.State state) {
    return switch (state) {
      case BEING_WRITTEN -> "Being written";
      case HANDED_IN -> "Handed in";
      case GIVEN_BACK -> "Given back";
      case RELEASED -> "Released";
    };
  }

  private static boolean tellParent(
      AppContext app, String which, String parent, Child child, Term term) {
    String recipient = "the " + which + " parent of " + child.name();
    Optional<String> address = app.emailOf(parent);
    if (address.isEmpty()) {
      app.log("No e-mail to " + recipient + ": there is no active account with an address.");
      return false;
    }
    if (!app.email().isConnected()) {
      app.log("No e-mail to " + recipient + ": e-mail is not connected.");
      return false;
    }
    try {
      app.email()
          .send(
              address.get(),
              "Report for " + child.name() + ", " + term.name(),
              mailText(child, term));
    } catch (IntegrationFailed failed) {
      app.log("The e-mail to " + recipient + " could not be sent: " + failed.getMessage());
      return false;
    }
    app.log("E-mail sent to " + recipient + ".");
    return true;
  }

  private static String mailText(Child child, Term term) {
    return "Hello,\n\n"
        + "The report for "
        + child.name()
        + ", "
        + term.name()
        + ", has been released. "
        + "You can now read it in the app.\n";
  }

  private static String outlook(AppContext app, boolean allTold) {
    if (allTold) {
      return ".";
    }
    return app.email().isConnected()
        ? "; what could not be sent is tried again later."
        : "; e-mail is not connected, so it is tried again later.";
  }
}
