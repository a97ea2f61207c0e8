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
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Nimmt ein ausgeliehenes Gerät heute zurück, hält seinen Zustand fest und zeigt die Gebühr. */
public final class ReturnDevice implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("return-device", "Rückgabe eintragen")
        .description(
            "Nimmt ein ausgeliehenes Gerät heute zurück, hält seinen Zustand fest und zeigt die"
                + " Gebühr.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("loan", "Ausleihe", "loan")
                .required()
                .help("Die laufende Ausleihe, deren Gerät heute zurückkommt."),
            Field.options(
                    "condition",
                    "Zustand bei der Rückgabe",
                    new Option("good", "gut"),
                    new Option("signs_of_use", "Gebrauchsspuren"),
                    new Option("defective", "defekt"))
                .required()
                .help("Das Gerät hat danach diesen Zustand."))
        .timeout(Duration.ofSeconds(30))
        .triggers("Rückgabe eintragen", "Gerät zurücknehmen", "Ausleihe beenden")
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
    Device.Condition condition =
        Device.Condition.valueOf(input.condition().toString().toUpperCase(Locale.ROOT));
    String loanId = input.loan();
    TakenBack takenBack = app.together(() -> takeBack(app, loanId, condition));
    Loan loan = takenBack.loan();
    String message =
        "Gerät „"
            + takenBack.device().name()
            + "“ am "
            + germanDate(loan.returnDate())
            + " zurückgenommen, Zustand: "
            + conditionLabel(condition)
            + ", Gebühr: "
            + euros(loan.fee())
            + ".";
    app.log(message);
    ActionResult result = ActionResult.of(message);
    return loan.fee() == null ? result : result.with("fee", loan.fee());
  }

  private record TakenBack(Loan loan, Device device) {}

  private static TakenBack takeBack(AppContext app, String loanId, Device.Condition condition) {
    LocalDate today = app.today();
    Loan loan = app.loans().get(loanId);
    refuseUnlessReturnable(loan, today);
    Loan returned =
        app.loans()
            .update(
                loan.id(),
                Loan.draft()
                    .status(Loan.Status.RETURNED)
                    .returnDate(today)
                    .returnCondition(Loan.ReturnCondition.valueOf(condition.name())));
    Device device = app.devices().update(loan.device(), Device.draft().condition(condition));
    return new TakenBack(returned, device);
  }

  private static void refuseUnlessReturnable(Loan loan, LocalDate today) {
    if (loan.status() != Loan.Status.OPEN) {
      throw new Conflict("Diese Ausleihe ist schon zurückgegeben.");
    }
    if (loan.startDate().isAfter(today)) {
      throw new Conflict(
          "Diese Ausleihe hat noch nicht begonnen (Beginn: "
              + germanDate(loan.startDate())
              + "). Kommt sie nicht zustande, kann der Gerätewart sie löschen.");
    }
  }

  private static String conditionLabel(Device.Condition condition) {
    return switch (condition) {
      case GOOD -> "gut";
      case SIGNS_OF_USE -> "Gebrauchsspuren";
      case DEFECTIVE -> "defekt";
    };
  }

  private static String germanDate(LocalDate date) {
    return date.format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
  }

  private static String euros(BigDecimal amount) {
    return amount == null ? "nicht berechnet" : String.format(Locale.GERMANY, "%,.2f €", amount);
  }
}
