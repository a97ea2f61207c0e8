package app.runninggrouplog.action;

import app.runninggrouplog.platform.action.Action;
import app.runninggrouplog.platform.action.ActionContext;
import app.runninggrouplog.platform.action.ActionDefinition;
import app.runninggrouplog.platform.action.ActionResult;
import app.runninggrouplog.platform.auth.Audience;
import app.runninggrouplog.platform.model.DataScope;
import app.runninggrouplog.platform.model.Values;
import app.runninggrouplog.platform.web.Conflict;
import app.runninggrouplog.run.Run;
import app.runninggrouplog.runner.Runner;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Works out who ran the most kilometres last week and sends the result to everybody in the group by
 * e-mail.
 */
public final class SendWeeklyTopRunnerEmail implements Action {

  @Override
  public ActionDefinition definition() {
    return ActionDefinition.named("send-weekly-top-runner-email", "Send last week's top runner")
        .description(
            "Works out who ran the most kilometres last week and sends the result to everybody in"
                + " the group by e-mail.")
        .audience(Audience.ADMIN)
        .scope(DataScope.SHARED_DATA)
        .integrations("email")
        .timeout(Duration.ofSeconds(300))
        .triggers(
            "Send last week's top runner",
            "E-mail who ran the most last week",
            "Send the Monday e-mail now")
        .confirm()
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

    Map<String, BigDecimal> kilometresByRunner = kilometresByRunner(app, weekStart, weekEnd);
    BigDecimal highest =
        kilometresByRunner.values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    List<Runner> runners = app.runners().all();
    List<String> topRunners = namesWithTotal(runners, kilometresByRunner, highest);
    String week = "Week from " + weekStart + " to " + weekEnd;
    String verdict = verdict(topRunners, highest);
    app.log(week + ": " + verdict);

    Delivery delivery = new Delivery(0, 0);
    String outcome;
    if (app.email().isConnected()) {
      delivery = sendToEach(app, recipients(app, runners), week + "\n\n" + verdict + "\n");
      if (delivery.sent() == 0 && delivery.failed() > 0) {
        throw new Conflict(
            "The e-mail could not be sent to any of the " + delivery.failed() + " addresses.");
      }
      outcome = "E-mails sent: " + delivery.sent() + ", failed: " + delivery.failed() + ".";
    } else {
      outcome = "No e-mail was sent because the mail server is not connected.";
    }
    app.log(outcome);

    return ActionResult.of(verdict + " " + outcome)
        .with("weekStart", weekStart.toString())
        .with("weekEnd", weekEnd.toString())
        .with("topRunners", topRunners)
        .with("kilometres", highest)
        .with("sent", delivery.sent())
        .with("failed", delivery.failed());
  }

  private record Delivery(int sent, int failed) {}

  private static Map<String, BigDecimal> kilometresByRunner(
      AppContext app, LocalDate firstDay, LocalDate lastDay) {
    Map<String, BigDecimal> totals = new HashMap<>();
    for (LocalDate day = firstDay; !day.isAfter(lastDay); day = day.plusDays(1)) {
      for (Run run : app.runs().findByDate(day)) {
        BigDecimal soFar = totals.getOrDefault(run.runner(), BigDecimal.ZERO);
        totals.put(run.runner(), soFar.add(run.kilometres()));
      }
    }
    return totals;
  }

  private static List<String> namesWithTotal(
      List<Runner> runners, Map<String, BigDecimal> totals, BigDecimal wanted) {
    return runners.stream()
        .filter(runner ->
            totals.containsKey(runner.id()) && totals.get(runner.id()).compareTo(wanted) == 0)
        .map(Runner::name)
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  private static String verdict(List<String> topRunners, BigDecimal kilometres) {
    if (topRunners.isEmpty()) {
      return "Nobody logged a run last week.";
    }
    String sum = kilometres.stripTrailingZeros().toPlainString();
    int last = topRunners.size() - 1;
    if (last == 0) {
      return topRunners.get(0) + " ran the most kilometres last week: " + sum + " km.";
    }
    return String.join(", ", topRunners.subList(0, last))
        + " and "
        + topRunners.get(last)
        + " share the most kilometres last week: "
        + sum
        + " km each.";
  }

  private static Set<String> recipients(AppContext app, List<Runner> runners) {
    Set<String> addresses = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    if (runners.isEmpty()) {
      app.log("There is no runner yet, so the e-mail goes to the administrators.");
      addresses.addAll(app.administrators());
    } else {
      runners.forEach(runner -> addresses.add(runner.email()));
    }
    return addresses;
  }

  private static Delivery sendToEach(AppContext app, Set<String> addresses, String text) {
    int sent = 0;
    int failed = 0;
    for (String address : addresses) {
      try {
        app.email().send(address, "Most kilometres last week", text);
        sent++;
      } catch (Exception failure) {
        failed++;
        app.log("The e-mail to " + address + " could not be sent: " + failure.getMessage());
      }
    }
    return new Delivery(sent, failed);
  }
}
