package app.musicschool.action;

import app.musicschool.absence.Absence;
import app.musicschool.child.Child;
import app.musicschool.platform.action.Action;
import app.musicschool.platform.action.ActionContext;
import app.musicschool.platform.action.ActionDefinition;
import app.musicschool.platform.action.ActionResult;
import app.musicschool.platform.auth.Audience;
import app.musicschool.platform.model.DataScope;
import app.musicschool.platform.model.Values;
import app.musicschool.report.Report;
import app.musicschool.report.ReportDraft;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sends the e-mails about absences and released reports that have not gone out yet. */
public final class SendOutstandingMails implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-outstanding-mails", "Send outstanding e-mails")
        .description(
            "Sends the e-mails about absences and released reports that have not gone out yet.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SYSTEM_WIDE)
        .integrations("email")
        .timeout(Duration.ofSeconds(300))
        .triggers(
            "Send outstanding e-mails",
            "Send the e-mails that have not gone out yet",
            "Catch up on e-mails about absences and reports")
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
    List<OutstandingMail> outstanding = new ArrayList<>();
    for (Absence absence : app.absences().all()) {
      if (absence.teacherInformedAt() == null) {
        outstanding.add(mailToTeacher(app, absence));
      }
    }
    for (Report report : app.reports().findByState(Report.State.RELEASED)) {
      outstanding.addAll(mailsToParents(app, report));
    }
    if (!app.email().isConnected()) {
      app.log("E-mail is not connected. E-mails that are still to be sent: " + outstanding.size());
      return ActionResult.of(
              "E-mail is not connected, so nothing went out; e-mails sent: 0, failed: "
                  + outstanding.size()
                  + ".")
          .with("sent", 0)
          .with("failed", outstanding.size());
    }
    int sent = 0;
    int failed = 0;
    for (OutstandingMail mail : outstanding) {
      if (!mail.stillDue().get()) {
        continue;
      }
      if (sendAndNote(app, mail)) {
        sent++;
      } else {
        failed++;
      }
    }
    return ActionResult.of("E-mails sent: " + sent + ", failed: " + failed + ".")
        .with("sent", sent)
        .with("failed", failed);
  }

  private record OutstandingMail(
      String recipient,
      String subject,
      String text,
      Supplier<Boolean> stillDue,
      Runnable noteSent) {}

  private static OutstandingMail mailToTeacher(AppContext app, Absence absence) {
    Child child = app.children().get(absence.child());
    String day =
        absence.date().format(DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH));
    return new OutstandingMail(
        child.teacher(),
        "Absence of " + child.name() + " on " + day,
        child.name() + " is excused from the lesson on " + day + " at " + child.lessonTime() + ".",
        () ->
            app.absences()
                .find(absence.id())
                .filter(current -> current.teacherInformedAt() == null)
                .isPresent(),
        () -> app.absences().update(absence.id(), Absence.draft().teacherInformedAt(app.now())));
  }

  private static List<OutstandingMail> mailsToParents(AppContext app, Report report) {
    Child child = app.children().get(report.child());
    List<OutstandingMail> mails = new ArrayList<>();
    if (report.firstParentInformedAt() == null) {
      mails.add(
          mailToParent(
              app,
              report,
              child,
              child.firstParent(),
              Report::firstParentInformedAt,
              () -> Report.draft().firstParentInformedAt(app.now())));
    }
    if (child.secondParent() != null && report.secondParentInformedAt() == null) {
      mails.add(
          mailToParent(
              app,
              report,
              child,
              child.secondParent(),
              Report::secondParentInformedAt,
              () -> Report.draft().secondParentInformedAt(app.now())));
    }
    return mails;
  }

  private static OutstandingMail mailToParent(
      AppContext app,
      Report report,
      Child child,
      String parent,
      Function<Report, Instant> informedAt,
      Supplier<ReportDraft> informedNow) {
    String termName = app.terms().get(report.term()).name();
    return new OutstandingMail(
        parent,
        "Report on " + child.name() + ": " + termName,
        "The report on "
            + child.name()
            + " for the term "
            + termName
            + " can now be read in the app.",
        () ->
            app.reports()
                .find(report.id())
                .filter(current -> informedAt.apply(current) == null)
                .isPresent(),
        () -> app.reports().update(report.id(), informedNow.get()));
  }

  private static boolean sendAndNote(AppContext app, OutstandingMail mail) {
    Optional<String> address = app.emailOf(mail.recipient());
    if (address.isEmpty()) {
      app.log("Not sent, because the recipient has no account any more: " + mail.subject());
      return false;
    }
    try {
      app.email().send(address.get(), mail.subject(), mail.text());
    } catch (Exception failure) {
      app.log("Could not be sent: " + mail.subject() + " (" + failure.getMessage() + ")");
      return false;
    }
    app.together(() -> {
      if (mail.stillDue().get()) {
        mail.noteSent().run();
      }
    });
    app.log("Sent: " + mail.subject());
    return true;
  }
}
