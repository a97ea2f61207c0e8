package app.runninggrouplog.action;

import app.runninggrouplog.platform.action.Action;
import app.runninggrouplog.platform.action.ActionContext;
import app.runninggrouplog.platform.action.ActionDefinition;
import app.runninggrouplog.platform.action.ActionResult;
import app.runninggrouplog.platform.auth.Audience;
import app.runninggrouplog.platform.model.DataScope;
import app.runninggrouplog.platform.model.Values;
import app.runninggrouplog.run.Run;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sends you an e-mail that says who ran the most kilometres last week. */
public final class SendWeeklyTopRunnerEmail implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named(
            "send-weekly-top-runner-email", "E-mail me last week's top runner")
        .description("Sends you an e-mail that says who ran the most kilometres last week.")
        .audience(Audience.BOTH)
        .scope(DataScope.USER_SCOPED)
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "E-mail me last week's top runner",
            "Send me who ran the most kilometres last week",
            "Mail me the winner of last week")
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
    LocalDate thisMonday = app.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate weekStart = thisMonday.minusDays(7);
    LocalDate weekEnd = thisMonday.minusDays(1);
    String week = inWords(weekStart) + " to " + inWords(weekEnd);

    List<Run> runs = runsBetween(app, weekStart, weekEnd);
    String mostKilometres = mostKilometresInWords(app, kilometresByRunner(runs));

    if (!app.email().isConnected()) {
      app.log("No e-mail was sent for the week " + week + ": the mail server is not connected.");
      return ActionResult.of(
              "The e-mail for the week "
                  + week
                  + " was not sent, because the mail server is not connected. "
                  + mostKilometres)
          .with("runs", runs.size());
    }

    String text = "The week from " + week + ":\n\n" + mostKilometres + "\n";
    app.email().send(app.caller().email(), "Most kilometres last week", text);
    app.log(
        "Sent the e-mail for the week "
            + week
            + ", with "
            + runs.size()
            + " runs: "
            + mostKilometres);
    return ActionResult.of(
            "The e-mail for the week " + week + " was sent to you. " + mostKilometres)
        .with("runs", runs.size());
  }

  private static List<Run> runsBetween(AppContext app, LocalDate firstDay, LocalDate lastDay) {
    List<Run> runs = new ArrayList<>();
    for (LocalDate day = firstDay; !day.isAfter(lastDay); day = day.plusDays(1)) {
      runs.addAll(app.runs().findByDate(day));
    }
    return runs;
  }

  private static Map<String, BigDecimal> kilometresByRunner(List<Run> runs) {
    Map<String, BigDecimal> totals = new HashMap<>();
    for (Run run : runs) {
      if (run.runner() != null) {
        totals.merge(run.runner(), run.kilometres(), BigDecimal::add);
      }
    }
    return totals;
  }

  private static String mostKilometresInWords(AppContext app, Map<String, BigDecimal> totals) {
    if (totals.isEmpty()) {
      return "No run was logged for last week.";
    }
    BigDecimal highest = Collections.max(totals.values());
    List<String> names =
        totals.entrySet().stream()
            .filter(entry -> entry.getValue().compareTo(highest) == 0)
            .map(entry -> app.nameOf(entry.getKey()).orElse("Somebody who has left"))
            .sorted(String.CASE_INSENSITIVE_ORDER)
            .toList();
    String total = highest.stripTrailingZeros().toPlainString();
    if (names.size() == 1) {
      return names.get(0) + " ran the most kilometres last week: " + total + " km.";
    }
    return enumerated(names) + " ran the most kilometres last week, with " + total + " km each.";
  }

  private static String enumerated(List<String> names) {
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private static String inWords(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
  }
}
