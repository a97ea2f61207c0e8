package app.musicschoolmanager.action;

import app.musicschoolmanager.child.Child;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.report.Report;
import app.musicschoolmanager.term.Term;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tells each parent by e-mail that a report on their child has been released. */
public final class NotifyParentsOfReleasedReports implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named(
            "notify-parents-of-released-reports", "E-mail parents about released reports")
        .description("Tells each parent by e-mail that a report on their child has been released.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("email")
        .timeout(Duration.ofSeconds(120))
        .triggers(
            "E-mail parents about released reports",
            "Tell the parents that reports are released",
            "Send the report e-mails")
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
            .filter(report -> awaitsMail(report))
            .toList();
    if (waiting.isEmpty()) {
      return ActionResult.of(
              "There was nothing to do: the parents know about every released report.")
          .with("mails", 0);
    }
    if (!app.email().isConnected()) {
      app.log("E-mail is not connected; released reports still to be announced: " + waiting.size());
      return ActionResult.of(
              "E-mail is not connected, so no e-mail was sent; released reports still to be"
                  + " announced: "
                  + waiting.size()
                  + ".")
          .with("mails", 0);
    }
    int mails = 0;
    for (Report report : waiting) {
      mails += mailParents(app, report.id());
    }
    return ActionResult.of(
            "Sent "
                + mails
                + (mails == 1 ? " e-mail" : " e-mails")
                + " to parents about released reports.")
        .with("mails", mails);
  }

  private static boolean awaitsMail(Report report) {
    return report.state() == Report.State.RELEASED && report.parentsMailedAt() == null;
  }

  private static int mailParents(AppContext app, String reportId) {
    return app.together(() -> {
      Report report = app.reports().find(reportId).orElse(null);
      if (report == null || !awaitsMail(report)) {
        return 0;
      }
      Child child = app.children().get(report.child());
      Term term = app.terms().get(report.term());
      List<String> addresses = addressesOfParents(app, child);
      if (addresses.isEmpty()) {
        app.log(
            "Nobody could be e-mailed about the report on "
                + child.name()
                + " for "
                + term.name()
                + ".");
        return 0;
      }
      String subject = "Report released: " + child.name() + ", " + term.name();
      String text =
          "Hello,\n\nthe report on "
              + child.name()
              + " for "
              + term.name()
              + " has been released and can be read in the app after logging in:\n"
              + app.reports().link(report)
              + "\n";
      for (String address : addresses) {
        app.email().send(address, subject, text);
      }
      app.reports().update(report.id(), Report.draft().parentsMailedAt(app.now()));
      app.log(
          "Parents e-mailed about the report on "
              + child.name()
              + " for "
              + term.name()
              + ": "
              + addresses.size());
      return addresses.size();
    });
  }

  private static List<String> addressesOfParents(AppContext app, Child child) {
    List<String> addresses = new ArrayList<>();
    for (String parent : Arrays.asList(child.firstParent(), child.secondParent())) {
      if (parent == null) {
        continue;
      }
      Optional<String> address = app.emailOf(parent);
      if (address.isPresent()) {
        addresses.add(address.get());
      } else {
        app.log("A parent of " + child.name() + " has no active account and gets no e-mail.");
      }
    }
    return addresses;
  }
}
