package app.gardentoolrental.action;

import app.gardentoolrental.device.Device;
import app.gardentoolrental.loan.Loan;
import app.gardentoolrental.platform.action.Action;
import app.gardentoolrental.platform.action.ActionContext;
import app.gardentoolrental.platform.action.ActionDefinition;
import app.gardentoolrental.platform.action.ActionResult;
import app.gardentoolrental.platform.auth.Audience;
import app.gardentoolrental.platform.model.DataScope;
import app.gardentoolrental.platform.model.Field;
import app.gardentoolrental.platform.model.Values;
import app.gardentoolrental.platform.web.BadRequest;
import app.gardentoolrental.platform.web.Conflict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Leiht ein freies Gerät für den gewünschten Zeitraum auf Ihren Namen aus. */
public final class BorrowDevice implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("borrow-device", "Gerät ausleihen")
        .description("Leiht ein freies Gerät für den gewünschten Zeitraum auf Ihren Namen aus.")
        .audience(Audience.BOTH)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("device", "Gerät", "device").required(),
            Field.date("firstDay", "Erster Tag").required(),
            Field.date("lastDay", "Letzter Tag")
                .required()
                .help("Das vereinbarte Ende der Ausleihe."))
        .timeout(Duration.ofSeconds(30))
        .triggers("Gerät ausleihen", "Ich möchte ein Gerät ausleihen", "Leih mir ein Gerät aus")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(String device, LocalDate firstDay, LocalDate lastDay) {
    static Input of(Values values) {
      return new Input(values.text("device"), values.date("firstDay"), values.date("lastDay"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    String borrower = app.caller().userId();
    Device lentDevice =
        app.together(() -> {
          Device device = app.devices().get(input.device());
          refuseReversedPeriod(input.firstDay(), input.lastDay());
          refuseDefective(device);
          refuseAlreadyLent(app, device);
          refuseFourthDevice(app, borrower);
          app.loans()
              .create(
                  Loan.draft()
                      .device(device.id())
                      .borrower(borrower)
                      .firstDay(input.firstDay())
                      .lastDay(input.lastDay())
                      .status(Loan.Status.LENT));
          app.devices().update(device.id(), Device.draft().lentUntil(input.lastDay()));
          return device;
        });
    String period = "vom " + germanDate(input.firstDay()) + " bis " + germanDate(input.lastDay());
    app.log(
        "Gerät „"
            + lentDevice.name()
            + "“ ("
            + lentDevice.inventoryNumber()
            + ") "
            + period
            + " ausgeliehen.");
    return ActionResult.of(
        "„"
            + lentDevice.name()
            + "“ ist "
            + period
            + " auf Ihren Namen ausgeliehen; Tagesgebühr "
            + euros(lentDevice.dailyFee())
            + ", Kaution "
            + euros(lentDevice.deposit())
            + ".");
  }

  private static void refuseReversedPeriod(LocalDate firstDay, LocalDate lastDay) {
    if (lastDay.isBefore(firstDay)) {
      throw new BadRequest("Der letzte Tag der Ausleihe darf nicht vor ihrem ersten Tag liegen.");
    }
  }

  private static void refuseDefective(Device device) {
    if (device.condition() == Device.Condition.DEFECTIVE) {
      throw new Conflict("Ein defektes Gerät kann nicht ausgeliehen werden.");
    }
  }

  // Mitglieder sehen nur ihre eigenen Ausleihen, deshalb entscheidet die Zahl am Gerät, die alle
  // mitzählt.
  private static void refuseAlreadyLent(AppContext app, Device device) {
    if (device.openLoanCount() == null || device.openLoanCount() == 0) {
      return;
    }
    LocalDate lentUntil =
        app.loans().findByDevice(device.id()).stream()
            .filter(loan -> loan.status() == Loan.Status.LENT)
            .map(Loan::lastDay)
            .findFirst()
            .orElse(device.lentUntil());
    String until = lentUntil == null ? "" : ", vereinbart bis " + germanDate(lentUntil);
    throw new Conflict("Das Gerät „" + device.name() + "“ ist schon verliehen" + until + ".");
  }

  private static void refuseFourthDevice(AppContext app, String borrower) {
    long openLoans =
        app.loans().findByBorrower(borrower).stream()
            .filter(loan -> loan.status() == Loan.Status.LENT)
            .count();
    if (openLoans >= 3) {
      throw new Conflict("Niemand darf mehr als drei Geräte gleichzeitig ausgeliehen haben.");
    }
  }

  private static String germanDate(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
  }

  private static String euros(BigDecimal amount) {
    return String.format(Locale.GERMANY, "%,.2f €", amount);
  }
}
