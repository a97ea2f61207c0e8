package app.gardenclubtoolrental.action;

import app.gardenclubtoolrental.device.Device;
import app.gardenclubtoolrental.loan.Loan;
import app.gardenclubtoolrental.platform.action.Action;
import app.gardenclubtoolrental.platform.action.ActionContext;
import app.gardenclubtoolrental.platform.action.ActionDefinition;
import app.gardenclubtoolrental.platform.action.ActionResult;
import app.gardenclubtoolrental.platform.auth.Audience;
import app.gardenclubtoolrental.platform.model.DataScope;
import app.gardenclubtoolrental.platform.model.Values;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Erinnert Mitglieder per E-Mail an Ausleihen, die morgen enden oder überfällig sind, höchstens
 * einmal am Tag je Ausleihe.
 */
public final class SendLoanReminders implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-loan-reminders", "Erinnerungen verschicken")
        .description(
            "Erinnert Mitglieder per E-Mail an Ausleihen, die morgen enden oder überfällig sind,"
                + " höchstens einmal am Tag je Ausleihe.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SYSTEM_WIDE)
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
    List<Loan> dueLoans = app.loans().all().stream().filter(loan -> isDue(loan, today)).toList();
    app.log("Offene Ausleihen, die morgen enden oder überfällig sind: " + dueLoans.size());
    if (!app.email().isConnected()) {
      app.log("Der E-Mail-Versand ist nicht verbunden, es wird nichts verschickt.");
      int alreadyReminded =
          (int) dueLoans.stream().filter(loan -> wasRemindedOn(loan, today)).count();
      return result(
          "Der E-Mail-Versand ist nicht verbunden: ",
          0,
          alreadyReminded,
          dueLoans.size() - alreadyReminded);
    }
    int sent = 0;
    int skipped = 0;
    int failed = 0;
    for (Loan dueLoan : dueLoans) {
      Optional<Loan> loan = claimReminder(app, dueLoan.id(), today);
      if (loan.isEmpty()) {
        app.log("Ausleihe " + dueLoan.id() + ": inzwischen keine Erinnerung mehr nötig.");
      } else if (wasRemindedOn(loan.get(), today)) {
        app.log("Ausleihe " + dueLoan.id() + ": heute schon erinnert, übersprungen.");
        skipped++;
      } else if (sendReminder(app, loan.get(), today)) {
        sent++;
      } else {
        failed++;
      }
    }
    return result("", sent, skipped, failed);
  }

  private static boolean isDue(Loan loan, LocalDate today) {
    return loan.returnedOn() == null
        && (endsTomorrow(loan, today) || loan.endDate().isBefore(today));
  }

  private static boolean endsTomorrow(Loan loan, LocalDate today) {
    return loan.endDate().equals(today.plusDays(1));
  }

  private static boolean wasRemindedOn(Loan loan, LocalDate day) {
    return day.equals(loan.lastReminderOn());
  }

  private static boolean hasAddress(Loan loan) {
    return loan.borrowerEmail() != null && !loan.borrowerEmail().isBlank();
  }

  // Marks the loan before sending, so that two runs at the same moment never send twice.
  // Gives the loan as it was before; empty when it is no longer due.
  private static Optional<Loan> claimReminder(AppContext app, String loanId, LocalDate today) {
    return app.together(() -> {
      Optional<Loan> due = app.loans().find(loanId).filter(loan -> isDue(loan, today));
      due.filter(loan -> !wasRemindedOn(loan, today) && hasAddress(loan))
          .ifPresent(loan -> app.loans().update(loan.id(), Loan.draft().lastReminderOn(today)));
      return due;
    });
  }

  private static void releaseReminder(AppContext app, Loan before, LocalDate today) {
    app.together(() -> {
      app.loans()
          .find(before.id())
          .filter(loan -> wasRemindedOn(loan, today))
          .ifPresent(loan ->
              app.loans().update(loan.id(), Loan.draft().lastReminderOn(before.lastReminderOn())));
    });
  }

  private static boolean sendReminder(AppContext app, Loan loan, LocalDate today) {
    if (!hasAddress(loan)) {
      app.log("Ausleihe " + loan.id() + ": keine E-Mail-Adresse hinterlegt, nicht erinnert.");
      return false;
    }
    try {
      Device device = app.devices().get(loan.device());
      app.email()
          .send(loan.borrowerEmail().strip(), subject(loan, today), text(loan, device, today));
    } catch (Exception failure) {
      releaseReminder(app, loan, today);
      app.log("Ausleihe " + loan.id() + ": Versand gescheitert: " + failure.getMessage());
      return false;
    }
    app.log("Ausleihe " + loan.id() + ": Erinnerung verschickt.");
    return true;
  }

  private static String subject(Loan loan, LocalDate today) {
    return endsTomorrow(loan, today)
        ? "Erinnerung: Ihre Ausleihe endet morgen"
        : "Erinnerung: Ihre Ausleihe ist überfällig";
  }

  private static String text(Loan loan, Device device, LocalDate today) {
    boolean endsTomorrow = endsTomorrow(loan, today);
    String situation =
        endsTomorrow ? "Ihre Ausleihe endet morgen." : "Ihre Ausleihe ist überfällig.";
    String plea =
        endsTomorrow
            ? "Bitte geben Sie das Gerät rechtzeitig zurück."
            : "Bitte geben Sie das Gerät so bald wie möglich zurück.";
    return String.join(
        "\n",
        "Guten Tag " + loan.borrowerName() + ",",
        "",
        situation,
        "",
        "Gerät: " + device.name(),
        "Inventarnummer: " + device.inventoryNumber(),
        "Ende der Ausleihe: " + loan.endDate().format(DateTimeFormatter.ofPattern("dd.MM.uuuu")),
        "",
        plea);
  }

  private static ActionResult result(String prefix, int sent, int skipped, int failed) {
    String message =
        prefix
            + sent
            + " Erinnerungen verschickt, "
            + skipped
            + " übersprungen (heute schon erinnert), "
            + failed
            + " gescheitert.";
    return ActionResult.of(message)
        .with("sent", sent)
        .with("skipped", skipped)
        .with("failed", failed);
  }
}
