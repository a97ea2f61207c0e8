package app.gardentoollending.action;

import app.gardentoollending.device.Device;
import app.gardentoollending.loan.Loan;
import app.gardentoollending.platform.action.Action;
import app.gardentoollending.platform.action.ActionContext;
import app.gardentoollending.platform.action.ActionDefinition;
import app.gardentoollending.platform.action.ActionResult;
import app.gardentoollending.platform.auth.Audience;
import app.gardentoollending.platform.model.DataScope;
import app.gardentoollending.platform.model.Values;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
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
        .scope(DataScope.SHARED_DATA)
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
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
    List<Loan> dueLoans =
        app.loans().all().stream()
            .filter(loan -> needsReminder(loan, today))
            .sorted(Comparator.comparing(Loan::dueOn))
            .toList();
    if (!app.email().isConnected()) {
      app.log("E-Mail ist nicht verbunden, fällige Erinnerungen: " + dueLoans.size());
      return ActionResult.of(
              "Es wurde keine Erinnerung verschickt, weil der E-Mail-Versand nicht eingerichtet"
                  + " ist; fällige Erinnerungen: "
                  + dueLoans.size()
                  + ".")
          .with("sent", 0)
          .with("pending", dueLoans.size());
    }
    int sent = 0;
    int withoutAddress = 0;
    for (Loan loan : dueLoans) {
      Outcome outcome = remind(app, loan.id(), today);
      sent += outcome.sent();
      withoutAddress += outcome.withoutAddress();
      if (outcome.sent() > 0) {
        app.log("Erinnerung verschickt zu Ausleihe " + loan.id());
      }
      if (outcome.withoutAddress() > 0) {
        app.log("Ausgelassen, weil das Mitglied keine Adresse hat: Ausleihe " + loan.id());
      }
    }
    return ActionResult.of(
            "Verschickte Erinnerungen: "
                + sent
                + ", ausgelassene Ausleihen ohne Adresse: "
                + withoutAddress
                + ".")
        .with("sent", sent)
        .with("withoutAddress", withoutAddress);
  }

  private record Outcome(int sent, int withoutAddress) {}

  private static boolean needsReminder(Loan loan, LocalDate today) {
    boolean endsTomorrow = loan.dueOn().equals(today.plusDays(1));
    boolean overdue = loan.dueOn().isBefore(today);
    return loan.returnedOn() == null
        && (endsTomorrow || overdue)
        && !today.equals(loan.lastReminderOn());
  }

  private static Outcome remind(AppContext app, String loanId, LocalDate today) {
    return app.together(() -> {
      Optional<Loan> dueLoan = app.loans().find(loanId).filter(loan -> needsReminder(loan, today));
      if (dueLoan.isEmpty()) {
        return new Outcome(0, 0);
      }
      Loan loan = dueLoan.get();
      Optional<String> address = app.emailOf(loan.borrower());
      if (address.isEmpty()) {
        return new Outcome(0, 1);
      }
      app.loans().update(loanId, Loan.draft().lastReminderOn(today));
      sendReminder(app, loan, address.get(), today);
      return new Outcome(1, 0);
    });
  }

  private static void sendReminder(AppContext app, Loan loan, String address, LocalDate today) {
    Device device = app.devices().get(loan.device());
    String details =
        "Gerät: "
            + device.name()
            + " (Inventarnummer "
            + device.inventoryNumber()
            + ")\n"
            + "Vereinbartes Ende: "
            + loan.dueOn().format(DateTimeFormatter.ofPattern("dd.MM.yyyy"))
            + "\n\n";
    if (loan.dueOn().isBefore(today)) {
      app.email()
          .send(
              address,
              "Erinnerung: Ausleihe überfällig",
              "Guten Tag,\n\nIhre Ausleihe ist überfällig.\n\n"
                  + details
                  + "Bitte geben Sie das Gerät zurück.");
    } else {
      app.email()
          .send(
              address,
              "Erinnerung: Ausleihe endet morgen",
              "Guten Tag,\n\nIhre Ausleihe endet morgen.\n\n"
                  + details
                  + "Bitte geben Sie das Gerät rechtzeitig zurück.");
    }
  }
}
