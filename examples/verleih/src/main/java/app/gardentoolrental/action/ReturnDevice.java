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
import app.gardentoolrental.platform.model.Option;
import app.gardentoolrental.platform.model.Values;
import app.gardentoolrental.platform.web.BadRequest;
import app.gardentoolrental.platform.web.Conflict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Nimmt ein verliehenes Gerät zurück, übernimmt seinen Zustand und nennt die Gebühr. */
public final class ReturnDevice implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("return-device", "Rückgabe eintragen")
        .description(
            "Nimmt ein verliehenes Gerät zurück, übernimmt seinen Zustand und nennt die Gebühr.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("loan", "Ausleihe", "loan")
                .required()
                .help("Die Ausleihe, deren Gerät zurückgebracht wurde."),
            Field.date("returnDay", "Rückgabetag")
                .required()
                .help(
                    "Nicht vor dem ersten Tag der Ausleihe; dieser Tag zählt bei der Gebühr mit."),
            Field.options(
                    "returnCondition",
                    "Zustand bei der Rückgabe",
                    new Option("good", "gut"),
                    new Option("signs_of_use", "Gebrauchsspuren"),
                    new Option("defective", "defekt"))
                .required()
                .help("Wird auch als neuer Zustand des Geräts übernommen."))
        .timeout(Duration.ofSeconds(30))
        .triggers("Rückgabe eintragen", "Gerät zurücknehmen", "Ein Gerät wurde zurückgebracht")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(String loan, LocalDate returnDay, String returnCondition) {
    static Input of(Values values) {
      return new Input(
          values.text("loan"), values.date("returnDay"), values.text("returnCondition"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    String condition = input.returnCondition().toString().toUpperCase(Locale.ROOT);
    Loan returned =
        app.together(() -> {
          Loan loan = app.loans().get(input.loan());
          refuseIfNotReturnable(loan, input.returnDay());
          Loan closed =
              app.loans()
                  .update(
                      loan.id(),
                      Loan.draft()
                          .returnDay(input.returnDay())
                          .returnCondition(Loan.ReturnCondition.valueOf(condition))
                          .status(Loan.Status.RETURNED));
          app.devices()
              .update(
                  loan.device(),
                  Device.draft().condition(Device.Condition.valueOf(condition)).lentUntil(null));
          return closed;
        });

    String deviceName = app.devices().get(returned.device()).name();
    long days = ChronoUnit.DAYS.between(returned.firstDay(), input.returnDay()) + 1;
    String summary = "„" + deviceName + "“ ist zurückgegeben: " + daysText(days);
    app.log(summary + ", Ausleihe " + returned.id());

    if (returned.fee() == null) {
      return ActionResult.of(
              summary + ", Gebühr nicht berechnet, weil an der Ausleihe die Tagesgebühr fehlt.")
          .with("days", days);
    }
    return ActionResult.of(summary + ", Gebühr " + euroText(returned.fee()) + ".")
        .with("days", days)
        .with("fee", returned.fee());
  }

  private static void refuseIfNotReturnable(Loan loan, LocalDate returnDay) {
    if (loan.status() != Loan.Status.LENT) {
      throw new Conflict("Diese Ausleihe ist schon zurückgegeben.");
    }
    if (returnDay.isBefore(loan.firstDay())) {
      throw new BadRequest("Der Rückgabetag darf nicht vor dem ersten Tag der Ausleihe liegen.");
    }
  }

  private static String daysText(long days) {
    return days == 1 ? "1 Tag" : days + " Tage";
  }

  private static String euroText(BigDecimal amount) {
    return String.format(Locale.GERMANY, "%,.2f Euro", amount);
  }
}
