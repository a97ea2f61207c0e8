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

/** Gives a report that was handed in back to the teacher with a remark. */
public final class GiveReportBack implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("give-report-back", "Give back")
        .description("Gives a report that was handed in back to the teacher with a remark.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("report", "Report", "report")
                .required()
                .help("A report that was handed in."),
            Field.text("remark", "Remark").required().help("What the teacher is asked to change."))
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "give the report back",
            "give a report back with a remark",
            "send the report back to the teacher")
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
      throw new BadRequest("The remark must not be empty and must not consist of spaces only.");
    }
    String reportTitle =
        app.together(() -> {
          Report report = app.reports().get(input.report());
          String title = titleOf(report, app);
          if (report.state() != Report.State.HANDED_IN) {
            throw new Conflict(
                "The "
                    + title
                    + " cannot be given back: its state is \""
                    + labelOf(report.state())
                    + "\". Only a report that was handed in can be given back.");
          }
          app.reportRemarks()
              .create(ReportRemark.draft().report(report.id()).remark(input.remark()));
          app.reports().update(report.id(), Report.draft().state(Report.State.GIVEN_BACK));
          return title;
        });
    app.log("Gave the " + reportTitle + " back with a remark.");
    return ActionResult.of(
        "The " + reportTitle + " was given back to the teacher with your remark.");
  }

  private static String titleOf(Report report, AppContext app) {
    String childName = app.children().get(report.child()).name();
    String termName = app.terms().get(report.term()).name();
    return "report on " + childName + " for the term " + termName;
  }

  private static String labelOf(Report.State state) {
    return switch (state) {
      case BEING_WRITTEN -> "Being written";
      case HANDED_IN -> "Handed in";
      case GIVEN_BACK -> "Given back";
      case RELEASED -> "Released";
    };
  }
}
