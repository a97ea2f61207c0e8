package app.musicschoolmanager.action;

import app.musicschoolmanager.child.Child;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.report.Report;
import app.musicschoolmanager.term.Term;
import java.time.Duration;

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
                .help("The handed-in report that the parents may read from now on."))
        .where("report", FieldCondition.is("state", "handed_in"))
        .timeout(Duration.ofSeconds(30))
        .triggers("release the report", "let the parents read the report", "approve this report")
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
    return app.together(() -> {
      Report report = app.reports().get(input.report());
      if (report.state() != Report.State.HANDED_IN) {
        throw new Conflict(
            "Only a report that was handed in can be released. The state of this report is: "
                + app.text(report.state())
                + ".");
      }
      Child child = app.children().get(report.child());
      Term term = app.terms().get(report.term());
      app.reports().update(report.id(), Report.draft().state(Report.State.RELEASED));
      app.log("Report " + report.id() + " was released.");
      return ActionResult.of(
          "The report on " + child.name() + " for " + term.name() + " was released.");
    });
  }
}
