package app.musicschoolmanager.action;

import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.rule.FieldCondition;
import app.musicschoolmanager.platform.web.BadRequest;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.report.Report;
import app.musicschoolmanager.reportremark.ReportRemark;
import java.time.Duration;

/**
 * Gives a report that was handed in back to the teacher with a remark, so that it can be corrected
 * and handed in again.
 */
public final class GiveBackReport implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("give-back-report", "Give back with a remark")
        .description(
            "Gives a report that was handed in back to the teacher with a remark, so that it can be"
                + " corrected and handed in again.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("report", "Report", "report")
                .required()
                .help("The handed-in report that the teacher is to correct."),
            Field.text("remark", "Remark")
                .required()
                .help(
                    "What the teacher is to correct. Only the child's teacher and administrators"
                        + " read it."))
        .where("report", FieldCondition.is("state", "handed_in"))
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "give the report back with a remark",
            "return the report to the teacher",
            "the report needs to be corrected")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(String report, String remark) {
    static Input of(Values values) {
      return new Input(values.text("report"), values.text("remark"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    if (input.remark().isBlank()) {
      throw new BadRequest(
          "The remark must not be empty. Please write what the teacher is to correct.");
    }
    Report report =
        app.together(() -> {
          Report handedIn = app.reports().get(input.report());
          requireHandedIn(handedIn, app);
          app.reportRemarks()
              .create(ReportRemark.draft().report(handedIn.id()).remark(input.remark()));
          return app.reports().update(handedIn.id(), Report.draft().state(Report.State.GIVEN_BACK));
        });
    app.log("Report " + report.id() + " was given back with a remark.");
    String child = app.children().get(report.child()).name();
    String term = app.terms().get(report.term()).name();
    return ActionResult.of("The report on " + child + " for " + term + " was given back.");
  }

  private static void requireHandedIn(Report report, AppContext app) {
    if (report.state() != Report.State.HANDED_IN) {
      throw new Conflict(
          "Only a report that is handed in can be given back. The state of this one is: "
              + app.text(report.state())
              + ".");
    }
  }
}
