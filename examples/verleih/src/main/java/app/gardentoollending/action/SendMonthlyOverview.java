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
import app.gardentoollending.platform.web.Conflict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Schickt dem Vorstand die Übersicht über den vergangenen Monat per E-Mail. */
public final class SendMonthlyOverview implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-monthly-overview", "Monatsübersicht verschicken")
        .description("Schickt dem Vorstand die Übersicht über den vergangenen Monat per E-Mail.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Monatsübersicht verschicken",
            "Schick dem Vorstand die Monatsübersicht",
            "Übersicht über den vergangenen Monat an den Vorstand senden")
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
      throw new Conflict("In den Einstellungen fehlt die E-Mail-Adresse des Vorstands.");
    }
    YearMonth month = lastMonth(app.now());
    String monthName = month.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.GERMAN));
    List<Device> devices = app.devices().all();
    List<Loan> loans = app.loans().all();
    long loanCount = loans.stream().filter(loan -> isIn(month, loan.startDate())).count();
    BigDecimal revenue = revenueIn(month, loans);
    List<Device> neverLent = devicesWithoutLoan(devices, loans);

    String outcome;
    if (app.email().isConnected()) {
      String text =
          "Guten Tag,\n\nhier ist die Übersicht des Geräteverleihs für "
              + monthName
              + ".\n\n"
              + "Zahl der Ausleihen: "
              + app.text(loanCount)
              + "\n"
              + "Einnahmen: "
              + app.money(revenue)
              + "\n\n"
              + "Noch nie verliehene Geräte:\n"
              + linesOf(neverLent)
              + "\n";
      app.email().send(boardEmail, "Geräteverleih: Übersicht " + monthName, text);
      outcome = "Die Übersicht für " + monthName + " geht per E-Mail an den Vorstand";
    } else {
      outcome =
          "Die Übersicht für "
              + monthName
              + " wurde nicht verschickt, weil der Mailserver nicht verbunden ist";
    }
    app.log(outcome + ".");
    return ActionResult.of(
            outcome
                + " (Zahl der Ausleihen: "
                + app.text(loanCount)
                + ", Einnahmen: "
                + app.money(revenue)
                + ", noch nie verliehene Geräte: "
                + app.text(neverLent.size())
                + ").")
        .with("month", monthName)
        .with("loanCount", loanCount)
        .with("revenue", revenue)
        .with("neverLentCount", neverLent.size());
  }

  private static YearMonth lastMonth(Instant now) {
    return YearMonth.from(now.atZone(ZoneId.of("Europe/Berlin"))).minusMonths(1);
  }

  private static boolean isIn(YearMonth month, LocalDate date) {
    return date != null && YearMonth.from(date).equals(month);
  }

  private static BigDecimal revenueIn(YearMonth month, List<Loan> loans) {
    return loans.stream()
        .filter(loan -> loan.state() == Loan.State.RETURNED && isIn(month, loan.returnDate()))
        .map(Loan::fee)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static List<Device> devicesWithoutLoan(List<Device> devices, List<Loan> loans) {
    Set<String> lentDevices = loans.stream().map(Loan::device).collect(Collectors.toSet());
    return devices.stream()
        .filter(device -> !lentDevices.contains(device.id()))
        .sorted(Comparator.comparing(Device::inventoryNumber))
        .toList();
  }

  private static String linesOf(List<Device> devices) {
    if (devices.isEmpty()) {
      return "keine";
    }
    return devices.stream()
        .map(device -> device.name() + ", Inventarnummer " + device.inventoryNumber())
        .collect(Collectors.joining("\n"));
  }
}
