package app.gardentoolrental.action;

import app.gardentoolrental.device.Device;
import app.gardentoolrental.loan.Loan;
import app.gardentoolrental.platform.action.Action;
import app.gardentoolrental.platform.action.ActionContext;
import app.gardentoolrental.platform.action.ActionDefinition;
import app.gardentoolrental.platform.action.ActionResult;
import app.gardentoolrental.platform.auth.Audience;
import app.gardentoolrental.platform.model.DataScope;
import app.gardentoolrental.platform.model.Values;
import app.gardentoolrental.platform.web.Conflict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Schickt dem Vorstand per E-Mail die Übersicht über den vergangenen Monat: Zahl der Ausleihen,
 * Einnahmen und nie verliehene Geräte.
 */
public final class SendMonthlyOverview implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-monthly-overview", "Monatsübersicht verschicken")
        .description(
            "Schickt dem Vorstand per E-Mail die Übersicht über den vergangenen Monat: Zahl der"
                + " Ausleihen, Einnahmen und nie verliehene Geräte.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Monatsübersicht verschicken",
            "Übersicht an den Vorstand schicken",
            "Übersicht über den letzten Monat senden")
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
    YearMonth month = YearMonth.from(app.today()).minusMonths(1);
    String monthName = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.GERMAN).format(month);
    List<Device> devices = app.devices().all();
    List<Loan> loans = app.loans().all();
    long loanCount = loans.stream().filter(loan -> isIn(month, loan.firstDay())).count();
    BigDecimal revenue = revenueOf(month, loans);
    List<Device> neverLent = neverLentDevices(devices, loans);

    String outcome;
    if (app.email().isConnected()) {
      List<String> recipients = recipients(app);
      String subject = "Geräteverleih: Übersicht " + monthName;
      sendToEach(recipients, subject, overviewText(monthName, loanCount, revenue, neverLent), app);
      outcome = "wurde verschickt (Empfänger: " + recipients.size() + ")";
    } else {
      outcome = "wurde nicht verschickt, weil der E-Mail-Versand nicht eingerichtet ist";
    }
    app.log("Die Übersicht " + monthName + " " + outcome + ".");

    return ActionResult.of(
            "Die Übersicht "
                + monthName
                + " "
                + outcome
                + "; Ausleihen: "
                + loanCount
                + ", Einnahmen: "
                + inEuro(revenue)
                + ", nie verliehene Geräte: "
                + neverLent.size()
                + ".")
        .with("reportMonth", monthName)
        .with("loanCount", loanCount)
        .with("revenue", revenue)
        .with("neverLentCount", neverLent.size());
  }

  private static boolean isIn(YearMonth month, LocalDate day) {
    return day != null && YearMonth.from(day).equals(month);
  }

  private static BigDecimal revenueOf(YearMonth month, List<Loan> loans) {
    return loans.stream()
        .filter(loan -> loan.status() == Loan.Status.RETURNED && isIn(month, loan.returnDay()))
        .map(Loan::fee)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static List<Device> neverLentDevices(List<Device> devices, List<Loan> loans) {
    Set<String> lentDevices = loans.stream().map(Loan::device).collect(Collectors.toSet());
    return devices.stream()
        .filter(device -> !lentDevices.contains(device.id()))
        .sorted(
            Comparator.comparing(Device::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Device::inventoryNumber))
        .toList();
  }

  private static String overviewText(
      String monthName, long loanCount, BigDecimal revenue, List<Device> neverLent) {
    String neverLentList =
        neverLent.isEmpty()
            ? " keine"
            : neverLent.stream()
                .map(device -> "\n- " + device.name() + " (" + device.inventoryNumber() + ")")
                .collect(Collectors.joining());
    return "Guten Tag,\n\n"
        + "hier ist die Übersicht des Geräteverleihs für "
        + monthName
        + ".\n\n"
        + "Zahl der Ausleihen: "
        + loanCount
        + "\n"
        + "Einnahmen: "
        + inEuro(revenue)
        + "\n"
        + "Nie verliehene Geräte:"
        + neverLentList
        + "\n";
  }

  private static String inEuro(BigDecimal amount) {
    return String.format(Locale.GERMANY, "%,.2f €", amount);
  }

  private static List<String> recipients(AppContext app) {
    String boardEmail = app.clubSettings().only().boardEmail();
    if (boardEmail == null || boardEmail.isBlank()) {
      app.log(
          "In den Einstellungen steht keine Adresse des Vorstands; die Übersicht geht an alle"
              + " Administratoren.");
      return app.administrators();
    }
    return List.of(boardEmail);
  }

  private static void sendToEach(
      List<String> recipients, String subject, String text, AppContext app) throws Exception {
    int failures = 0;
    for (String recipient : recipients) {
      try {
        app.email().send(recipient, subject, text);
      } catch (RuntimeException failure) {
        failures++;
        app.log("Die Übersicht ging nicht an " + recipient + ": " + failure.getMessage());
      }
    }
    if (failures > 0) {
      throw new Conflict(
          "Die Übersicht konnte nicht verschickt werden; betroffene Empfänger: "
              + failures
              + " von "
              + recipients.size()
              + ".");
    }
  }
}
