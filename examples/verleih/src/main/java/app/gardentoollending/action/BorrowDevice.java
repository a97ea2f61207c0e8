package app.gardentoollending.action;

import app.gardentoollending.device.Device;
import app.gardentoollending.loan.Loan;
import app.gardentoollending.platform.action.Action;
import app.gardentoollending.platform.action.ActionContext;
import app.gardentoollending.platform.action.ActionDefinition;
import app.gardentoollending.platform.action.ActionResult;
import app.gardentoollending.platform.auth.Audience;
import app.gardentoollending.platform.model.DataScope;
import app.gardentoollending.platform.model.Field;
import app.gardentoollending.platform.model.Values;
import app.gardentoollending.platform.web.BadRequest;
import app.gardentoollending.platform.web.Conflict;
import app.gardentoollending.platform.web.NotFound;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Leiht ein Gerät ab heute bis zu dem Tag, den Sie angeben, auf Ihren Namen aus. */
public final class BorrowDevice implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("borrow-device", "Gerät ausleihen")
        .description(
            "Leiht ein Gerät ab heute bis zu dem Tag, den Sie angeben, auf Ihren Namen aus.")
        .audience(Audience.BOTH)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("device", "Gerät", "device")
                .required()
                .help("Das Gerät, das Sie ausleihen möchten."),
            Field.date("dueOn", "Vereinbartes Ende")
                .required()
                .help("Heute oder ein späterer Tag."))
        .timeout(Duration.ofSeconds(30))
        .triggers("Gerät ausleihen", "Ich möchte ein Gerät ausleihen", "Leih mir ein Gerät aus")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(String device, LocalDate dueOn) {
    static Input of(Values values) {
      return new Input(values.text("device"), values.date("dueOn"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    LocalDate today = app.today();
    if (input.dueOn().isBefore(today)) {
      throw new BadRequest("Das Ende darf nicht vor heute liegen.");
    }
    Device device =
        app.together(() -> {
          Device lendable = lendableDevice(app, input.device());
          refuseFourthDevice(app);
          app.loans()
              .create(
                  Loan.draft()
                      .device(lendable.id())
                      .borrower(app.caller().userId())
                      .startOn(today)
                      .dueOn(input.dueOn())
                      .dailyFee(lendable.dailyFee())
                      .awaitingReturn(true));
          return lendable;
        });
    app.log(
        "Gerät "
            + device.inventoryNumber()
            + " bis "
            + germanDate(input.dueOn())
            + " ausgeliehen.");
    return ActionResult.of(
            "Sie haben „"
                + device.name()
                + "“ vom "
                + germanDate(today)
                + " bis zum "
                + germanDate(input.dueOn())
                + " ausgeliehen; die Tagesgebühr beträgt "
                + String.format(Locale.GERMANY, "%,.2f", device.dailyFee())
                + " Euro.")
        .with("device", device.name())
        .with("startOn", today.toString())
        .with("dueOn", input.dueOn().toString())
        .with("dailyFee", device.dailyFee());
  }

  private static Device lendableDevice(AppContext app, String deviceId) {
    Device device =
        app.devices().find(deviceId).orElseThrow(() -> new NotFound("Dieses Gerät gibt es nicht."));
    if (device.condition() == Device.Condition.DEFECTIVE) {
      throw new Conflict("Dieses Gerät ist defekt und kann nicht ausgeliehen werden.");
    }
    if (device.openLoans() != null && device.openLoans() > 0) {
      throw new Conflict("Dieses Gerät ist schon verliehen.");
    }
    return device;
  }

  private static void refuseFourthDevice(AppContext app) {
    long openLoansOfCaller =
        app.loans().findByBorrower(app.caller().userId()).stream()
            .filter(loan -> loan.returnedOn() == null)
            .count();
    if (openLoansOfCaller >= 3) {
      throw new Conflict("Sie haben schon drei Geräte ausgeliehen.");
    }
  }

  private static String germanDate(LocalDate date) {
    return date.format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
  }
}
