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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Leiht ein freies Gerät für einen Zeitraum auf deinen Namen aus, zur heute geltenden Tagesgebühr.
 */
public final class BorrowDevice implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("borrow-device", "Gerät ausleihen")
        .description(
            "Leiht ein freies Gerät für einen Zeitraum auf deinen Namen aus, zur heute geltenden"
                + " Tagesgebühr.")
        .audience(Audience.BOTH)
        .scope(DataScope.SHARED_DATA)
        .parameters(
            Field.reference("device", "Gerät", "device")
                .required()
                .help("Das Gerät muss frei und darf nicht defekt sein."),
            Field.date("startDate", "Beginn").help("Leer bedeutet heute."),
            Field.date("endDate", "Vereinbartes Ende")
                .required()
                .help("Der letzte Tag, an dem das Gerät zurückgegeben werden soll."),
            Field.person("borrower", "Ausgeliehen von")
                .help(
                    "Nur für Administratoren, die eine Ausleihe für ein Mitglied eintragen; leer"
                        + " bedeutet du selbst."))
        .timeout(Duration.ofSeconds(30))
        .triggers("Gerät ausleihen", "Ich möchte ein Gerät leihen", "Ausleihe eintragen")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(String device, LocalDate startDate, LocalDate endDate, String borrower) {
    static Input of(Values values) {
      return new Input(
          values.text("device"),
          values.date("startDate"),
          values.date("endDate"),
          values.text("borrower"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    String borrower = borrowerFor(app.caller(), input.borrower());
    LocalDate start = input.startDate() == null ? app.today() : input.startDate();
    LocalDate end = input.endDate();
    if (end.isBefore(start)) {
      throw new BadRequest("Das vereinbarte Ende darf nicht vor dem Beginn liegen.");
    }
    Device lent =
        app.together(() -> {
          Device device = app.devices().get(input.device());
          requireAvailable(device);
          requireFewerThanThreeOpenLoans(app, borrower);
          app.loans()
              .create(
                  Loan.draft()
                      .device(device.id())
                      .borrower(borrower)
                      .startDate(start)
                      .endDate(end)
                      .status(Loan.Status.OPEN));
          return device;
        });
    String period = "vom " + germanDate(start) + " bis zum " + germanDate(end);
    app.log("Ausleihe von „" + lent.name() + "“ " + period + " eingetragen.");
    return ActionResult.of(
        "„"
            + lent.name()
            + "“ ist "
            + period
            + " ausgeliehen; die Tagesgebühr beträgt "
            + euros(lent.dailyFee())
            + ".");
  }

  private static String borrowerFor(Caller caller, String requested) {
    if (requested == null || requested.equals(caller.userId())) {
      return caller.userId();
    }
    if (caller.role() != Role.ADMIN) {
      throw new Forbidden("Mitglieder können Geräte nur auf den eigenen Namen ausleihen.");
    }
    return requested;
  }

  private static void requireAvailable(Device device) {
    if (device.condition() == Device.Condition.DEFECTIVE) {
      throw new Conflict("Das Gerät ist defekt und kann nicht ausgeliehen werden.");
    }
    if (device.openLoans() != null && device.openLoans() > 0) {
      throw new Conflict("Das Gerät ist schon verliehen.");
    }
  }

  private static void requireFewerThanThreeOpenLoans(AppContext app, String borrower) {
    long openLoans =
        app.loans().findByBorrower(borrower).stream()
            .filter(loan -> loan.status() == Loan.Status.OPEN)
            .count();
    if (openLoans >= 3) {
      throw new Conflict("Mehr als drei Geräte gleichzeitig sind nicht möglich.");
    }
  }

  private static String germanDate(LocalDate date) {
    return date.format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
  }

  private static String euros(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ',') + " €";
  }
}
