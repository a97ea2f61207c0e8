package app.gardenclubtoolrental.action;

import app.gardenclubtoolrental.device.Device;
import app.gardenclubtoolrental.loan.Loan;
import app.gardenclubtoolrental.platform.action.Action;
import app.gardenclubtoolrental.platform.action.ActionContext;
import app.gardenclubtoolrental.platform.action.ActionDefinition;
import app.gardenclubtoolrental.platform.action.ActionResult;
import app.gardenclubtoolrental.platform.auth.Audience;
import app.gardenclubtoolrental.platform.model.DataScope;
import app.gardenclubtoolrental.platform.model.Field;
import app.gardenclubtoolrental.platform.model.Option;
import app.gardenclubtoolrental.platform.model.Values;
import app.gardenclubtoolrental.platform.web.Conflict;
import app.gardenclubtoolrental.platform.web.NotFound;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Schließt die offene Ausleihe eines Geräts ab, hält seinen Zustand fest und berechnet die Gebühr.
 */
public final class ReturnDevice implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("return-device", "Rückgabe eintragen")
        .description(
            "Schließt die offene Ausleihe eines Geräts ab, hält seinen Zustand fest und berechnet"
                + " die Gebühr.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("device", "Zurückgegebenes Gerät", "device")
                .required()
                .help("Das Gerät, dessen offene Ausleihe abgeschlossen wird."),
            Field.options(
                    "condition",
                    "Zustand bei der Rückgabe",
                    new Option("good", "gut"),
                    new Option("used", "Gebrauchsspuren"),
                    new Option("defective", "defekt"))
                .required()
                .help(
                    "Wird auch der neue Zustand des Geräts; ein defektes Gerät kann nicht mehr"
                        + " ausgeliehen werden."))
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Rückgabe eintragen",
            "Gerät wurde zurückgebracht",
            "Ausleihe abschließen",
            "Gerät zurücknehmen")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(String device, String condition) {
    static Input of(Values values) {
      return new Input(values.text("device"), values.text("condition"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    String deviceId = input.device();
    String condition = String.valueOf(input.condition()).toUpperCase(Locale.ROOT);
    LocalDate today = app.today();

    CompletedReturn completed =
        app.together(() -> {
          return completeReturn(app, deviceId, condition, today);
        });

    app.log(
        "Ausleihe "
            + completed.loanId()
            + " abgeschlossen: "
            + completed.days()
            + " Tage, Gebühr "
            + completed.fee().toPlainString()
            + " Euro, Zustand "
            + condition
            + ".");
    app.log(
        completed.lentUntil() == null
            ? "Das Gerät ist nicht mehr verliehen."
            : "Das Gerät bleibt wegen einer weiteren offenen Ausleihe verliehen bis "
                + completed.lentUntil()
                + ".");

    String days = completed.days() == 1 ? "1 Tag" : completed.days() + " Tage";
    String fee = String.format(Locale.GERMANY, "%,.2f", completed.fee());
    return ActionResult.of(
            "Die Rückgabe von „"
                + completed.deviceName()
                + "“ ist eingetragen: "
                + days
                + ", Gebühr "
                + fee
                + " Euro.")
        .with("device", completed.deviceName())
        .with("days", completed.days())
        .with("fee", completed.fee());
  }

  private record CompletedReturn(
      String loanId, String deviceName, long days, BigDecimal fee, LocalDate lentUntil) {}

  private static CompletedReturn completeReturn(
      AppContext app, String deviceId, String condition, LocalDate today) {
    Device device =
        app.devices().find(deviceId).orElseThrow(() -> new NotFound("Dieses Gerät gibt es nicht."));
    List<Loan> openLoans = openLoansByStart(app, device);
    if (openLoans.isEmpty()) {
      throw new Conflict("Zu diesem Gerät gibt es keine offene Ausleihe.");
    }
    Loan loan = openLoans.get(0);
    long days = startedDays(loan.startDate(), today);
    BigDecimal fee =
        device.dailyFee().multiply(BigDecimal.valueOf(days)).setScale(2, RoundingMode.HALF_UP);
    LocalDate lentUntil = latestEnd(openLoans.subList(1, openLoans.size()));

    app.loans()
        .update(
            loan.id(),
            Loan.draft()
                .returnedOn(today)
                .returnCondition(Loan.ReturnCondition.valueOf(condition))
                .fee(fee));
    app.devices()
        .update(
            device.id(),
            Device.draft()
                .condition(Device.Condition.valueOf(condition))
                .onLoan(lentUntil != null)
                .lentUntil(lentUntil));
    return new CompletedReturn(loan.id(), device.name(), days, fee, lentUntil);
  }

  private static List<Loan> openLoansByStart(AppContext app, Device device) {
    return app.loans().findByDevice(device.id()).stream()
        .filter(loan -> loan.returnedOn() == null)
        .sorted(Comparator.comparing(Loan::startDate).thenComparing(Loan::createdAt))
        .toList();
  }

  private static long startedDays(LocalDate start, LocalDate end) {
    return Math.max(1, ChronoUnit.DAYS.between(start, end) + 1);
  }

  private static LocalDate latestEnd(List<Loan> loans) {
    return loans.stream().map(Loan::endDate).max(Comparator.naturalOrder()).orElse(null);
  }
}
