package app.gardentoollending.action;

import app.gardentoollending.device.Device;
import app.gardentoollending.loan.Loan;
import app.gardentoollending.platform.action.Action;
import app.gardentoollending.platform.action.ActionContext;
import app.gardentoollending.platform.action.ActionDefinition;
import app.gardentoollending.platform.action.ActionResult;
import app.gardentoollending.platform.auth.Audience;
import app.gardentoollending.platform.auth.Caller;
import app.gardentoollending.platform.model.DataScope;
import app.gardentoollending.platform.model.Field;
import app.gardentoollending.platform.model.Values;
import app.gardentoollending.platform.user.Role;
import app.gardentoollending.platform.web.BadRequest;
import app.gardentoollending.platform.web.Conflict;
import app.gardentoollending.platform.web.Forbidden;
import java.time.Duration;
import java.time.LocalDate;

/** Leiht ein Gerät für einen Zeitraum auf den eigenen Namen aus. */
public final class BorrowDevice implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("borrow-device", "Gerät ausleihen")
        .description("Leiht ein Gerät für einen Zeitraum auf den eigenen Namen aus.")
        .audience(Audience.BOTH)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("device", "Gerät", "device").required(),
            Field.date("startDate", "Beginn").required(),
            Field.date("dueDate", "Vereinbartes Ende").required(),
            Field.person("borrower", "Für wen")
                .help(
                    "Leer lassen, um auf den eigenen Namen auszuleihen. Nur der Gerätewart kann für"
                        + " jemand anderen eintragen."))
        .timeout(Duration.ofSeconds(30))
        .triggers("Gerät ausleihen", "Ich möchte ein Gerät leihen", "Ausleihe eintragen")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(String device, LocalDate startDate, LocalDate dueDate, String borrower) {
    static Input of(Values values) {
      return new Input(
          values.text("device"),
          values.date("startDate"),
          values.date("dueDate"),
          values.text("borrower"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    Caller caller = app.caller();
    String borrower = input.borrower() == null ? caller.userId() : input.borrower();
    if (!borrower.equals(caller.userId()) && caller.role() != Role.ADMIN) {
      throw new Forbidden("Sie können nur auf den eigenen Namen ausleihen.");
    }
    Device borrowed =
        app.together(() -> {
          Device device = app.devices().get(input.device());
          refuseEndBeforeStart(input.startDate(), input.dueDate());
          refuseDefective(device);
          refuseAlreadyLent(app, device);
          refuseFourthDevice(app, borrower);
          app.loans()
              .create(
                  Loan.draft()
                      .device(device.id())
                      .borrower(borrower)
                      .startDate(input.startDate())
                      .dueDate(input.dueDate())
                      .state(Loan.State.LENT));
          return device;
        });
    String period = "vom " + app.text(input.startDate()) + " bis " + app.text(input.dueDate());
    String title = borrowed.name() + " (Inventarnummer " + borrowed.inventoryNumber() + ")";
    app.log("Ausleihe angelegt: " + title + " " + period);
    return ActionResult.of(
            title
                + " ist "
                + period
                + " ausgeliehen, Tagesgebühr: "
                + app.money(borrowed.dailyFee())
                + ", Kaution: "
                + app.money(borrowed.deposit())
                + ".")
        .with("dailyFee", borrowed.dailyFee())
        .with("deposit", borrowed.deposit());
  }

  private static void refuseEndBeforeStart(LocalDate startDate, LocalDate dueDate) {
    if (dueDate.isBefore(startDate)) {
      throw new BadRequest("Das Ende darf nicht vor dem Beginn liegen.");
    }
  }

  private static void refuseDefective(Device device) {
    if (device.condition() == Device.Condition.DEFECTIVE) {
      throw new Conflict("Dieses Gerät ist defekt und kann nicht ausgeliehen werden.");
    }
  }

  private static void refuseAlreadyLent(AppContext app, Device device) {
    for (Loan loan : app.loans().findByDevice(device.id())) {
      if (loan.state() == Loan.State.LENT) {
        throw new Conflict(
            "Dieses Gerät ist schon verliehen bis " + app.text(loan.dueDate()) + ".");
      }
    }
  }

  private static void refuseFourthDevice(AppContext app, String borrower) {
    long lentNow =
        app.loans().findByBorrower(borrower).stream()
            .filter(loan -> loan.state() == Loan.State.LENT)
            .count();
    if (lentNow >= 3) {
      throw new Conflict("Es sind schon drei Geräte ausgeliehen, mehr geht nicht gleichzeitig.");
    }
  }
}
