package app.musicschool.action;

import app.musicschool.child.Child;
import app.musicschool.platform.action.Action;
import app.musicschool.platform.action.ActionContext;
import app.musicschool.platform.action.ActionDefinition;
import app.musicschool.platform.action.ActionResult;
import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.DataScope;
import app.musicschool.platform.model.Values;
import app.musicschool.report.Report;
import app.musicschool.term.Term;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends each parent of the child an e-mail, once, when a report has been released. */
public final class SendReportReleasedEmails implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-report-released-emails", "Tell parents of released reports")
        .description(
            "Sends each parent of the child an e-mail, once, when a report has been released.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("email")
        .timeout(Duration.ofSeconds(120))
        .triggers(
            "Tell parents of released reports",
            "Send the e-mails about released reports",
            "Let the parents know that reports are released")
        .confirm()
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
    List<Report> waiting =
        app.reports().findByState(Report.State.RELEASED).stream()
            .filter(report -> isStillToBeMailed(report))
            .toList();
    if (!app.email().isConnected()) {
      app.log("The mail account is not connected; released reports that wait: " + waiting.size());
      return ActionResult.of(
              "The mail account is not connected, so no e-mails were sent. "
                  + "Released reports whose parents are still to be told: "
                  + waiting.size()
                  + ".")
          .with("emailsSent", 0)
          .with("reportsWaiting", waiting.size());
    }
    int emailsSent = 0;
    for (Report report : waiting) {
      int emailsForReport =
          app.together(() -> {
            return mailParentsOnce(report.id(), app);
          });
      emailsSent += emailsForReport;
    }
    return ActionResult.of("E-mails sent about released reports: " + emailsSent + ".")
        .with("emailsSent", emailsSent);
  }

  private static boolean isStillToBeMailed(Report report) {
    return report.state() == Report.State.RELEASED && report.parentsMailedAt() == null;
  }

  private static int mailParentsOnce(String reportId, AppContext app) {
    Optional<Report> found =
        app.reports().find(reportId).filter(report -> isStillToBeMailed(report));
    if (found.isEmpty()) {
      app.log("Report " + reportId + ": no longer waiting, nothing sent");
      return 0;
    }
    Child child = app.children().get(found.get().child());
    Term term = app.terms().get(found.get().term());
    String subject = "Report for " + child.name() + ", " + term.name();
    String text =
        "The report for "
            + child.name()
            + " for "
            + term.name()
            + " has been released. "
            + "You can read it in the app after logging in.";
    List<String> addresses = addressesOfParents(child, app);
    app.reports().update(reportId, Report.draft().parentsMailedAt(app.now()));
    for (String address : addresses) {
      app.email().send(address, subject, text);
    }
    app.log("Report " + reportId + ": e-mails to parents: " + addresses.size());
    return addresses.size();
  }

  private static List<String> addressesOfParents(Child child, AppContext app) {
    List<String> addresses = new ArrayList<>();
    app.emailOf(child.parent1()).ifPresent(address -> addresses.add(address));
    if (child.parent2() != null) {
      app.emailOf(child.parent2()).ifPresent(address -> addresses.add(address));
    }
    return addresses;
  }
}
