package app.gardenclubtoolrental.action;

import app.gardenclubtoolrental.device.Device;
import app.gardenclubtoolrental.loan.Loan;
import app.gardenclubtoolrental.platform.action.Action;
import app.gardenclubtoolrental.platform.action.ActionContext;
import app.gardenclubtoolrental.platform.action.ActionDefinition;
import app.gardenclubtoolrental.platform.action.ActionResult;
import app.gardenclubtoolrental.platform.auth.Audience;
import app.gardenclubtoolrental.platform.integration.IntegrationFailed;
import app.gardenclubtoolrental.platform.model.DataScope;
import app.gardenclubtoolrental.platform.model.Values;
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
 * Schickt dem Vorstand die Übersicht des vergangenen Monats mit Zahl der Ausleihen, Einnahmen und
 * nie verliehenen Geräten.
 */
public final class SendMonthlyOverview implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-monthly-overview", "Monatsübersicht verschicken")
        .description(
            "Schickt dem Vorstand die Übersicht des vergangenen Monats mit Zahl der Ausleihen,"
                + " Einnahmen und nie verliehenen Geräten.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SYSTEM_WIDE)
        .integrations("email")
        .timeout(Duration.ofSeconds(60))
        .triggers(
            "Schick dem Vorstand die Monatsübersicht",
            "Monatsübersicht jetzt verschicken",
            "Übersicht des vergangenen Monats senden")
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
    String monthName = month.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.GERMANY));
    List<Device> devices = app.devices().all();
    List<Loan> loans = app.loans().all();

    long loanCount = loans.stream().filter(loan -> isIn(month, loan.startDate())).count();
    BigDecimal revenue = revenueOf(month, loans);
    String revenueText = String.format(Locale.GERMANY, "%,.2f Euro", revenue);
    List<String> neverLent = describeNeverLent(devices, loans);
    String figures =
        "Monatsübersicht "
            + monthName
            + ": Ausleihen "
            + loanCount
            + ", Einnahmen "
            + revenueText
            + ", nie verliehene Geräte "
            + neverLent.size();
    app.log(figures);

    List<String> recipients = app.administrators();
    int sent = 0;
    String delivery;
    if (!app.email().isConnected()) {
      delivery = "nicht verschickt, weil der E-Mail-Versand nicht verbunden ist";
    } else if (recipients.isEmpty()) {
      delivery = "nicht verschickt, weil es keinen aktiven Administrator gibt";
    } else {
      String subject = "Monatsübersicht Geräteverleih " + monthName;
      String text = overviewText(monthName, loanCount, revenueText, neverLent);
      IntegrationFailed lastFailure = null;
      for (String recipient : recipients) {
        try {
          app.email().send(recipient, subject, text);
          sent++;
        } catch (IntegrationFailed failure) {
          lastFailure = failure;
          app.log(
              "Die Monatsübersicht an "
                  + recipient
                  + " wurde nicht verschickt: "
                  + failure.getMessage());
        }
      }
      if (sent == 0) throw lastFailure;
      delivery = "verschickt an " + sent + " von " + recipients.size() + " Administratoren";
    }
    app.log("Monatsübersicht " + monthName + " " + delivery + ".");
    return ActionResult.of(figures + "; " + delivery + ".")
        .with("month", monthName)
        .with("loanCount", loanCount)
        .with("revenue", revenue)
        .with("neverLentDevices", neverLent)
        .with("sentEmails", sent);
  }

  private static boolean isIn(YearMonth month, LocalDate date) {
    return date != null && YearMonth.from(date).equals(month);
  }

  private static BigDecimal revenueOf(YearMonth month, List<Loan> loans) {
    return loans.stream()
        .filter(loan -> isIn(month, loan.returnedOn()))
        .map(Loan::fee)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static List<String> describeNeverLent(List<Device> devices, List<Loan> loans) {
    Set<String> lentDeviceIds = loans.stream().map(Loan::device).collect(Collectors.toSet());
    return devices.stream()
        .filter(device -> !lentDeviceIds.contains(device.id()))
        .sorted(
            Comparator.comparing(Device::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Device::inventoryNumber))
        .map(device -> device.name() + " (Inventarnummer " + device.inventoryNumber() + ")")
        .toList();
  }

  private static String overviewText(
      String monthName, long loanCount, String revenueText, List<String> neverLent) {
    String deviceList =
        neverLent.isEmpty()
            ? "Alle Geräte wurden schon einmal verliehen."
            : neverLent.stream().map(device -> "- " + device).collect(Collectors.joining("\n"));
    return String.join(
        "\n",
        "Guten Tag,",
        "",
        "hier ist die Übersicht des Geräteverleihs für " + monthName + ".",
        "",
        "Zahl der Ausleihen: " + loanCount,
        "Einnahmen: " + revenueText,
        "",
        "Nie verliehene Geräte:",
        deviceList);
  }
}
