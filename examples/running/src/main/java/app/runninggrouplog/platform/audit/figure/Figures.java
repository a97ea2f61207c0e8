package app.runninggrouplog.platform.audit.figure;

import app.runninggrouplog.platform.action.RunStatus;
import app.runninggrouplog.platform.audit.figure.Summary.OfAction;
import app.runninggrouplog.platform.audit.figure.Summary.OfPerson;
import app.runninggrouplog.platform.audit.figure.Summary.OfSchedule;
import app.runninggrouplog.platform.audit.figure.Summary.OfService;
import app.runninggrouplog.platform.audit.figure.Summary.Runs;
import app.runninggrouplog.platform.auth.SignInCounts;
import app.runninggrouplog.platform.call.Outcome;
import app.runninggrouplog.platform.db.Database;
import app.runninggrouplog.platform.db.Dialect;
import app.runninggrouplog.platform.db.Row;
import app.runninggrouplog.platform.integration.Integration;
import app.runninggrouplog.platform.schedule.Schedule;
import app.runninggrouplog.platform.schedule.Scheduling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts what the app has done. Each count is of neighbours in an index: even of hundreds of
 * thousands it takes milliseconds, and no row is read.
 */
public final class Figures {
  /** Of so many people at most it is told what they did: of those who did most. */
  public static final int PEOPLE = 10;

  /** How late a schedule may be before somebody should know: it is looked for once a minute. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final double MOST = 0.95;

  private static final String COUNT = "select count(*) as n from action_execution_log e where ";
  private static final String IN_SPAN = " and e.started_at >= ? and e.started_at < ?";
  private static final String TIMED =
      " from action_execution_log"
          + Dialect.by("action_execution_log_duration")
          + " where execution_time_ms is not null and started_at >= ? and started_at < ?";

  private final Database database;
  private final Sources sources;

  /** What there is to count: what the app does, and beside whom. */
  public record Sources(
      List<Named> actions, Scheduling scheduling, List<Integration> integrations) {}

  /** Something by its id, and what it is called. */
  public record Named(String id, String name) {}

  public Figures(Database database, Sources sources) {
    this.database = database;
    this.sources = sources;
  }

  /** All figures of a span. */
  public Summary of(Span span) {
    List<Runs> steps = steps(span);
    return new Summary(
        span,
        steps,
        duration(span, steps.stream().mapToLong(Runs::all).sum()),
        actions(span),
        sources.scheduling().all().stream().map(schedule -> schedule(schedule, span)).toList(),
        calls(span),
        people(span),
        count("select count(*) as n from change_log where at >= ? and at < ?", span),
        new SignInCounts(database).between(span.from(), span.to()));
  }

  private List<Runs> steps(Span span) {
    List<Instant> limits = span.limits();
    List<Object> values = new ArrayList<>();
    for (int i = 1; i < limits.size(); i++) {
      values.add(limits.get(i - 1));
      values.add(limits.get(i));
    }
    String ended = "(" + COUNT + "e.status = '%s' and e.started_at >= low and e.started_at < high)";
    String query =
        "with step (low, high) as (values "
            + places(limits.size() - 1, "(?, ?)")
            + ") select low, "
            + ended.formatted("completed")
            + " as completed, "
            + ended.formatted("failed")
            + " as failed, "
            + ended.formatted("running")
            + " as running from step order by low";
    return rows(query, values).stream()
        .map(row ->
            new Runs(
                row.instant("low"),
                row.integer("completed"),
                row.integer("failed"),
                row.integer("running")))
        .toList();
  }

  /** By the nearest rank: each is how long some run has taken. */
  private Summary.Duration duration(Span span, long all) {
    String untimed = COUNT + "e.execution_time_ms is null" + IN_SPAN;
    long runs = all - count(untimed, span);
    if (runs < 1) {
      return null;
    }
    long half = (runs + 1) / 2;
    long most = (long) Math.ceil(MOST * runs);
    return new Summary.Duration(
        at(" order by execution_time_ms limit 1 offset ?", span, half - 1),
        at(" order by execution_time_ms desc limit 1 offset ?", span, runs - most));
  }

  private long at(String place, Span span, long offset) {
    String query = "select execution_time_ms as n" + TIMED + place;
    return database
        .read(sql -> sql.one(query, span.from(), span.to(), offset))
        .map(row -> row.integer("n"))
        .orElse(0L); // what is forgotten meanwhile is not there any more
  }

  private List<OfAction> actions(Span span) {
    List<OfAction> actions = new ArrayList<>();
    for (Named action : sources.actions()) {
      long failed = runs(action, RunStatus.FAILED, span);
      long others = runs(action, RunStatus.COMPLETED, span) + runs(action, RunStatus.RUNNING, span);
      actions.add(new OfAction(action.id(), action.name(), failed + others, failed));
    }
    actions.sort(Comparator.comparingLong(OfAction::runs).reversed());
    return actions;
  }

  private long runs(Named action, RunStatus status, Span span) {
    String query = COUNT + "e.action_id = ? and e.status = ?" + IN_SPAN;
    return count(query, action.id(), status.value(), span.from(), span.to());
  }

  private OfSchedule schedule(Schedule schedule, Span span) {
    String query =
        "select count(*) as n from schedule_execution e where e.schedule_id = ?" + IN_SPAN;
    long runs = count(query, schedule.id(), span.from(), span.to());
    long failed = count(query + " and e.status = 'failed'", schedule.id(), span.from(), span.to());
    Instant next = sources.scheduling().log().nextRun(schedule);
    boolean overdue = next.isBefore(database.clock().instant().minus(PATIENCE));
    return new OfSchedule(schedule.id(), schedule.label(), runs, failed, next, overdue);
  }

  private List<OfService> calls(Span span) {
    List<OfService> calls = new ArrayList<>();
    String query =
        """
        select count(*) as n from outbound_call
        where service = ? and outcome = ? and at >= ? and at < ?\
        """;
    for (Integration service : sources.integrations()) {
      for (Outcome outcome : Outcome.values()) {
        long found = count(query, service.name(), outcome.value(), span.from(), span.to());
        if (found > 0) {
          calls.add(new OfService(service.name(), outcome, found));
        }
      }
    }
    return calls;
  }

  private List<OfPerson> people(Span span) {
    String query =
        "with person as materialized (select u.id, u.name, ("
            + COUNT
            + "e.user_id = u.id"
            + IN_SPAN
            + ") as runs, (select count(*) from change_log c where c.user_id = u.id"
            + " and c.at >= ? and c.at < ?) as changes from app_user u)"
            + " select * from person where runs + changes > 0"
            + " order by runs + changes desc, name limit ?";
    List<Object> values = List.of(span.from(), span.to(), span.from(), span.to(), PEOPLE);
    List<OfPerson> people =
        rows(query, values).stream()
            .map(row ->
                new OfPerson(
                    row.text("id"), row.text("name"), row.integer("runs"), row.integer("changes")))
            .toList();
    return Stream.concat(people.stream(), Stream.of(app(span)).filter(app -> app.all() > 0))
        .sorted(Comparator.comparingLong(OfPerson::all).reversed())
        .toList();
  }

  /** What the app did with nobody asking for it. */
  private OfPerson app(Span span) {
    String runs = COUNT + "e.user_id is null" + IN_SPAN;
    String changes =
        "select count(*) as n from change_log where user_id is null and at >= ? and at < ?";
    return new OfPerson(null, null, count(runs, span), count(changes, span));
  }

  private long count(String query, Span span) {
    return count(query, span.from(), span.to());
  }

  private long count(String query, Object... values) {
    return database.read(sql -> sql.one(query, values)).orElseThrow().integer("n");
  }

  private List<Row> rows(String query, List<Object> values) {
    return database.read(sql -> sql.query(query, values.toArray()));
  }

  private static String places(int count, String each) {
    return String.join(", ", Collections.nCopies(count, each));
  }
}
