package app.musicschoolmanager.platform.schedule;

import app.musicschoolmanager.platform.action.LogPage;
import app.musicschoolmanager.platform.action.RunStatus;
import app.musicschoolmanager.platform.audit.OldRows;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.live.RunChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Keeps every run of a schedule. A run begins by a claim here, in one transaction, which is what
 * makes a due schedule run once however many ask for it at the same time.
 */
public final class ScheduleLog {
  private static final String NEWEST = " order by started_at desc, id desc";

  /** The last two of each schedule are asked for, however old they are. */
  private static final String FORGOTTEN =
      """
      delete from schedule_execution where id in (
        select e.id from schedule_execution e where e.started_at < ? and e.status <> 'running'
          and exists (select 1 from schedule_execution n
            where n.schedule_id = e.schedule_id and n.started_at > e.started_at limit 1 offset 1)
        limit ?)\
      """;

  private static final String CUT_OFF = "The app stopped while the schedule was running.";

  private static final String HANDED_OVER =
      "The app was stopped while the schedule was running. Another run does what is left.";

  private final Agenda agenda;
  private final Database database;
  private final List<Consumer<ScheduleExecution>> witnesses = new CopyOnWriteArrayList<>();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  public ScheduleLog(Agenda agenda) {
    this.agenda = agenda;
    this.database = agenda.database();
  }

  Database database() {
    return database;
  }

  /**
   * A run that has begun.
   *
   * @param led the schedules whose runs led to it, its own last
   * @param resumed a run that was cut off, of which it does what is left; null if there is none
   */
  record Begun(String id, List<String> led, String resumed) {}

  /** Tells the witness of each run that ends from now on. */
  public void whenEnded(Consumer<ScheduleExecution> witness) {
    witnesses.add(witness);
  }

  /** Tells of each run that starts, gets on or ends from now on, once that is committed. */
  public void whenChanged(Listener listener) {
    listeners.add(listener);
  }

  /** Whoever wants to know how runs go on. */
  public interface Listener {
    void changed(String scheduleId, String id, RunChanged.Kind kind);
  }

  private void changed(String scheduleId, String id, RunChanged.Kind kind) {
    database.afterCommit(
        () -> listeners.forEach(listener -> listener.changed(scheduleId, id, kind)));
  }

  /** When the schedule runs next, which is past while a turn that it has missed is made up for. */
  public Instant nextRun(Schedule schedule) {
    return nextRun(schedule, database.clock().instant());
  }

  private Instant nextRun(Schedule schedule, Instant now) {
    return database.read(sql -> agenda.nextRun(schedule, now, sql));
  }

  /** Whether the schedule is to run now. */
  boolean isDue(Schedule schedule) {
    // One look at the clock: against a second, later one a schedule that never ran is never due.
    Instant now = database.clock().instant();
    return !nextRun(schedule, now).isAfter(now);
  }

  /** Begins a run, if one is due and none is under way. */
  Optional<Begun> claimDue(Schedule schedule) {
    Instant now = database.clock().instant();
    return database.write(sql -> {
      boolean isTurn = !agenda.turn(schedule, now, sql).isAfter(now);
      boolean isDue = isTurn || !agenda.nextRun(schedule, now, sql).isAfter(now);
      TriggerType why = isTurn ? TriggerType.SCHEDULED : TriggerType.CHANGE;
      return isDue ? claim(schedule, Ids.next(), why, sql) : Optional.empty();
    });
  }

  /** Begins a run, unless one is under way. */
  Optional<Begun> claimNow(Schedule schedule, String id) {
    return database.write(sql -> claim(schedule, id, TriggerType.MANUAL, sql));
  }

  private Optional<Begun> claim(Schedule schedule, String id, TriggerType why, Sql sql) {
    if (isRunning(schedule.id(), sql)) {
      return Optional.empty();
    }
    Instant now = database.clock().instant();
    Agenda.Taken taken = agenda.taken(schedule, now, why == TriggerType.CHANGE, sql);
    List<String> led = new ArrayList<>(taken.led());
    led.add(schedule.id());
    start(schedule, new Start(id, now, why, taken.resumed()), sql);
    return Optional.of(new Begun(id, List.copyOf(led), taken.resumed()));
  }

  private record Start(String id, Instant at, TriggerType why, String resumed) {}

  private void start(Schedule schedule, Start start, Sql sql) {
    sql.execute(
        """
        insert into schedule_execution
          (id, schedule_id, schedule_name, started_at, status, trigger_type, resumes, process,
            created_at)
        values (?, ?, ?, ?, 'running',
          coalesce((select trigger_type from schedule_execution where id = ?), ?), ?, ?, ?)\
        """,
        start.id(),
        schedule.id(),
        schedule.label(),
        start.at(),
        start.resumed(), // which was made to run by what this one is
        start.why().value(),
        start.resumed(),
        database.presence().name(),
        start.at());
    changed(schedule.id(), start.id(), RunChanged.Kind.STARTED);
  }

  /** Counts a run of an action that has ended. */
  void count(Schedule schedule, String id, boolean success) {
    String column = success ? "successful_actions" : "failed_actions";
    String update =
        "update schedule_execution set total_actions = total_actions + 1, %1$s = %1$s + 1 where id = ?"
            .formatted(column);
    database.write(sql -> {
      changed(schedule.id(), id, RunChanged.Kind.CONTINUED);
      return sql.execute(update, id);
    });
  }

  /** Notes how a run ended; without an error it completed, and who wanted to end it was late. */
  void finish(String id, String error, Long millis) {
    String status = (error == null ? RunStatus.COMPLETED : RunStatus.FAILED).value();
    ScheduleExecution ended =
        database.write(sql -> {
          sql.execute(
              """
              update schedule_execution
              set completed_at = ?, status = ?, error_message = ?, execution_time_ms = ?,
                cancelled_by = case when ? = 'failed' then cancelled_by end
              where id = ?\
              """,
              database.clock().instant(),
              status,
              error,
              millis,
              status,
              id);
          ScheduleExecution run = find(id).orElseThrow();
          changed(run.scheduleId(), id, RunChanged.Kind.ENDED);
          return run;
        });
    witnesses.forEach(witness -> witness.accept(ended));
  }

  /**
   * Closes runs that were under way in processes that are gone: those were killed, and no run of
   * theirs ends by itself. What is left of what they were to do is done by another run, unless that
   * is what brings the app down.
   */
  void closeCutOff() {
    String running = " from schedule_execution where status = 'running'";
    for (String process : database.gone("select distinct process" + running)) {
      database.write(sql -> {
        sql.query("select *" + running + " and process = ?", process).stream()
            .map(ScheduleExecution::of)
            .forEach(run -> close(run, sql));
        return null;
      });
    }
  }

  private void close(ScheduleExecution run, Sql sql) {
    if (run.cancelledBy() == null && !isCutOffAgain(run, sql)) {
      agenda.takeUp(run, database.clock().instant(), sql);
    }
    finish(run.id(), CUT_OFF, null);
  }

  /** Notes that the app stopped before the end of a run, and that another one does the rest. */
  void handOver(String id, Long millis) {
    database.write(sql -> {
      agenda.takeUp(find(id).orElseThrow(), database.clock().instant(), sql);
      finish(id, HANDED_OVER, millis);
      return null;
    });
  }

  /** How far a run came that was cut off; nothing for null. */
  List<Progress> progress(String id) {
    return Progress.of(id, database);
  }

  /** Whether a schedule has something to do besides its turns. */
  boolean isNoted(Schedule schedule) {
    return database.read(sql -> agenda.changed(schedule, sql)).isPresent();
  }

  private static boolean isCutOffAgain(ScheduleExecution run, Sql sql) {
    return newest(run.scheduleId(), 2, sql).stream()
        .filter(other -> !other.id().equals(run.id()))
        .findFirst()
        .filter(last -> CUT_OFF.equals(last.error()))
        .isPresent();
  }

  /** Whether a run of the schedule is under way. */
  boolean isRunning(String scheduleId) {
    return database.read(sql -> isRunning(scheduleId, sql));
  }

  private static boolean isRunning(String scheduleId, Sql sql) {
    return underWay(scheduleId, sql).isPresent();
  }

  /** The run of a schedule that is under way, which the clock need not call its newest. */
  Optional<ScheduleExecution> underWay(String scheduleId) {
    return database.read(sql -> underWay(scheduleId, sql));
  }

  private static Optional<ScheduleExecution> underWay(String scheduleId, Sql sql) {
    String query = "select * from schedule_execution where schedule_id = ? and status = 'running'";
    return sql.one(query, scheduleId).map(ScheduleExecution::of);
  }

  /** Forgets runs that began before then, but for what tells when the next ones are due. */
  public long purge(Instant before) {
    return new OldRows(database, FORGOTTEN).forget(before);
  }

  /** The runs of a schedule, newest first. */
  public LogPage<ScheduleExecution> page(String scheduleId, LogPage.Wanted wanted) {
    int number = Math.max(1, wanted.number());
    int limit = Math.clamp(wanted.limit(), 1, 100);
    return database.read(sql -> {
      String from = " from schedule_execution where schedule_id = ?";
      long total =
          sql.one("select count(*) as total" + from, scheduleId).orElseThrow().integer("total");
      String page = "select *" + from + NEWEST + " limit ? offset ?";
      List<ScheduleExecution> entries =
          sql.query(page, scheduleId, limit, (number - 1L) * limit).stream()
              .map(ScheduleExecution::of)
              .toList();
      return new LogPage<>(entries, number, limit, total);
    });
  }

  /** The newest run of a schedule, which may be under way. */
  public Optional<ScheduleExecution> newest(String scheduleId) {
    return database.read(sql -> newest(scheduleId, sql));
  }

  /** One run. */
  public Optional<ScheduleExecution> find(String id) {
    return database.read(sql ->
        sql.one("select * from schedule_execution where id = ?", id).map(ScheduleExecution::of));
  }

  private static Optional<ScheduleExecution> newest(String scheduleId, Sql sql) {
    return newest(scheduleId, 1, sql).stream().findFirst();
  }

  private static List<ScheduleExecution> newest(String scheduleId, int most, Sql sql) {
    String query = "select * from schedule_execution where schedule_id = ?" + NEWEST + " limit ?";
    return sql.query(query, scheduleId, most).stream().map(ScheduleExecution::of).toList();
  }
}
