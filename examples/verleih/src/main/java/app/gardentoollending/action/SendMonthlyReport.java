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
import app.gardentoollending.platform.web.BadRequest;
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
 * Schickt dem Vorstand die Übersicht über den vorigen Monat: Zahl der Ausleihen, Einnahmen und nie
 * verliehene Geräte.
 */
public final class SendMonthlyReport implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-monthly-report", "Monatsübersicht verschicken")
        .description(
            "Schickt dem Vorstand die Übersicht über den vorigen Monat: Zahl der Ausleihen,"
                + " Einnahmen und nie verliehene Geräte.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Monatsübersicht verschicken",
            "Schick dem Vorstand die Monatsübersicht",
            "Übersicht über den vorigen Monat an den Vorstand senden")
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
    String boardEmail = app.clubSettings().only().boardEmail();
    if (boardEmail == null || boardEmail.isBlank()) {
      throw new BadRequest(
          "Bitte zuerst in den Vereinseinstellungen die E-Mail-Adresse des Vorstands eintragen.");
    }

    YearMonth month = YearMonth.from(app.today()).minusMonths(1);
    String monthName = month.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.GERMANY));
    List<Device> devices = app.devices().all();
    List<Loan> loans = app.loans().all();
    long loanCount = loans.stream().filter(loan -> isIn(month, loan.startOn())).count();
    BigDecimal income = incomeIn(month, loans);
    List<Device> neverLent = devicesNeverLent(devices, loans);

    String outcome;
    if (app.email().isConnected()) {
      app.email()
          .send(
              boardEmail,
              "Geräteverleih: Übersicht für " + monthName,
              mailText(monthName, loanCount, income, neverLent));
      outcome = "Die Übersicht für " + monthName + " wurde an den Vorstand verschickt";
    } else {
      outcome =
          "Die Übersicht für "
              + monthName
              + " wurde nicht verschickt, weil kein E-Mail-Server verbunden ist";
    }
    app.log(outcome + ".");

    return ActionResult.of(
            outcome
                + " (Zahl der Ausleihen: "
                + loanCount
                + ", Einnahmen: "
                + inEuros(income)
                + ", nie verliehene Geräte: "
                + neverLent.size()
                + ").")
        .with("month", monthName)
        .with("loans", loanCount)
        .with("income", income)
        .with("neverLent", neverLent.size());
  }

  private static boolean isIn(YearMonth month, LocalDate day) {
    return day != null && YearMonth.from(day).equals(month);
  }

  private static BigDecimal incomeIn(YearMonth month, List<Loan> loans) {
    return loans.stream()
        .filter(loan -> isIn(month, loan.returnedOn()))
        .map(Loan::fee)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static List<Device> devicesNeverLent(List<Device> devices, List<Loan> loans) {
    Set<String> everLent = loans.stream().map(Loan::device).collect(Collectors.toSet());
    return devices.stream()
        .filter(device -> !everLent.contains(device.id()))
        .sorted(
            Comparator.comparing(Device::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Device::inventoryNumber))
        .toList();
  }

  private static String inEuros(BigDecimal amount) {
    return String.format(Locale.GERMANY, "%.2f Euro", amount);
  }

  private static String mailText(
      String monthName, long loanCount, BigDecimal income, List<Device> neverLent) {
    String deviceLines =
        neverLent.isEmpty()
            ? "keine"
            : neverLent.stream()
                .map(device -> device.name() + " (Inventarnummer " + device.inventoryNumber() + ")")
                .collect(Collectors.joining("\n"));
    return "Guten Tag,\n\n"
        + "hier ist die Übersicht des Geräteverleihs für "
        + monthName
        + ".\n\n"
        + "Zahl der Ausleihen: "
        + loanCount
        + "\n"
        + "Einnahmen: "
        + inEuros(income)
        + "\n\n"
        + "Nie verliehene Geräte:\n"
        + deviceLines
        + "\n";
  }
}
