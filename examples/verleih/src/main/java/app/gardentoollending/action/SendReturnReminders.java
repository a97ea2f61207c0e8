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
import app.gardentoollending.platform.web.NotFound;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Erinnert Mitglieder per E-Mail an Ausleihen, die morgen enden oder überfällig sind, höchstens
 * einmal am Tag je Ausleihe.
 */
public final class SendReturnReminders implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-return-reminders", "Erinnerungen verschicken")
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
    List<Loan> due =
        app.loans().findByStatus(Loan.Status.OPEN).stream()
            .filter(loan -> isDue(loan, today))
            .toList();
    List<Loan> pending =
        due.stream().filter(loan -> !today.equals(loan.lastReminderDate())).toList();
    int sent = 0;
    int skipped = due.size() - pending.size();
    int failed = 0;
    if (!app.email().isConnected()) {
      app.log("E-Mail ist nicht verbunden, ausstehende Erinnerungen: " + pending.size());
      return ActionResult.of(
              "E-Mail ist nicht verbunden, deshalb wurde keine Erinnerung verschickt; ausstehend: "
                  + pending.size()
                  + ", übersprungen: "
                  + skipped
                  + ".")
          .with("sent", sent)
          .with("skipped", skipped)
          .with("failed", failed)
          .with("pending", pending.size());
    }
    for (Loan candidate : pending) {
      Optional<Loan> claimed = claim(app, candidate.id(), today);
      if (claimed.isEmpty()) {
        app.log(
            "Ausleihe "
                + candidate.id()
                + " ist inzwischen erledigt oder schon erinnert, übersprungen.");
        skipped++;
      } else if (remind(app, claimed.get(), today)) {
        sent++;
      } else {
        failed++;
      }
    }
    return ActionResult.of(
            "Erinnerungen verschickt: "
                + sent
                + ", übersprungen: "
                + skipped
                + ", misslungen: "
                + failed
                + ".")
        .with("sent", sent)
        .with("skipped", skipped)
        .with("failed", failed);
  }

  private static boolean isDue(Loan loan, LocalDate today) {
    return loan.status() == Loan.Status.OPEN
        && (loan.endDate().equals(today.plusDays(1)) || loan.endDate().isBefore(today));
  }

  private static Optional<Loan> claim(AppContext app, String loanId, LocalDate today) {
    return app.together(() -> {
      Optional<Loan> claimed =
          app.loans()
              .find(loanId)
              .filter(loan -> isDue(loan, today) && !today.equals(loan.lastReminderDate()));
      claimed.ifPresent(
          loan -> app.loans().update(loan.id(), Loan.draft().lastReminderDate(today)));
      return claimed;
    });
  }

  private static boolean remind(AppContext app, Loan loan, LocalDate today) {
    try {
      Device device = app.devices().get(loan.device());
      String address =
          app.emailOf(loan.borrower())
              .orElseThrow(() -> new NotFound("Das Mitglied hat keine E-Mail-Adresse mehr."));
      boolean overdue = loan.endDate().isBefore(today);
      app.email().send(address, subject(device, overdue), text(device, loan.endDate(), overdue));
    } catch (Exception failure) {
      restorePreviousReminder(app, loan, today);
      app.log("Erinnerung zu Ausleihe " + loan.id() + " misslungen: " + failure.getMessage());
      return false;
    }
    app.log("Erinnerung zu Ausleihe " + loan.id() + " verschickt.");
    return true;
  }

  private static void restorePreviousReminder(AppContext app, Loan loan, LocalDate today) {
    app.together(() -> {
      app.loans()
          .find(loan.id())
          .filter(current -> today.equals(current.lastReminderDate()))
          .ifPresent(current ->
              app.loans()
                  .update(current.id(), Loan.draft().lastReminderDate(loan.lastReminderDate())));
    });
  }

  private static String subject(Device device, boolean overdue) {
    return (overdue ? "Überfällig: " : "Rückgabe morgen: ") + device.name();
  }

  private static String text(Device device, LocalDate endDate, boolean overdue) {
    String what =
        "das Gerät „" + device.name() + "“ (Inventarnummer " + device.inventoryNumber() + ")";
    String day = endDate.format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    return overdue
        ? "Guten Tag,\n\n" + what + " sollte seit dem " + day + " zurückgegeben sein.\n"
        : "Guten Tag,\n\nwir bitten darum, " + what + " bis zum " + day + " zurückzugeben.\n";
  }
}
