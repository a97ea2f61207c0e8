package app.gardentoollending.action;

import app.gardentoollending.device.Device;
import app.gardentoollending.loan.Loan;
import app.gardentoollending.monthlyreport.MonthlyReport;
import app.gardentoollending.platform.action.Action;
import app.gardentoollending.platform.action.ActionContext;
import app.gardentoollending.platform.action.ActionDefinition;
import app.gardentoollending.platform.action.ActionResult;
import app.gardentoollending.platform.auth.Audience;
import app.gardentoollending.platform.integration.IntegrationFailed;
import app.gardentoollending.platform.model.DataScope;
import app.gardentoollending.platform.model.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stellt die Übersicht über den vergangenen Monat zusammen, bewahrt sie auf und schickt sie an alle
 * Administratoren.
 */
public final class SendMonthlyReport implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-monthly-report", "Monatsübersicht verschicken")
        .description(
            "Stellt die Übersicht über den vergangenen Monat zusammen, bewahrt sie auf und schickt"
                + " sie an alle Administratoren.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SYSTEM_WIDE)
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Monatsübersicht verschicken",
            "Übersicht an den Vorstand schicken",
            "Übersicht über den letzten Monat erstellen")
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
    YearMonth month = YearMonth.from(app.today()).minusMonths(1);
    MonthlyReport report = app.together(() -> findOrCreateReport(app, month));
    String monthName = month.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.GERMAN));
    String delivery = sendToAdministrators(app, monthName, report);
    return ActionResult.of(
            "Monatsübersicht "
                + monthName
                + ": Ausleihen "
                + report.loanCount()
                + ", Einnahmen "
                + inEuros(report.revenue())
                + "; "
                + delivery
                + ".")
        .with("month", monthName)
        .with("loanCount", report.loanCount())
        .with("revenue", report.revenue());
  }

  private static MonthlyReport findOrCreateReport(AppContext app, YearMonth month) {
    Optional<MonthlyReport> existing =
        app.monthlyReports().findByMonth(month.atDay(1)).stream().findFirst();
    if (existing.isPresent()) {
      app.log("Die Monatsübersicht für " + month + " gibt es schon, sie bleibt unverändert.");
      return existing.get();
    }
    List<Loan> loans = app.loans().all();
    String neverLent = neverLentDevices(app.devices().all(), loans);
    MonthlyReport report =
        app.monthlyReports()
            .create(
                MonthlyReport.draft()
                    .month(month.atDay(1))
                    .loanCount(loansBegunIn(month, loans))
                    .revenue(revenueOf(month, loans))
                    .neverLentDevices(neverLent.isEmpty() ? null : neverLent));
    app.log("Die Monatsübersicht für " + month + " wurde angelegt.");
    return report;
  }

  private static long loansBegunIn(YearMonth month, List<Loan> loans) {
    return loans.stream().filter(loan -> YearMonth.from(loan.startDate()).equals(month)).count();
  }

  private static BigDecimal revenueOf(YearMonth month, List<Loan> loans) {
    return loans.stream()
        .filter(loan -> loan.status() == Loan.Status.RETURNED)
        .filter(
            loan -> loan.returnDate() != null && YearMonth.from(loan.returnDate()).equals(month))
        .map(Loan::fee)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static String neverLentDevices(List<Device> devices, List<Loan> loans) {
    Set<String> lentDevices = loans.stream().map(Loan::device).collect(Collectors.toSet());
    return devices.stream()
        .filter(device -> !lentDevices.contains(device.id()))
        .sorted(
            Comparator.comparing((Device device) -> germanSortKey(device.name()))
                .thenComparing(Device::inventoryNumber))
        .map(device -> device.name() + " (" + device.inventoryNumber() + ")")
        .collect(Collectors.joining("\n"));
  }

  private static String germanSortKey(String text) {
    return text.toLowerCase(Locale.GERMAN)
        .replace("ä", "a")
        .replace("ö", "o")
        .replace("ü", "u")
        .replace("ß", "ss");
  }

  private static String sendToAdministrators(
      AppContext app, String monthName, MonthlyReport report) {
    if (!app.email().isConnected()) {
      app.log(
          "Die Monatsübersicht "
              + monthName
              + " wurde nicht verschickt: Der E-Mail-Versand ist nicht eingerichtet.");
      return "nicht verschickt, weil der E-Mail-Versand nicht eingerichtet ist";
    }
    String subject = "Monatsübersicht Geräteverleih " + monthName;
    String text = mailText(monthName, report);
    List<String> administrators = app.administrators();
    List<String> notReached = new ArrayList<>();
    for (String address : administrators) {
      if (!wasSent(app, address, subject, text)) {
        notReached.add(address);
      }
    }
    int reached = administrators.size() - notReached.size();
    String result =
        "E-Mail an " + reached + " von " + administrators.size() + " Administratoren verschickt";
    return notReached.isEmpty()
        ? result
        : result + ", Versand misslungen an " + String.join(", ", notReached);
  }

  private static boolean wasSent(AppContext app, String address, String subject, String text) {
    try {
      app.email().send(address, subject, text);
      app.log("„" + subject + "“ wurde an " + address + " verschickt.");
      return true;
    } catch (IntegrationFailed failure) {
      app.log(
          "„"
              + subject
              + "“ konnte nicht an "
              + address
              + " verschickt werden: "
              + failure.getMessage());
      return false;
    }
  }

  private static String mailText(String monthName, MonthlyReport report) {
    String neverLent = report.neverLentDevices();
    String devices =
        neverLent == null || neverLent.isBlank()
            ? "Alle Geräte wurden schon einmal verliehen."
            : "Nie verliehene Geräte:\n" + neverLent;
    return "Übersicht über den Geräteverleih im Monat "
        + monthName
        + "\n\n"
        + "Zahl der Ausleihen: "
        + report.loanCount()
        + "\n"
        + "Einnahmen: "
        + inEuros(report.revenue())
        + "\n\n"
        + devices
        + "\n";
  }

  private static String inEuros(BigDecimal amount) {
    return String.format(Locale.GERMANY, "%,.2f €", amount);
  }
}
