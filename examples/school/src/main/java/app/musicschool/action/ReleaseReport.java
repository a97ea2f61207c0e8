package app.musicschool.action;

import app.musicschool.platform.action.Action;
import app.musicschool.platform.action.ActionContext;
import app.musicschool.platform.action.ActionDefinition;
import app.musicschool.platform.action.ActionResult;
import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.DataScope;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.Values;
import app.musicschool.platform.web.Conflict;
import app.musicschool.report.Report;
import java.time.Duration;

/** Releases a report that was handed in, so that the child's parents can read it. */
public final class ReleaseReport implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("release-report", "Release")
        .description(
            "Releases a report that was handed in, so that the child's parents can read it.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("report", "Report", "report")
                .required()
                .help("The report that was handed in and that the parents may now read."))
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
    Report released =
        app.together(() -> {
          Report report = app.reports().get(input.report());
          if (report.state() != Report.State.HANDED_IN) {
            throw new Conflict("Only a report that was handed in can be released.");
          }
          return app.reports().update(report.id(), Report.draft().state(Report.State.RELEASED));
        });
    String childName = app.children().get(released.child()).name();
    String termName = app.terms().get(released.term()).name();
    app.log("Report " + released.id() + " was released.");
    return ActionResult.of("The report on " + childName + " for " + termName + " is released.");
  }
}
