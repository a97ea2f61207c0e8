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
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Erinnert Mitglieder per E-Mail an Ausleihen, die morgen enden oder überfällig sind. */
public final class SendLoanReminders implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-loan-reminders", "Erinnerungen verschicken")
        .description(
            "Erinnert Mitglieder per E-Mail an Ausleihen, die morgen enden oder überfällig sind.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("email")
        .timeout(Duration.ofSeconds(120))
        .triggers(
            "Erinnerungen verschicken",
            "Mitglieder an die Rückgabe erinnern",
            "An überfällige Ausleihen erinnern")
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
        app.loans().findByState(Loan.State.LENT).stream()
            .filter(loan -> endsTomorrow(loan, today) || isOverdue(loan, today))
            .sorted(Comparator.comparing(Loan::dueDate))
            .toList();
    if (!app.email().isConnected()) {
      return notConnected(app, due, today);
    }
    Map<String, Integer> counts = new HashMap<>();
    for (Loan loan : due) {
      counts.merge(remind(app, loan.id(), today), 1, Integer::sum);
    }
    int dueTomorrow = counts.getOrDefault("dueTomorrow", 0);
    int overdue = counts.getOrDefault("overdue", 0);
    int alreadyReminded = counts.getOrDefault("alreadyReminded", 0);
    int skipped = counts.getOrDefault("skipped", 0);
    int failed = counts.getOrDefault("failed", 0);
    String message =
        "Erinnerungen verschickt: "
            + app.text(dueTomorrow)
            + " für morgen endende und "
            + app.text(overdue)
            + " für überfällige Ausleihen; heute schon erinnert: "
            + app.text(alreadyReminded)
            + "; ohne E-Mail-Adresse ausgelassen: "
            + app.text(skipped)
            + (failed > 0 ? "; fehlgeschlagen: " + app.text(failed) : "")
            + ".";
    return ActionResult.of(message)
        .with("dueTomorrow", dueTomorrow)
        .with("overdue", overdue)
        .with("alreadyReminded", alreadyReminded)
        .with("skipped", skipped)
        .with("failed", failed);
  }

  private static boolean endsTomorrow(Loan loan, LocalDate today) {
    return loan.dueDate().equals(today.plusDays(1));
  }

  private static boolean isOverdue(Loan loan, LocalDate today) {
    return loan.dueDate().isBefore(today);
  }

  private static ActionResult notConnected(AppContext app, List<Loan> due, LocalDate today) {
    int alreadyReminded =
        (int) due.stream().filter(loan -> today.equals(loan.lastReminderOn())).count();
    int skipped = due.size() - alreadyReminded;
    app.log("Der Mailserver ist nicht verbunden, ausgelassene Ausleihen: " + skipped);
    return ActionResult.of(
            "Es wurde keine Erinnerung verschickt, weil der Mailserver nicht verbunden ist; heute"
                + " schon erinnert: "
                + app.text(alreadyReminded)
                + "; ausgelassen: "
                + app.text(skipped)
                + ".")
        .with("dueTomorrow", 0)
        .with("overdue", 0)
        .with("alreadyReminded", alreadyReminded)
        .with("skipped", skipped)
        .with("failed", 0);
  }

  private static String remind(AppContext app, String loanId, LocalDate today) {
    try {
      String outcome =
          app.together(() -> {
            return remindOncePerDay(app, loanId, today);
          });
      app.log("Ausleihe " + loanId + ": " + describe(outcome));
      return outcome;
    } catch (RuntimeException failure) {
      app.log("Ausleihe " + loanId + ": Erinnerung fehlgeschlagen: " + failure.getMessage());
      return "failed";
    }
  }

  private static String remindOncePerDay(AppContext app, String loanId, LocalDate today) {
    Loan loan = app.loans().find(loanId).orElse(null);
    if (loan == null || loan.state() != Loan.State.LENT) {
      return "settled";
    }
    boolean overdue = isOverdue(loan, today);
    if (!overdue && !endsTomorrow(loan, today)) {
      return "settled";
    }
    if (today.equals(loan.lastReminderOn())) {
      return "alreadyReminded";
    }
    String address = app.emailOf(loan.borrower()).orElse("");
    if (address.isBlank()) {
      return "skipped";
    }
    Device device = app.devices().get(loan.device());
    String subject =
        overdue
            ? "Überfällig: " + device.name() + " bitte zurückgeben"
            : "Erinnerung: " + device.name() + " bitte morgen zurückgeben";
    app.loans().update(loan.id(), Loan.draft().lastReminderOn(today));
    app.email().send(address, subject, mailText(app, loan, device, today));
    return overdue ? "overdue" : "dueTomorrow";
  }

  private static String describe(String outcome) {
    return switch (outcome) {
      case "dueTomorrow" -> "Erinnerung verschickt, endet morgen";
      case "overdue" -> "Erinnerung verschickt, überfällig";
      case "alreadyReminded" -> "heute schon erinnert";
      case "skipped" -> "ausgelassen, das Konto hat keine E-Mail-Adresse";
      default -> "inzwischen erledigt, keine Erinnerung nötig";
    };
  }

  private static String mailText(AppContext app, Loan loan, Device device, LocalDate today) {
    String occasion =
        isOverdue(loan, today)
            ? "diese Ausleihe ist seit "
                + overdueDays(app, loan, today)
                + " überfällig. Bitte das Gerät so bald wie möglich zurückgeben."
            : "diese Ausleihe endet morgen. Bitte das Gerät morgen zurückgeben.";
    return "Guten Tag "
        + app.nameOf(loan.borrower()).orElse("Mitglied")
        + ",\n\n"
        + occasion
        + "\n\n"
        + "Gerät: "
        + device.name()
        + "\n"
        + "Inventarnummer: "
        + device.inventoryNumber()
        + "\n"
        + "Beginn: "
        + app.text(loan.startDate())
        + "\n"
        + "Vereinbartes Ende: "
        + app.text(loan.dueDate())
        + "\n";
  }

  private static String overdueDays(AppContext app, Loan loan, LocalDate today) {
    long days = ChronoUnit.DAYS.between(loan.dueDate(), today);
    return app.text(days) + (days == 1 ? " Tag" : " Tagen");
  }
}
