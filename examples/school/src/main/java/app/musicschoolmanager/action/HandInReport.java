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
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.Forbidden;
import app.musicschoolmanager.report.Report;
import app.musicschoolmanager.term.Term;
import java.time.Duration;

/** Hands in a report that is a draft or was given back, so that the owner can read it. */
public final class HandInReport implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("hand-in-report", "Hand in report")
        .description(
            "Hands in a report that is a draft or was given back, so that the owner can read it.")
        .audience(Audience.BOTH)
        .scope(DataScope.USER_SCOPED)
        .parameters(
            Field.reference("report", "Report", "report")
                .required()
                .help("A draft, or a report that was given back."))
        .where("report", FieldCondition.is("state", "draft", "given_back"))
        .timeout(Duration.ofSeconds(30))
        .triggers("hand in the report", "submit the report", "the report is ready to be read")
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
      Child child = app.children().get(report.child());
      Term term = app.terms().get(report.term());
      String reportName = "The report on " + child.name() + " for " + term.name();
      refuseUnlessCallerMayChange(reportName, child, app);
      refuseUnlessDraftOrGivenBack(reportName, report, app);
      app.reports().update(report.id(), Report.draft().state(Report.State.HANDED_IN));
      app.log(
          reportName + " was handed in; before, its state was " + app.text(report.state()) + ".");
      return ActionResult.of(reportName + " was handed in.");
    });
  }

  private static void refuseUnlessCallerMayChange(String reportName, Child child, AppContext app) {
    boolean isAdministrator = app.caller().role() == Role.ADMIN;
    boolean isTeacherOfChild = child.teacher().equals(app.caller().userId());
    if (!isAdministrator && !isTeacherOfChild) {
      throw new Forbidden(
          reportName
              + " can be handed in only by the teacher of the child or by an administrator.");
    }
  }

  private static void refuseUnlessDraftOrGivenBack(
      String reportName, Report report, AppContext app) {
    if (report.state() != Report.State.DRAFT && report.state() != Report.State.GIVEN_BACK) {
      throw new Conflict(
          reportName
              + " cannot be handed in, because its state is "
              + app.text(report.state())
              + ". Only a draft or a report that was given back can be handed in.");
    }
  }
}
