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
import app.gardentoollending.platform.model.Option;
import app.gardentoollending.platform.model.Values;
import app.gardentoollending.platform.web.Conflict;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Nimmt ein ausgeliehenes Gerät heute zurück, hält seinen Zustand fest und zeigt die Gebühr. */
public final class ReturnDevice implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("return-device", "Gerät zurücknehmen")
        .description(
            "Nimmt ein ausgeliehenes Gerät heute zurück, hält seinen Zustand fest und zeigt die"
                + " Gebühr.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("loan", "Ausleihe", "loan")
                .required()
                .help("Die offene Ausleihe, deren Gerät zurückgebracht wird."),
            Field.options(
                    "condition",
                    "Zustand des Geräts",
                    new Option("good", "gut"),
                    new Option("signs_of_use", "Gebrauchsspuren"),
                    new Option("defective", "defekt"))
                .required()
                .help(
                    "Der Zustand, in dem das Gerät zurückkommt. Ein defektes Gerät kann nicht mehr"
                        + " ausgeliehen werden."))
        .timeout(Duration.ofSeconds(30))
        .triggers("Gerät zurücknehmen", "Rückgabe eintragen", "Ausleihe zurücknehmen")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(String loan, String condition) {
    static Input of(Values values) {
      return new Input(values.text("loan"), values.text("condition"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    String condition = input.condition().toString().toUpperCase(Locale.ROOT);
    return app.together(() -> {
      Loan loan = app.loans().get(input.loan());
      if (loan.returnedOn() != null) {
        throw new Conflict("Diese Ausleihe ist schon zurückgegeben.");
      }
      Loan returned =
          app.loans()
              .update(
                  loan.id(),
                  Loan.draft()
                      .returnedOn(app.today())
                      .conditionOnReturn(Loan.ConditionOnReturn.valueOf(condition))
                      .awaitingReturn(false));
      Device device =
          app.devices()
              .update(
                  loan.device(),
                  Device.draft().condition(Device.Condition.valueOf(condition)).lentUntil(null));
      app.log(
          "Gerät "
              + device.inventoryNumber()
              + " zurückgenommen, Zustand "
              + device.condition().value()
              + ", Ausleihe "
              + returned.id());
      return summary(app, returned, device);
    });
  }

  private static ActionResult summary(AppContext app, Loan returned, Device device) {
    String member = app.nameOf(returned.borrower()).orElse("einem ehemaligen Mitglied");
    long days = ChronoUnit.DAYS.between(returned.startOn(), returned.returnedOn()) + 1;
    String duration = days == 1 ? "1 Tag" : days + " Tage";
    String fee = String.format(Locale.GERMANY, "%,.2f Euro", returned.fee());
    return ActionResult.of(
            device.name()
                + " ("
                + device.inventoryNumber()
                + ") von "
                + member
                + " zurückgenommen: "
                + duration
                + ", Gebühr "
                + fee
                + ".")
        .with("device", device.name())
        .with("member", member)
        .with("days", days)
        .with("fee", returned.fee());
  }
}
