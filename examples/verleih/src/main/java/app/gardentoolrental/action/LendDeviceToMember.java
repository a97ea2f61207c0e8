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
import java.util.Optional;

/**
 * Trägt eine Ausleihe auf den Namen eines Mitglieds ein, mit der Tagesgebühr, die das Gerät jetzt
 * hat.
 */
public final class LendDeviceToMember implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("lend-device-to-member", "Ausleihe für ein Mitglied eintragen")
        .description(
            "Trägt eine Ausleihe auf den Namen eines Mitglieds ein, mit der Tagesgebühr, die das"
                + " Gerät jetzt hat.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("device", "Gerät", "device").required(),
            Field.person("borrower", "Ausgeliehen von").required(),
            Field.date("firstDay", "Erster Tag").required(),
            Field.date("lastDay", "Letzter Tag")
                .required()
                .help("Das vereinbarte Ende der Ausleihe."))
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Ausleihe für ein Mitglied eintragen",
            "Gerät an ein Mitglied verleihen",
            "Trag eine Ausleihe auf ein Mitglied ein")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(String device, String borrower, LocalDate firstDay, LocalDate lastDay) {
    static Input of(Values values) {
      return new Input(
          values.text("device"),
          values.text("borrower"),
          values.date("firstDay"),
          values.date("lastDay"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    Device lentDevice =
        app.together(() -> {
          Device device = app.devices().get(input.device());
          refuseWrongPeriod(input.firstDay(), input.lastDay());
          refuseUnavailable(app, device);
          refuseFourthDevice(app, input.borrower());
          app.loans()
              .create(
                  Loan.draft()
                      .device(device.id())
                      .borrower(input.borrower())
                      .firstDay(input.firstDay())
                      .lastDay(input.lastDay())
                      .status(Loan.Status.LENT));
          app.devices().update(device.id(), Device.draft().lentUntil(input.lastDay()));
          return device;
        });
    String period = "vom " + germanDate(input.firstDay()) + " bis " + germanDate(input.lastDay());
    app.log(
        "Ausleihe eingetragen: "
            + lentDevice.name()
            + " ("
            + lentDevice.inventoryNumber()
            + ") "
            + period);
    return ActionResult.of(
            "Ausleihe eingetragen: "
                + lentDevice.name()
                + " für "
                + personName(app, input.borrower())
                + " "
                + period
                + ", Tagesgebühr "
                + euros(lentDevice.dailyFee())
                + ", Kaution "
                + euros(lentDevice.deposit())
                + ".")
        .with("dailyFee", lentDevice.dailyFee())
        .with("deposit", lentDevice.deposit());
  }

  private static void refuseWrongPeriod(LocalDate firstDay, LocalDate lastDay) {
    if (lastDay.isBefore(firstDay)) {
      throw new BadRequest("Der letzte Tag der Ausleihe darf nicht vor ihrem ersten Tag liegen.");
    }
  }

  private static void refuseUnavailable(AppContext app, Device device) {
    if (device.condition() == Device.Condition.DEFECTIVE) {
      throw new Conflict(
          "Ein defektes Gerät kann nicht ausgeliehen werden: " + device.name() + ".");
    }
    Optional<Loan> openLoan =
        app.loans().findByDevice(device.id()).stream()
            .filter(loan -> loan.status() == Loan.Status.LENT)
            .findFirst();
    if (openLoan.isPresent()) {
      throw new Conflict(
          "Das Gerät "
              + device.name()
              + " ist schon verliehen, und zwar bis "
              + germanDate(openLoan.get().lastDay())
              + ".");
    }
  }

  private static void refuseFourthDevice(AppContext app, String borrower) {
    long openLoans =
        app.loans().findByBorrower(borrower).stream()
            .filter(loan -> loan.status() == Loan.Status.LENT)
            .count();
    if (openLoans >= 3) {
      throw new Conflict(
          "Niemand darf mehr als drei Geräte gleichzeitig haben; "
              + personName(app, borrower)
              + " hat schon "
              + openLoans
              + ".");
    }
  }

  private static String personName(AppContext app, String person) {
    return app.nameOf(person).orElse("die gewählte Person");
  }

  private static String germanDate(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
  }

  private static String euros(BigDecimal amount) {
    return String.format(Locale.GERMANY, "%.2f €", amount);
  }
}
