package app.gardenclubtoolrental.action;

import app.gardenclubtoolrental.loan.Loan;
import app.gardenclubtoolrental.platform.action.Action;
import app.gardenclubtoolrental.platform.action.ActionContext;
import app.gardenclubtoolrental.platform.action.ActionDefinition;
import app.gardenclubtoolrental.platform.action.ActionResult;
import app.gardenclubtoolrental.platform.auth.Audience;
import app.gardenclubtoolrental.platform.model.DataScope;
import app.gardenclubtoolrental.platform.model.Values;
import app.gardenclubtoolrental.platform.web.Forbidden;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Zeigt Ihnen, welche Geräte Sie ausgeliehen haben und bis wann. */
public final class ShowMyLoans implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("show-my-loans", "Meine Ausleihen anzeigen")
        .description("Zeigt Ihnen, welche Geräte Sie ausgeliehen haben und bis wann.")
        .audience(Audience.BOTH)
        .scope(DataScope.SHARED_DATA)
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Zeig mir meine Ausleihen",
            "Welche Geräte habe ich ausgeliehen?",
            "Bis wann muss ich meine Geräte zurückgeben?")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input() {
    static Input of(Values values) {
      return new Input();
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    String userId = app.caller().userId();
    if (userId == null) {
      throw new Forbidden("Ihre Ausleihen können nur angezeigt werden, wenn Sie angemeldet sind.");
    }
    List<Loan> ownLoans = app.loans().findByBorrowerId(userId);
    if (ownLoans.isEmpty()) {
      app.log("Keine Ausleihen des Aufrufers gefunden.");
      return ActionResult.of("Sie haben noch nichts ausgeliehen.");
    }
    LocalDate today = app.today();
    List<Loan> openLoans =
        ownLoans.stream()
            .filter(loan -> loan.returnedOn() == null)
            .sorted(Comparator.comparing(Loan::endDate))
            .toList();
    List<Loan> completedLoans =
        ownLoans.stream()
            .filter(loan -> loan.returnedOn() != null)
            .sorted(Comparator.comparing(Loan::returnedOn, Comparator.reverseOrder()))
            .toList();
    long overdueCount = openLoans.stream().filter(loan -> isOverdue(loan, today)).count();
    List<String> openLines =
        openLoans.stream().map(loan -> describeOpen(loan, today, app)).toList();
    List<String> completedLines =
        completedLoans.stream().map(loan -> describeCompleted(loan, app)).toList();
    String summary =
        openLoans.size()
            + " offen (davon "
            + overdueCount
            + " überfällig), "
            + completedLoans.size()
            + " abgeschlossen.";
    app.log("Ausleihen des Aufrufers angezeigt: " + summary);
    return ActionResult.of("Ihre Ausleihen: " + summary)
        .with("openLoans", openLines)
        .with("completedLoans", completedLines);
  }

  private static boolean isOverdue(Loan loan, LocalDate today) {
    return loan.endDate().isBefore(today);
  }

  private static String describeOpen(Loan loan, LocalDate today, AppContext app) {
    String line =
        describeDevice(loan, app)
            + ": "
            + formatDate(loan.startDate())
            + " bis "
            + formatDate(loan.endDate());
    return isOverdue(loan, today) ? line + ", überfällig" : line;
  }

  private static String describeCompleted(Loan loan, AppContext app) {
    return describeDevice(loan, app)
        + ": ab "
        + formatDate(loan.startDate())
        + ", zurückgegeben am "
        + formatDate(loan.returnedOn())
        + ", "
        + describeFee(loan.fee());
  }

  private static String describeDevice(Loan loan, AppContext app) {
    return app.devices()
        .find(loan.device())
        .map(device -> device.name() + " (Inventarnummer " + device.inventoryNumber() + ")")
        .orElse("Unbekanntes Gerät");
  }

  private static String describeFee(BigDecimal fee) {
    return fee == null
        ? "Gebühr nicht eingetragen"
        : String.format(Locale.GERMANY, "Gebühr %,.2f Euro", fee);
  }

  private static String formatDate(LocalDate date) {
    return date.format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
  }
}
