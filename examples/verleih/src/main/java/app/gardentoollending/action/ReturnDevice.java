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
import app.gardentoollending.platform.rule.FieldCondition;
import app.gardentoollending.platform.web.BadRequest;
import app.gardentoollending.platform.web.Conflict;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Bucht die Rückgabe eines verliehenen Geräts, hält seinen Zustand fest und zeigt die Gebühr. */
public final class ReturnDevice implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("return-device", "Rückgabe buchen")
        .description(
            "Bucht die Rückgabe eines verliehenen Geräts, hält seinen Zustand fest und zeigt die"
                + " Gebühr.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("loan", "Ausleihe", "loan")
                .required()
                .help("Die laufende Ausleihe, deren Gerät zurückkommt."),
            Field.options(
                    "condition",
                    "Zustand bei der Rückgabe",
                    new Option("good", "gut"),
                    new Option("signs_of_use", "Gebrauchsspuren"),
                    new Option("defective", "defekt"))
                .required()
                .help(
                    "Wird auch zum Zustand des Geräts; ein defektes Gerät kann nicht wieder"
                        + " ausgeliehen werden."),
            Field.date("returnDate", "Tag der Rückgabe").help("Leer heißt heute."))
        .where("loan", FieldCondition.is("state", "lent"))
        .timeout(Duration.ofSeconds(30))
        .triggers("Rückgabe buchen", "Gerät zurücknehmen", "Ein Gerät ist zurückgekommen")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(String loan, String condition, LocalDate returnDate) {
    static Input of(Values values) {
      return new Input(values.text("loan"), values.text("condition"), values.date("returnDate"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    LocalDate returnDate = input.returnDate() == null ? app.today() : input.returnDate();
    Device.Condition condition =
        Device.Condition.valueOf(input.condition().toString().toUpperCase(Locale.ROOT));
    Loan loan =
        app.together(() -> {
          return bookReturn(app, input.loan(), returnDate, condition);
        });
    Device device = app.devices().get(loan.device());
    long days = ChronoUnit.DAYS.between(loan.startDate(), loan.returnDate()) + 1;
    String summary =
        device.name()
            + " ("
            + device.inventoryNumber()
            + ") ist zurück, ausgeliehen von "
            + app.nameOf(loan.borrower()).orElse("einem früheren Mitglied")
            + ": "
            + (days == 1 ? "1 Tag" : days + " Tage");
    app.log("Rückgabe gebucht: " + summary + ", Zustand " + condition.label());
    if (loan.dailyFee() == null || loan.fee() == null) {
      return ActionResult.of(summary + ", keine Gebühr, weil die Ausleihe keine Tagesgebühr hat.")
          .with("days", days);
    }
    return ActionResult.of(
            summary
                + " zu je "
                + app.money(loan.dailyFee())
                + ", Gebühr "
                + app.money(loan.fee())
                + ".")
        .with("days", days)
        .with("dailyFee", loan.dailyFee())
        .with("fee", loan.fee());
  }

  private static Loan bookReturn(
      AppContext app, String loanId, LocalDate returnDate, Device.Condition condition) {
    Loan loan = app.loans().get(loanId);
    if (loan.state() != Loan.State.LENT) {
      throw new Conflict("Diese Ausleihe ist schon zurückgegeben.");
    }
    if (returnDate.isBefore(loan.startDate())) {
      throw new BadRequest("Die Rückgabe darf nicht vor dem Beginn liegen.");
    }
    admitReturnOfDefectiveDevice(app, loan.device(), condition);
    Loan returned =
        app.loans()
            .update(
                loan.id(),
                Loan.draft()
                    .state(Loan.State.RETURNED)
                    .returnDate(returnDate)
                    .returnCondition(Loan.ReturnCondition.valueOf(condition.name())));
    app.devices().update(loan.device(), Device.draft().condition(condition));
    return returned;
  }

  // Wurde das Gerät schon während der Ausleihe als defekt eingetragen, darf die Regel gegen das
  // Ausleihen defekter Geräte die Rückgabe nicht verhindern.
  private static void admitReturnOfDefectiveDevice(
      AppContext app, String deviceId, Device.Condition condition) {
    if (app.devices().get(deviceId).condition() == Device.Condition.DEFECTIVE) {
      Device.Condition usable =
          condition == Device.Condition.DEFECTIVE ? Device.Condition.SIGNS_OF_USE : condition;
      app.devices().update(deviceId, Device.draft().condition(usable));
    }
  }
}
