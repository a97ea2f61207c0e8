package app.runninggrouplog.action;

import app.runninggrouplog.platform.action.Action;
import app.runninggrouplog.platform.action.ActionContext;
import app.runninggrouplog.platform.action.ActionDefinition;
import app.runninggrouplog.platform.action.ActionResult;
import app.runninggrouplog.platform.auth.Audience;
import app.runninggrouplog.platform.model.DataScope;
import app.runninggrouplog.platform.model.Field;
import app.runninggrouplog.platform.model.Values;
import app.runninggrouplog.run.Run;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sends you an e-mail that says who ran the most kilometres last week; everybody in the group gets
 * it by itself every Monday.
 */
public final class SendWeeklyTopRunner implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-weekly-top-runner", "Send last week's top runner")
        .description(
            "Sends you an e-mail that says who ran the most kilometres last week; everybody in the"
                + " group gets it by itself every Monday.")
        .audience(Audience.BOTH)
        .scope(DataScope.USER_SCOPED)
        .parameters(Field.flag("sendNow", "Send now, even if today is not Monday"))
        .integrations("email")
        .timeout(Duration.ofSeconds(30))
        .triggers(
            "send me last week's top runner",
            "who ran the most last week",
            "send the Monday e-mail")
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
    boolean sendNow = Boolean.TRUE.equals(input.sendNow());
    if (today.getDayOfWeek() != DayOfWeek.MONDAY && !sendNow) {
      return ActionResult.of("Today is not Monday, so no e-mail was sent.");
    }

    LocalDate weekStart =
        today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusDays(7);
    LocalDate weekEnd = weekStart.plusDays(6);
    String week = weekStart + " to " + weekEnd;
    String sentence = topRunnerSentence(app, kilometresByRunner(app, weekStart, weekEnd), week);

    if (!app.email().isConnected()) {
      app.log("E-mail is not connected; nothing was sent for the week " + week + ".");
      return ActionResult.of("E-mail is not connected, so no e-mail was sent. " + sentence);
    }
    app.email().send(app.caller().email(), "Most kilometres last week (" + week + ")", sentence);
    app.log("Sent the e-mail for the week " + week + ".");
    return ActionResult.of("The e-mail was sent: " + sentence);
  }

  private static Map<String, BigDecimal> kilometresByRunner(
      AppContext app, LocalDate weekStart, LocalDate weekEnd) {
    return weekStart
        .datesUntil(weekEnd.plusDays(1))
        .flatMap(date -> app.runs().findByDate(date).stream())
        .filter(run -> run.runner() != null)
        .collect(
            Collectors.groupingBy(
                Run::runner,
                Collectors.reducing(BigDecimal.ZERO, Run::kilometres, BigDecimal::add)));
  }

  private static String topRunnerSentence(
      AppContext app, Map<String, BigDecimal> totals, String week) {
    if (totals.isEmpty()) {
      return "No runs were logged for last week (" + week + ").";
    }
    BigDecimal highest = Collections.max(totals.values());
    List<String> winners =
        totals.entrySet().stream()
            .filter(total -> total.getValue().compareTo(highest) == 0)
            .map(total -> app.nameOf(total.getKey()).orElse("Somebody who has left"))
            .sorted(String.CASE_INSENSITIVE_ORDER)
            .toList();
    return joinedNames(winners)
        + " ran the most kilometres last week ("
        + week
        + "): "
        + highest.stripTrailingZeros().toPlainString()
        + (winners.size() > 1 ? " km each." : " km.");
  }

  private static String joinedNames(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
