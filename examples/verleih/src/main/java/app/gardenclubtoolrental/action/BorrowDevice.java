package app.gardenclubtoolrental.action;

import app.gardenclubtoolrental.device.Device;
import app.gardenclubtoolrental.loan.Loan;
import app.gardenclubtoolrental.platform.action.Action;
import app.gardenclubtoolrental.platform.action.ActionContext;
import app.gardenclubtoolrental.platform.action.ActionDefinition;
import app.gardenclubtoolrental.platform.action.ActionResult;
import app.gardenclubtoolrental.platform.auth.Audience;
import app.gardenclubtoolrental.platform.auth.Caller;
import app.gardenclubtoolrental.platform.model.DataScope;
import app.gardenclubtoolrental.platform.model.Field;
import app.gardenclubtoolrental.platform.model.Values;
import app.gardenclubtoolrental.platform.web.BadRequest;
import app.gardenclubtoolrental.platform.web.Conflict;
import app.gardenclubtoolrental.platform.web.NotFound;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

/** Leiht ein freies Gerät für den gewünschten Zeitraum auf Ihren Namen aus. */
public final class BorrowDevice implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("borrow-device", "Gerät ausleihen")
        .description("Leiht ein freies Gerät für den gewünschten Zeitraum auf Ihren Namen aus.")
        .audience(Audience.BOTH)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("device", "Gerät", "device")
                .required()
                .help("Das Gerät darf weder defekt noch verliehen sein."),
            Field.date("startDate", "Beginn").required().help("Frühestens heute."),
            Field.date("endDate", "Ende")
                .required()
                .help("Darf nicht vor dem Beginn liegen; derselbe Tag ist erlaubt."))
        .timeout(Duration.ofSeconds(30))
        .triggers("Gerät ausleihen", "Ich möchte ein Gerät ausleihen", "Leihe mir ein Gerät aus")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(String device, LocalDate startDate, LocalDate endDate) {
    static Input of(Values values) {
      return new Input(values.text("device"), values.date("startDate"), values.date("endDate"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    Caller caller = app.caller();
    LocalDate startDate = input.startDate();
    LocalDate endDate = input.endDate();

    Device borrowed =
        app.together(() -> {
          Device device =
              app.devices()
                  .find(input.device())
                  .orElseThrow(() -> new NotFound("Dieses Gerät gibt es nicht."));
          checkPeriod(startDate, endDate, app.today());
          checkAvailable(device, app);
          checkLoanLimit(caller, app);

          app.loans()
              .create(
                  Loan.draft()
                      .device(device.id())
                      .borrowerId(caller.userId())
                      .borrowerName(caller.email())
                      .borrowerEmail(caller.email())
                      .startDate(startDate)
                      .endDate(endDate));
          app.devices().update(device.id(), Device.draft().onLoan(true).lentUntil(endDate));
          return device;
        });

    String period = "vom " + germanDate(startDate) + " bis " + germanDate(endDate);
    app.log(
        "Ausgeliehen: "
            + borrowed.name()
            + " ("
            + borrowed.inventoryNumber()
            + ") "
            + period
            + ".");
    return ActionResult.of("Sie haben „" + borrowed.name() + "“ " + period + " ausgeliehen.")
        .with("device", borrowed.name())
        .with("startDate", startDate.toString())
        .with("endDate", endDate.toString());
  }

  private static void checkPeriod(LocalDate startDate, LocalDate endDate, LocalDate today) {
    if (endDate.isBefore(startDate)) {
      throw new BadRequest("Das Ende darf nicht vor dem Beginn liegen.");
    }
    if (startDate.isBefore(today)) {
      throw new BadRequest("Der Beginn darf nicht in der Vergangenheit liegen.");
    }
  }

  private static void checkAvailable(Device device, AppContext app) {
    if (device.condition() == Device.Condition.DEFECTIVE) {
      throw new Conflict("Dieses Gerät ist defekt und kann nicht ausgeliehen werden.");
    }
    List<Loan> openLoans = openOnly(app.loans().findByDevice(device.id()));
    if (!openLoans.isEmpty() || Boolean.TRUE.equals(device.onLoan())) {
      LocalDate lentUntil =
          openLoans.stream()
              .map(Loan::endDate)
              .max(Comparator.naturalOrder())
              .orElse(device.lentUntil());
      String agreedEnd =
          lentUntil == null ? "" : " Vereinbartes Ende: " + germanDate(lentUntil) + ".";
      throw new Conflict("Dieses Gerät ist schon verliehen." + agreedEnd);
    }
  }

  private static void checkLoanLimit(Caller caller, AppContext app) {
    int maxOpenLoans = 3;
    if (openOnly(app.loans().findByBorrowerId(caller.userId())).size() >= maxOpenLoans) {
      throw new Conflict(
          "Sie haben schon drei Geräte ausgeliehen. Bitte geben Sie erst eines zurück.");
    }
  }

  private static List<Loan> openOnly(List<Loan> loans) {
    return loans.stream().filter(loan -> loan.returnedOn() == null).toList();
  }

  private static String germanDate(LocalDate date) {
    return date.format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
  }
}
