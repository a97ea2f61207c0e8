package app.musicschool.action;

import app.musicschool.platform.action.Action;
import app.musicschool.platform.action.ActionContext;
import app.musicschool.platform.action.ActionDefinition;
import app.musicschool.platform.action.ActionResult;
import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.DataScope;
import app.musicschool.platform.model.Field;
import app.musicschool.platform.model.Values;
import app.musicschool.platform.web.BadRequest;
import app.musicschool.platform.web.Conflict;
import app.musicschool.termreport.TermReport;
import java.time.Duration;

/** Gives a handed-in report back to the teacher with a remark. */
public final class GiveReportBack implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("give-report-back", "Give back")
        .description("Gives a handed-in report back to the teacher with a remark.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("report", "Term report", "term-report")
                .required()
                .help("A report that the teacher has handed in."),
            Field.text("remark", "Remark")
                .required()
                .help("What the teacher should change; parents never see it."))
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Give the report back",
            "Give a report back with a remark",
            "Return a term report to the teacher")
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
      throw new BadRequest("Please write a remark before giving the report back.");
    }
    app.together(() -> {
      TermReport report = app.termReports().get(input.report());
      if (report.state() != TermReport.State.HANDED_IN) {
        throw new Conflict("Only a handed-in report can be given back.");
      }
      app.termReports()
          .update(
              report.id(),
              TermReport.draft().remark(input.remark()).state(TermReport.State.GIVEN_BACK));
    });
    app.log("Report " + input.report() + " was given back to the teacher with a remark.");
    return ActionResult.of("1 report was given back to the teacher with your remark.")
        .with("givenBack", 1);
  }
}
