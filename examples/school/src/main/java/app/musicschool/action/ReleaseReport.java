package app.musicschool.action;

import app.musicschool.child.Child;
import app.musicschool.platform.action.Action;
import app.musicschool.platform.action.ActionContext;
import app.musicschool.platform.action.ActionDefinition;
import app.musicschool.platform.action.ActionResult;
import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.DataScope;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.Values;
import app.musicschool.platform.web.Conflict;
import app.musicschool.releasedreport.ReleasedReport;
import app.musicschool.term.Term;
import app.musicschool.termreport.TermReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Releases a handed-in report so that the parents can read it, and tells them by e-mail. */
public final class ReleaseReport implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("release-report", "Release")
        .description(
            "Releases a handed-in report so that the parents can read it, and tells them by"
                + " e-mail.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("report", "Report", "term-report")
                .required()
                .help("A report that the teacher has handed in."))
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Release the report", "Release this term report", "Let the parents read the report")
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
    Release release = app.together(() -> release(input.report(), app));
    String what = "The report of " + release.child().name() + " for " + release.term().name();
    app.log(
        what
            + " is released"
            + (release.stateWasSetByHand() ? "; its state had been set by hand before." : "."));

    List<String> parents =
        Stream.of(release.child().firstParent(), release.child().secondParent())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    int informed = 0;
    List<String> notInformed = new ArrayList<>();
    for (String parent : parents) {
      String parentName = app.nameOf(parent).orElse("a parent without an account");
      if (informParent(parent, parentName, release, app)) {
        informed++;
      } else {
        notInformed.add(parentName);
      }
    }

    String message =
        what
            + " is released and "
            + (informed == 1 ? "1 parent was" : informed + " parents were")
            + " informed by e-mail";
    if (!notInformed.isEmpty()) {
      message +=
          "; could not be e-mailed: "
              + String.join(", ", notInformed)
              + (app.email().isConnected() ? "" : " (e-mail is not connected)");
    }
    return ActionResult.of(message + ".")
        .with("informed", informed)
        .with("notInformed", notInformed.size());
  }

  private record Release(Child child, Term term, boolean stateWasSetByHand) {}

  private static Release release(String reportId, AppContext app) {
    TermReport report = app.termReports().get(reportId);
    Child child = app.children().get(report.child());
    Term term = app.terms().get(report.term());
    refuseUnlessReleasable(report, child, term, app);

    boolean stateWasSetByHand = report.state() == TermReport.State.RELEASED;
    if (!stateWasSetByHand) {
      app.termReports().update(report.id(), TermReport.draft().state(TermReport.State.RELEASED));
    }
    app.releasedReports()
        .create(
            ReleasedReport.draft()
                .child(child.id())
                .term(term.id())
                .practiceMark(report.practiceMark())
                .rhythmMark(report.rhythmMark())
                .hearingMark(report.hearingMark())
                .text(report.text())
                .releasedAt(app.now()));
    return new Release(child, term, stateWasSetByHand);
  }

  private static void refuseUnlessReleasable(
      TermReport report, Child child, Term term, AppContext app) {
    if (report.state() == TermReport.State.DRAFT || report.state() == TermReport.State.GIVEN_BACK) {
      throw new Conflict("Only a handed-in report can be released.");
    }
    boolean alreadyReleased =
        app.releasedReports().findByChild(child.id()).stream()
            .anyMatch(released -> released.term().equals(term.id()));
    if (alreadyReleased) {
      throw new Conflict(
          "The report of " + child.name() + " for " + term.name() + " is already released.");
    }
    if (report.practiceMark() == null
        || report.rhythmMark() == null
        || report.hearingMark() == null
        || report.text() == null) {
      throw new Conflict(
          "All three marks and the text must be filled in before a report is released.");
    }
  }

  private static boolean informParent(
      String parent, String parentName, Release release, AppContext app) {
    if (!app.email().isConnected()) {
      app.log("No e-mail to " + parentName + ": e-mail is not connected.");
      return false;
    }
    Optional<String> address = app.emailOf(parent);
    if (address.isEmpty()) {
      app.log("No e-mail to " + parentName + ": there is no address.");
      return false;
    }
    String childName = release.child().name();
    String termName = release.term().name();
    try {
      app.email()
          .send(
              address.get(),
              "Report released: " + childName + ", " + termName,
              "Hello,\n\nthe report of "
                  + childName
                  + " for "
                  + termName
                  + " can now be read in the app.\n");
      app.log("Informed " + parentName + " by e-mail.");
      return true;
    } catch (Exception failure) {
      app.log("The e-mail to " + parentName + " could not be sent: " + failure.getMessage());
      return false;
    }
  }
}
