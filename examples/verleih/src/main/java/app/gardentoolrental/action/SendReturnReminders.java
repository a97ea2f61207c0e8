package app.gardentoolrental.action;

import app.gardentoolrental.device.Device;
import app.gardentoolrental.loan.Loan;
import app.gardentoolrental.loanreminder.LoanReminder;
import app.gardentoolrental.loanreminder.LoanReminderDraft;
import app.gardentoolrental.platform.action.Action;
import app.gardentoolrental.platform.action.ActionContext;
import app.gardentoolrental.platform.action.ActionDefinition;
import app.gardentoolrental.platform.action.ActionResult;
import app.gardentoolrental.platform.auth.Audience;
import app.gardentoolrental.platform.model.DataScope;
import app.gardentoolrental.platform.model.Values;
import app.gardentoolrental.platform.web.NotFound;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Erinnert alle Mitglieder per E-Mail, deren Ausleihe morgen endet oder überfällig ist, höchstens
 * einmal am Tag je Ausleihe.
 */
public final class SendReturnReminders implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-return-reminders", "Erinnerungen verschicken")
        .description(
            "Erinnert alle Mitglieder per E-Mail, deren Ausleihe morgen endet oder überfällig ist,"
                + " höchstens einmal am Tag je Ausleihe.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("email")
        .timeout(Duration.ofSeconds(300))
        .triggers(
            "Erinnerungen verschicken",
            "Mitglieder an die Rückgabe erinnern",
            "Überfällige Ausleihen anmahnen")
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
    LocalDate today = app.today();
    List<Loan> due =
        app.loans().findByStatus(Loan.Status.LENT).stream()
            .filter(loan -> reasonToRemind(loan, today).isPresent())
            .toList();

    if (!app.email().isConnected()) {
      long alreadyReminded = due.stream().filter(loan -> remindedOn(app, loan, today)).count();
      app.log("Der E-Mail-Versand ist nicht eingerichtet, es wurde keine Erinnerung verschickt.");
      return result(
          "Der E-Mail-Versand ist nicht eingerichtet; ",
          0,
          alreadyReminded,
          due.size() - alreadyReminded);
    }

    long sent = 0;
    long skipped = 0;
    long failed = 0;
    for (Loan loan : due) {
      Optional<LoanReminder> reminder = app.together(() -> recordReminder(app, loan, today));
      if (reminder.isEmpty()) {
        app.log(
            "Ausleihe "
                + loan.id()
                + " übersprungen: heute schon erinnert oder inzwischen erledigt.");
        skipped++;
      } else if (sendReminder(app, reminder.get())) {
        sent++;
      } else {
        failed++;
      }
    }
    return result("", sent, skipped, failed);
  }

  private static Optional<LoanReminder.Reason> reasonToRemind(Loan loan, LocalDate today) {
    if (loan.status() != Loan.Status.LENT) {
      return Optional.empty();
    }
    if (loan.lastDay().equals(today.plusDays(1))) {
      return Optional.of(LoanReminder.Reason.DUE_TOMORROW);
    }
    if (loan.lastDay().isBefore(today)) {
      return Optional.of(LoanReminder.Reason.OVERDUE);
    }
    return Optional.empty();
  }

  private static boolean remindedOn(AppContext app, Loan loan, LocalDate day) {
    return app.loanReminders().findByLoan(loan.id()).stream()
        .anyMatch(reminder -> reminder.day().equals(day));
  }

  private static Optional<LoanReminder> recordReminder(AppContext app, Loan loan, LocalDate today) {
    Optional<LoanReminder.Reason> reason =
        app.loans().find(loan.id()).flatMap(current -> reasonToRemind(current, today));
    if (reason.isEmpty() || remindedOn(app, loan, today)) {
      return Optional.empty();
    }
    LoanReminderDraft draft = LoanReminder.draft().loan(loan.id()).day(today).reason(reason.get());
    return Optional.of(app.loanReminders().create(draft));
  }

  private static boolean sendReminder(AppContext app, LoanReminder reminder) {
    try {
      Loan loan = app.loans().get(reminder.loan());
      Device device = app.devices().get(loan.device());
      String address =
          app.emailOf(loan.borrower())
              .orElseThrow(() -> new NotFound("Das Mitglied hat keine E-Mail-Adresse mehr."));
      app.email()
          .send(address, mailSubject(device, reminder), mailText(app, loan, device, reminder));
      app.log(
          "Erinnerung für Ausleihe "
              + loan.id()
              + " verschickt ("
              + reminder.reason().value()
              + ").");
      return true;
    } catch (Exception failure) {
      app.log(
          "Erinnerung für Ausleihe "
              + reminder.loan()
              + " fehlgeschlagen: "
              + failure.getMessage());
      app.loanReminders()
          .find(reminder.id())
          .ifPresent(unsent -> app.loanReminders().delete(unsent.id()));
      return false;
    }
  }

  private static String mailSubject(Device device, LoanReminder reminder) {
    return reminder.reason() == LoanReminder.Reason.DUE_TOMORROW
        ? "Erinnerung: Rückgabe von " + device.name() + " morgen"
        : "Erinnerung: " + device.name() + " ist überfällig";
  }

  private static String mailText(AppContext app, Loan loan, Device device, LoanReminder reminder) {
    DateTimeFormatter germanDate = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    return String.join(
        "\n",
        "Guten Tag " + app.nameOf(loan.borrower()).orElse("Vereinsmitglied") + ",",
        "",
        returnRequest(loan, reminder),
        "",
        "Gerät: " + device.name(),
        "Inventarnummer: " + device.inventoryNumber(),
        "Erster Tag: " + loan.firstDay().format(germanDate),
        "Letzter Tag: " + loan.lastDay().format(germanDate));
  }

  private static String returnRequest(Loan loan, LoanReminder reminder) {
    if (reminder.reason() == LoanReminder.Reason.DUE_TOMORROW) {
      return "Ihre Ausleihe endet morgen. Bitte geben Sie das Gerät rechtzeitig beim Gerätewart"
          + " zurück.";
    }
    long daysOverdue = ChronoUnit.DAYS.between(loan.lastDay(), reminder.day());
    return "Ihre Ausleihe ist seit "
        + daysOverdue
        + (daysOverdue == 1 ? " Tag" : " Tagen")
        + " überfällig. Bitte geben Sie das Gerät beim Gerätewart zurück.";
  }

  private static ActionResult result(String notice, long sent, long skipped, long failed) {
    return ActionResult.of(
            notice
                + "Erinnerungen: "
                + sent
                + " verschickt, "
                + skipped
                + " übersprungen, "
                + failed
                + " fehlgeschlagen.")
        .with("sent", sent)
        .with("skipped", skipped)
        .with("failed", failed);
  }
}
