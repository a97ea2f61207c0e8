package app.gardentoolrental.platform.schedule;

import app.gardentoolrental.platform.action.LogPage;
import app.gardentoolrental.platform.action.RunStatus;
import app.gardentoolrental.platform.db.Database;
import app.gardentoolrental.platform.db.Ids;
import app.gardentoolrental.platform.db.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps every run of a schedule. A run begins by a claim here, in one transaction, which is what
 * makes a due schedule run once however many ask for it at the same time.
 */
public final class ScheduleLog {
  private static final String NEWEST = " order by started_at desc, id desc";

  private final Database database;

  public ScheduleLog(Database database) {
    this.database = database;
  }

  /** When the schedule runs next: at once if it never did. */
  public Instant nextRun(Schedule schedule) {
    return nextRun(schedule, database.clock().instant());
  }

  private Instant nextRun(Schedule schedule, Instant now) {
    return database.read(sql -> nextRun(schedule, now, sql));
  }

  /** Whether the schedule is to run now. */
  boolean isDue(Schedule schedule) {
    // One look at the clock: against a second, later one a schedule that never ran is never due.
    Instant now = database.clock().instant();
    return !nextRun(schedule, now).isAfter(now);
  }

  private static Instant nextRun(Schedule schedule, Instant now, Sql sql) {
    return newest(schedule.id(), sql)
        .map(last -> last.startedAt().plus(schedule.frequency().interval()))
        .orElse(now);
  }

  /** Begins a run, unless one is under way or, for one that was not asked for, none is due. */
  Optional<String> claim(Schedule schedule, TriggerType trigger) {
    Instant now = database.clock().instant();
    return database.write(sql -> {
      boolean running = newest(schedule.id(), sql).filter(ScheduleExecution::running).isPresent();
      boolean due = trigger == TriggerType.MANUAL || !nextRun(schedule, now, sql).isAfter(now);
      return running || !due ? Optional.empty() : Optional.of(start(schedule, trigger, sql));
    });
  }

  private String start(Schedule schedule, TriggerType trigger, Sql sql) {
    String id = Ids.next();
    Instant now = database.clock().instant();
    sql.execute(
        """
        insert into schedule_execution
          (id, schedule_id, schedule_name, started_at, status, trigger_type, created_at)
        values (?, ?, ?, ?, 'running', ?, ?)\
        """,
        id,
        schedule.id(),
        schedule.label(),
        now,
        trigger.value(),
        now);
    return id;
  }

  /** Counts a run of an action that has ended. */
  void count(String id, boolean success) {
    String column = success ? "successful_actions" : "failed_actions";
    database.write(sql ->
        sql.execute(
            "update schedule_execution set total_actions = total_actions + 1, %1$s = %1$s + 1 where id = ?"
                .formatted(column),
            id));
  }

  /** Notes how a run ended; without an error it completed. */
  void finish(String id, String error, long millis) {
    database.write(sql ->
        sql.execute(
            """
            update schedule_execution
            set completed_at = ?, status = ?, error_message = ?, execution_time_ms = ?
            where id = ?\
            """,
            database.clock().instant(),
            (error == null ? RunStatus.COMPLETED : RunStatus.FAILED).value(),
            error,
            millis,
            id));
  }

  /** Runs that were under way when the app was killed never ended by themselves. */
  void closeInterrupted() {
    database.write(sql ->
        sql.execute(
            """
            update schedule_execution
            set status = 'failed', completed_at = ?, error_message = ?
            where status = 'running'\
            """,
            database.clock().instant(),
            "The app stopped while the schedule was running."));
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
    return sql.one(
            "select * from schedule_execution where schedule_id = ?" + NEWEST + " limit 1",
            scheduleId)
        .map(ScheduleExecution::of);
  }
}
