package app.gardentoollending.platform.page.audit;

import app.gardentoollending.platform.audit.figure.Figures;
import app.gardentoollending.platform.audit.figure.Span;
import app.gardentoollending.platform.audit.figure.Summary;
import app.gardentoollending.platform.audit.figure.Summary.OfPerson;
import app.gardentoollending.platform.audit.figure.Summary.OfSchedule;
import app.gardentoollending.platform.audit.figure.Summary.OfService;
import app.gardentoollending.platform.audit.figure.Summary.Runs;
import app.gardentoollending.platform.auth.SignInCounts;
import app.gardentoollending.platform.call.Outcome;
import app.gardentoollending.platform.page.audit.Breakdown.Line;
import app.gardentoollending.platform.page.audit.Breakdown.Number;
import app.gardentoollending.platform.page.site.Site;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of a span as administrators read them. */
record Overview(Site site, Summary summary) {

  List<Figure> figures() {
    Runs runs = summary.total();
    long overdue = summary.schedules().stream().filter(OfSchedule::overdue).count();
    long turns = summary.schedules().stream().mapToLong(OfSchedule::runs).sum();
    long failedTurns = summary.schedules().stream().mapToLong(OfSchedule::failed).sum();
    long calls = summary.calls().stream().mapToLong(OfService::calls).sum();
    long unmet = unmet(summary.calls());
    Map<SignInCounts.Outcome, Long> signIns = summary.signIns();
    long kept = signIns.get(SignInCounts.Outcome.REFUSED) + signIns.get(SignInCounts.Outcome.HELD);
    List<Figure> figures = new ArrayList<>();
    figures.add(figure("runs", runs.all(), failures(runs), runs.failed(), runsPath("")));
    figures.add(durations());
    figures.add(
        figure(
            "schedules",
            turns,
            overdue > 0 ? note("overdue", overdue) : failedNote(failedTurns),
            overdue + failedTurns,
            "/schedules"));
    figures.add(
        figure("calls", calls, unmet > 0 ? note("unmet", unmet) : "", unmet, callsPath("")));
    figures.add(figure("changes", summary.changes(), "", 0, changesPath("")));
    figures.add(
        figure(
            "signIns",
            signIns.get(SignInCounts.Outcome.ACCEPTED),
            kept > 0 ? note("refused", kept) : "",
            kept,
            null));
    return figures;
  }

  private Figure figure(String key, long value, String note, long bad, String href) {
    return new Figure(site.say("audit." + key), number(value), note, bad > 0, href);
  }

  private String failures(Runs runs) {
    return runs.failed() == 0
        ? ""
        : site.say("audit.failedRate", number(runs.failed()), percent(summary.failureRate()));
  }

  private String failedNote(long failed) {
    return failed == 0 ? "" : note("failed", failed);
  }

  private Figure durations() {
    Summary.Duration duration = summary.duration();
    String label = site.say("audit.duration");
    if (duration == null) {
      return new Figure(label, "–", "", false, null);
    }
    String most = site.say("audit.most", site.formats().duration(duration.most()));
    return new Figure(label, site.formats().duration(duration.median()), most, false, null);
  }

  List<Breakdown> breakdowns() {
    List<Breakdown> all = new ArrayList<>();
    all.add(
        breakdown(
            "actions",
            List.of("runs.action", "audit.runs", "state.failed"),
            summary.actions().stream()
                .filter(action -> action.runs() > 0)
                .map(action -> {
                  String path = runsPath("&action=" + action.id());
                  return new Line(
                      action.name(),
                      path,
                      List.of(plain(action.runs()), bad(action.failed(), path + "&status=failed")));
                })
                .toList()));
    all.add(
        breakdown(
            "schedules",
            List.of("audit.schedule", "audit.runs", "state.failed", "schedules.next"),
            summary.schedules().stream().map(this::line).toList()));
    all.add(
        breakdown(
            "calls", List.of("audit.service", "audit.calls", "audit.notAccepted"), services()));
    all.add(
        breakdown(
            people() < Figures.PEOPLE ? "people" : "people.most",
            List.of("audit.person", "audit.runs", "audit.changes"),
            summary.people().stream().map(this::line).toList()));
    return all.stream().filter(breakdown -> !breakdown.lines().isEmpty()).toList();
  }

  private Breakdown breakdown(String key, List<String> heads, List<Line> lines) {
    return new Breakdown(
        site.say("audit.by." + key, Figures.PEOPLE),
        heads.stream().map(head -> site.say(head)).toList(),
        lines);
  }

  private long people() {
    return summary.people().stream().filter(person -> person.id() != null).count();
  }

  private Line line(OfSchedule schedule) {
    String next =
        schedule.overdue() ? site.say("audit.late") : site.formats().moment(schedule.nextRun());
    return new Line(
        schedule.name(),
        "/schedules/" + schedule.id(),
        List.of(
            plain(schedule.runs()),
            bad(schedule.failed(), null),
            new Number(next, schedule.overdue(), null)));
  }

  private List<Line> services() {
    CallLines words = new CallLines(site);
    return summary.calls().stream()
        .collect(Collectors.groupingBy(OfService::service))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(service -> {
          String path = callsPath("&service=" + service.getKey());
          List<OfService> outcomes = service.getValue();
          long calls = outcomes.stream().mapToLong(OfService::calls).sum();
          String why =
              outcomes.stream()
                  .filter(one -> one.outcome() != Outcome.ACCEPTED)
                  .map(one -> words.outcome(one.outcome()) + ": " + number(one.calls()))
                  .collect(Collectors.joining(", "));
          return new Line(
              words.label(service.getKey()),
              path,
              List.of(plain(calls), new Number(why, !why.isEmpty(), null)));
        })
        .toList();
  }

  private Line line(OfPerson person) {
    if (person.id() == null) {
      return new Line(
          site.say("changes.app"), null, List.of(plain(person.runs()), plain(person.changes())));
    }
    String user = "&user=" + person.id();
    return new Line(
        person.name(),
        null,
        List.of(
            new Number(number(person.runs()), false, person.runs() > 0 ? runsPath(user) : null),
            new Number(
                number(person.changes()), false, person.changes() > 0 ? changesPath(user) : null)));
  }

  private static long unmet(List<OfService> calls) {
    return calls.stream()
        .filter(one -> one.outcome() != Outcome.ACCEPTED)
        .mapToLong(OfService::calls)
        .sum();
  }

  private Number plain(long value) {
    return new Number(number(value), false, null);
  }

  private Number bad(long value, String href) {
    return new Number(number(value), value > 0, value > 0 ? href : null);
  }

  private String runsPath(String further) {
    return "/audit/executions?" + summary.span().query() + further;
  }

  private String callsPath(String further) {
    return "/audit/calls?" + summary.span().query() + further;
  }

  /** The list of changes knows days alone. */
  private String changesPath(String further) {
    Span span = summary.span();
    return "/changes?at.from=" + span.firstDay() + "&at.to=" + span.lastDay() + further;
  }

  private String note(String key, long value) {
    return site.say("audit." + key, number(value));
  }

  private String number(long value) {
    return site.formats().number(value);
  }

  private String percent(double rate) {
    BigDecimal hundredths = BigDecimal.valueOf(100 * rate).setScale(1, RoundingMode.HALF_UP);
    return site.formats().number(hundredths, 1);
  }
}
