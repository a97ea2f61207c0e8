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
import app.musicschool.report.Report;
import app.musicschool.reportremark.ReportRemark;
import java.time.Duration;

/** Gives a report that was handed in back to its teacher with a remark. */
public final class GiveReportBack implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("give-report-back", "Give back")
        .description("Gives a report that was handed in back to its teacher with a remark.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("report", "Report", "report")
                .required()
                .help("A report that was handed in."),
            Field.text("remark", "Remark")
                .required()
                .help("What the teacher should change. The teacher sees it with the report."))
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "give the report back",
            "return the report to its teacher with a remark",
            "send this report back to the teacher")
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
    String remark = input.remark().strip();
    if (remark.isEmpty()) {
      throw new BadRequest("A remark is needed to give a report back.");
    }
    String message =
        app.together(() -> {
          Report report = app.reports().get(input.report());
          if (report.state() != Report.State.HANDED_IN) {
            throw new Conflict("Only a report that was handed in can be given back.");
          }
          String childName = app.children().get(report.child()).name();
          String termName = app.terms().get(report.term()).name();
          app.reportRemarks().create(ReportRemark.draft().report(report.id()).text(remark));
          app.reports().update(report.id(), Report.draft().state(Report.State.GIVEN_BACK));
          app.log("Report " + report.id() + " was given back with a remark.");
          return "The report on "
              + childName
              + " for "
              + termName
              + " was given back to its teacher.";
        });
    return ActionResult.of(message);
  }
}
