package app.runninggrouplog.action;

import app.runninggrouplog.platform.action.Action;
import app.runninggrouplog.platform.action.ActionContext;
import app.runninggrouplog.platform.action.ActionDefinition;
import app.runninggrouplog.platform.action.ActionResult;
import app.runninggrouplog.platform.auth.Audience;
import app.runninggrouplog.platform.model.DataScope;
import app.runninggrouplog.platform.model.Field;
import app.runninggrouplog.platform.model.Values;
import app.runninggrouplog.platform.web.BadRequest;
import app.runninggrouplog.run.Run;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends you the e-mail that says who ran the most kilometres last week; everybody in the group gets
 * it by itself every Monday.
 */
public final class SendWeeklyWinnerEmail implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-weekly-winner-email", "Send last week's result")
        .description(
            "Sends you the e-mail that says who ran the most kilometres last week; everybody in the"
                + " group gets it by itself every Monday.")
        .audience(Audience.BOTH)
        .scope(DataScope.USER_SCOPED)
        .parameters(
            Field.flag("sendNow", "Send it to me now, even if today is not Monday")
                .defaultValue("false"))
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "Send me last week's result",
            "Who ran the most kilometres last week?",
            "Send the Monday e-mail now")
        .build();
  }

  @Override
  public ActionResult run(ActionContext context) throws Exception {
    return run(Input.of(context.input()), new AppContext(context));
  }

  /** What the caller filled in. */
  record Input(Boolean sendNow) {
    static Input of(Values values) {
      return new Input(values.flag("sendNow"));
    }
  }

  private static ActionResult run(Input input, AppContext app) throws Exception {
    LocalDate today = app.today();
    boolean isMonday = today.getDayOfWeek() == DayOfWeek.MONDAY;
    if (!isMonday && !Boolean.TRUE.equals(input.sendNow())) {
      app.log("Nothing sent: " + today + " is not a Monday.");
      return ActionResult.of("Nothing was sent: the e-mail goes out on Mondays.");
    }
    String address = app.caller().email();
    if (address == null || address.isBlank()) {
      throw new BadRequest(
          "The e-mail goes to the person who runs this action, but no e-mail address of that person"
              + " is known.");
    }
    LocalDate thisMonday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate from = thisMonday.minusDays(7);
    LocalDate to = thisMonday.minusDays(1);
    List<Run> runs = runsBetween(from, to, app);
    String result = resultOf(runs, from, to, app);
    app.log(runs.size() + " runs counted from " + from + " to " + to + ". " + result);

    if (!app.email().isConnected()) {
      app.log("Nothing sent: the mail server is not connected.");
      return ActionResult.of(
              "No e-mail was sent, because the mail server is not connected yet. " + result)
          .with("runs", runs.size());
    }
    app.email().send(address, "Most kilometres last week", result);
    app.log("Sent last week's result to the caller.");
    return ActionResult.of("The e-mail was sent. " + result).with("runs", runs.size());
  }

  private static List<Run> runsBetween(LocalDate from, LocalDate to, AppContext app) {
    return from.datesUntil(to.plusDays(1))
        .flatMap(day -> app.runs().findByDate(day).stream())
        .filter(run -> run.runner() != null)
        .toList();
  }

  private static String resultOf(List<Run> runs, LocalDate from, LocalDate to, AppContext app) {
    String week = "last week (" + from + " to " + to + ")";
    if (runs.isEmpty()) {
      return "Nobody logged a run " + week + ".";
    }
    Map<String, BigDecimal> kilometresByRunner = kilometresByRunner(runs);
    BigDecimal most = Collections.max(kilometresByRunner.values());
    List<String> winners = winnersWith(most, kilometresByRunner, app);
    String kilometres = most.stripTrailingZeros().toPlainString() + " km";
    if (winners.size() == 1) {
      return winners.get(0) + " ran the most kilometres " + week + ": " + kilometres + ".";
    }
    return listed(winners) + " shared the most kilometres " + week + ": " + kilometres + " each.";
  }

  private static Map<String, BigDecimal> kilometresByRunner(List<Run> runs) {
    Map<String, BigDecimal> sums = new HashMap<>();
    for (Run run : runs) {
      sums.merge(run.runner(), run.kilometres(), BigDecimal::add);
    }
    return sums;
  }

  private static List<String> winnersWith(
      BigDecimal most, Map<String, BigDecimal> kilometresByRunner, AppContext app) {
    return kilometresByRunner.entrySet().stream()
        .filter(entry -> entry.getValue().compareTo(most) == 0)
        .map(entry -> app.nameOf(entry.getKey()).orElse("Somebody who has left"))
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  private static String listed(List<String> names) {
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
