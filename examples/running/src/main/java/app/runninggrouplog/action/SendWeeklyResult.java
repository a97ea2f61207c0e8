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
public final class SendWeeklyResult implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-weekly-result", "E-mail me last week's result")
        .description("Sends you an e-mail that says who ran the most kilometres last week.")
        .audience(Audience.BOTH)
        .scope(DataScope.USER_SCOPED)
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Who ran the most last week?",
            "E-mail me last week's result",
            "Send me the weekly result")
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
    LocalDate firstDay = thisMonday.minusDays(7);
    LocalDate lastDay = thisMonday.minusDays(1);
    Map<String, BigDecimal> totals = kilometresByRunner(app, firstDay, lastDay);
    String result = resultText(app, totals, firstDay, lastDay);
    if (!app.email().isConnected()) {
      app.log("No weekly result sent: the mail server is not connected.");
      return ActionResult.of("The mail server is not connected, so no e-mail was sent. " + result);
    }
    app.email().send(app.caller().email(), "Most kilometres last week", result);
    app.log("Weekly result sent: " + result);
    return ActionResult.of(result);
  }

  private static Map<String, BigDecimal> kilometresByRunner(
      AppContext app, LocalDate firstDay, LocalDate lastDay) {
    Map<String, BigDecimal> totals = new HashMap<>();
    for (LocalDate day = firstDay; !day.isAfter(lastDay); day = day.plusDays(1)) {
      for (Run run : app.runs().findByDate(day)) {
        totals.merge(run.runner(), run.kilometres(), BigDecimal::add);
      }
    }
    return totals;
  }

  private static String resultText(
      AppContext app, Map<String, BigDecimal> totals, LocalDate firstDay, LocalDate lastDay) {
    DateTimeFormatter dayFormat = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    String lastWeek =
        "last week (" + firstDay.format(dayFormat) + " to " + lastDay.format(dayFormat) + ")";
    if (totals.isEmpty()) {
      return "Nobody logged a run " + lastWeek + ".";
    }
    BigDecimal highest = Collections.max(totals.values());
    String kilometres = highest.stripTrailingZeros().toPlainString() + " km";
    List<String> winners = winnerNames(app, totals, highest);
    String opening = joinNames(winners) + " ran the most kilometres " + lastWeek;
    return winners.size() == 1
        ? opening + ": " + kilometres + "."
        : opening + ", with " + kilometres + " each.";
  }

  private static List<String> winnerNames(
      AppContext app, Map<String, BigDecimal> totals, BigDecimal highest) {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, BigDecimal> total : totals.entrySet()) {
      if (total.getValue().compareTo(highest) == 0) {
        names.add(app.nameOf(total.getKey()).orElse("Somebody who has left"));
      }
    }
    names.sort(String.CASE_INSENSITIVE_ORDER);
    return names;
  }

  private static String joinNames(List<String> names) {
    int last = names.size() - 1;
    if (last == 0) {
      return names.get(0);
    }
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
