package app.musicschoolmanager.platform.action;

import app.musicschoolmanager.platform.audit.OldRows;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.live.RunChanged;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.NotFound;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps every run of an action, and gives back what somebody may see of it. */
public final class ActionLog {
  private static final String NEWEST_FIRST = " order by started_at desc, id desc limit ? offset ?";

  private static final String FORGOTTEN =
      """
      delete from action_execution_log where id in (
        select id from action_execution_log where started_at < ? and status <> 'running' limit ?)\
      """;

  static final String CUT_OFF = "The app stopped while the action was running.";

  private final Database database;
  private final List<ActionDefinition> actions;
  private final List<Consumer<ActionExecution>> witnesses = new CopyOnWriteArrayList<>();
  private final List<Consumer<RunChanged>> listeners = new CopyOnWriteArrayList<>();

  /**
   * @param actions those that the app has, which say who may see their runs
   */
  ActionLog(Database database, List<ActionDefinition> actions) {
    this.database = database;
    this.actions = actions;
  }

  /** Tells the witness of each run that ends from now on, in the transaction that ends it. */
  public void whenEnded(Consumer<ActionExecution> witness) {
    witnesses.add(witness);
  }

  /** Tells of each run that starts, gets on or ends from now on, once that is committed. */
  public void whenChanged(Consumer<RunChanged> listener) {
    listeners.add(listener);
  }

  private void changed(String actionId, String id, String userId, RunChanged.Kind kind) {
    Audience audience =
        actions.stream()
            .filter(action -> action.id().equals(actionId))
            .map(ActionDefinition::audience)
            .findFirst()
            .orElse(Audience.ADMIN); // of one that the app has no more
    RunChanged event = new RunChanged(RunChanged.Of.ACTION, actionId, audience, userId, id, kind);
    database.afterCommit(() -> listeners.forEach(listener -> listener.accept(event)));
  }

  /** How often an action ended how. */
  public record Count(String actionId, String actionName, RunStatus status, long runs) {}

  /** Notes that a run begins, and gives it an id. */
  String start(ActionDefinition action, JsonNode input, Caller caller, Trigger trigger) {
    String id = trigger.runId() == null ? Ids.next() : trigger.runId();
    Instant now = database.clock().instant();
    String process = database.presence().name();
    return database.write(sql -> {
      sql.execute(
          """
          insert into action_execution_log (id, schedule_execution_id, action_id, action_name,
            action_type, step_number, input_parameters, started_at, status, trigger_source,
            user_id, process, created_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, 'running', ?, ?, ?, ?)\
          """,
          id,
          trigger.scheduleExecutionId(),
          action.id(),
          action.label(),
          action.scope().name().toLowerCase(Locale.ROOT),
          trigger.stepNumber(),
          input.toString(),
          now,
          trigger.source().value(),
          caller.userId(),
          process,
          now);
      changed(action.id(), id, caller.userId(), RunChanged.Kind.STARTED);
      return id;
    });
  }

  /** Keeps what a run has logged so far. */
  void keepLines(ActionDefinition action, String id, String userId, String lines) {
    String update = "update action_execution_log set log = ? where id = ? and status = 'running'";
    database.write(sql -> {
      if (sql.execute(update, lines, id) == 1) {
        changed(action.id(), id, userId, RunChanged.Kind.CONTINUED);
      }
      return null;
    });
  }

  /** Notes how a run ended. */
  ActionExecution finish(String id, Ending ending) {
    return database.write(sql -> {
      sql.execute(
          """
          update action_execution_log
          set completed_at = ?, status = ?, result_data = ?, error_message = ?,
            log = coalesce(?, log), execution_time_ms = ?, cancelled_by = ?
          where id = ?\
          """,
          database.clock().instant(),
          (ending.error() == null ? RunStatus.COMPLETED : RunStatus.FAILED).value(),
          ending.result(),
          ending.error(),
          ending.log(),
          ending.millis(),
          ending.cancelledBy(),
          id);
      ActionExecution ended =
          sql.one("select * from action_execution_log where id = ?", id)
              .map(ActionExecution::of)
              .orElseThrow();
      changed(ended.actionId(), id, ended.userId(), RunChanged.Kind.ENDED);
      witnesses.forEach(witness -> witness.accept(ended));
      return ended;
    });
  }

  /**
   * How a run ended.
   *
   * @param result message and data as JSON, or null
   * @param error why it failed, or null
   * @param millis how long it took, or null if nobody knows
   * @param cancelledBy who ended it; null unless somebody did
   */
  record Ending(String result, String error, String log, Long millis, String cancelledBy) {
    /** Of a run that was not begun, and why. */
    static Ending refused(String why) {
      return new Ending(null, why, null, 0L, null);
    }
  }

  /**
   * Closes runs that were under way in processes that are gone: those were killed, and no run of
   * theirs ends by itself.
   */
  public void closeCutOff() {
    String running = " from action_execution_log where status = 'running'";
    for (String process : database.gone("select distinct process" + running)) {
      database.write(sql -> {
        sql.query("select id" + running + " and process = ?", process).stream()
            .map(row -> row.text("id"))
            .forEach(id -> finish(id, new Ending(null, CUT_OFF, null, null, null)));
        return null;
      });
    }
  }

  /** Forgets runs that began before then. */
  public long purge(Instant before) {
    return new OldRows(database, FORGOTTEN).forget(before);
  }

  /** The runs that a query finds. */
  public LogPage<ActionExecution> page(ActionLogQuery query) {
    List<Object> parameters = new ArrayList<>();
    String where = where(query, parameters);
    return database.read(sql -> {
      String count = "select count(*) as total from action_execution_log" + where;
      long total = sql.one(count, parameters.toArray()).orElseThrow().integer("total");
      List<Object> paged = new ArrayList<>(parameters);
      paged.add(query.limit());
      paged.add((query.page() - 1L) * query.limit());
      List<ActionExecution> entries =
          sql
              .query("select * from action_execution_log" + where + NEWEST_FIRST, paged.toArray())
              .stream()
              .map(ActionExecution::of)
              .toList();
      return new LogPage<>(entries, query.page(), query.limit(), total);
    });
  }

  /** One run, if the caller may see it. */
  public ActionExecution get(String id, Caller caller) {
    Optional<Row> row =
        database.read(sql -> sql.one("select * from action_execution_log where id = ?", id));
    return row.map(ActionExecution::of)
        .filter(execution -> shows(execution, caller))
        .orElseThrow(NotFound::new);
  }

  private boolean shows(ActionExecution execution, Caller reader) {
    boolean own = execution.userId() != null && execution.userId().equals(reader.userId());
    return reader.role() == Role.ADMIN || (own && open(reader).contains(execution.actionId()));
  }

  /** What somebody may run now, whatever they ran while they were an administrator. */
  private List<String> open(Caller reader) {
    return actions.stream()
        .filter(action -> action.audience().admits(reader.role()))
        .map(ActionDefinition::id)
        .toList();
  }

  /** How often each action ran since then, by how it ended. */
  public List<Count> counts(Instant since) {
    return database.read(sql ->
        sql
            .query(
                """
                select action_id, max(action_name) as action_name, status, count(*) as runs
                from action_execution_log where started_at >= ?
                group by action_id, status order by action_id, status\
                """,
                since)
            .stream()
            .map(row ->
                new Count(
                    row.text("action_id"),
                    row.text("action_name"),
                    RunStatus.of(row.text("status")),
                    row.integer("runs")))
            .toList());
  }

  private String where(ActionLogQuery query, List<Object> parameters) {
    StringBuilder where = new StringBuilder(" where 1 = 1");
    if (query.reader().role() != Role.ADMIN) {
      restrict(where, parameters, " and user_id = ?", query.reader().userId());
      List<String> open = open(query.reader());
      where.append(" and action_id in (" + "?, ".repeat(open.size()) + "null)"); // may be none
      parameters.addAll(open);
    }
    restrict(where, parameters, " and action_id = ?", query.actionId());
    restrict(
        where,
        parameters,
        " and status = ?",
        query.status() == null ? null : query.status().value());
    restrict(where, parameters, " and started_at >= ?", query.since());
    restrict(where, parameters, " and schedule_execution_id = ?", query.scheduleExecutionId());
    return where.toString();
  }

  private static void restrict(
      StringBuilder where, List<Object> parameters, String clause, Object value) {
    if (value != null) {
      where.append(clause);
      parameters.add(value);
    }
  }
}
