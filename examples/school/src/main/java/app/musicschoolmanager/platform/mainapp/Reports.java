package app.musicschoolmanager.platform.mainapp;

import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What the main app is still to be told of what was run: who ran what when and how it ended, as the
 * audit export has it, but for names of people. A run that is forgotten is reported no more.
 */
record Reports(Database database) {
  /** A main app that is away for long must not fill the disk. */
  static final int MOST = 10_000;

  private static final int LONGEST_ERROR = 500;

  /** Notes a run to report, in the transaction that ends it. */
  void note(String runId) {
    database.write(sql ->
        sql.execute(
            "insert into main_app_report (run_id) values (?) on conflict (run_id) do nothing",
            runId));
  }

  /** Runs that are under way when the app starts were cut off by its end: nobody will end them. */
  void noteCutOff() {
    database.write(sql ->
        sql.execute(
            """
            insert into main_app_report (run_id)
            select id from action_execution_log where status = 'running'
            on conflict (run_id) do nothing\
            """));
  }

  /** The oldest that have ended. */
  List<ObjectNode> next(int most) {
    return database.read(sql ->
        sql
            .query(
                """
                select e.* from main_app_report r join action_execution_log e on e.id = r.run_id
                where e.status <> 'running' order by r.run_id limit ?\
                """,
                most)
            .stream()
            .map(Reports::json)
            .toList());
  }

  private static ObjectNode json(Row run) {
    String error = run.text("error_message");
    boolean isLong = error != null && error.length() > LONGEST_ERROR;
    return Json.MAPPER
        .createObjectNode()
        .put("id", run.text("id"))
        .put("actionId", run.text("action_id"))
        .put("actionName", run.text("action_name"))
        .put("status", run.text("status"))
        .put("triggerSource", run.text("trigger_source"))
        .put("scheduleExecutionId", run.text("schedule_execution_id"))
        .put("stepNumber", run.integer("step_number"))
        .put("userId", run.text("user_id"))
        .put("startedAt", run.text("started_at"))
        .put("completedAt", run.text("completed_at"))
        .put("executionTimeMs", run.integer("execution_time_ms"))
        .put("errorMessage", isLong ? error.substring(0, LONGEST_ERROR - 1) + "…" : error);
  }

  /** These need no report any more. */
  void done(List<ObjectNode> reports) {
    database.write(sql -> {
      for (ObjectNode report : reports) {
        sql.execute("delete from main_app_report where run_id = ?", report.get("id").asText());
      }
      return null;
    });
  }

  /** How many wait. */
  long waiting() {
    return database.read(sql -> count(sql));
  }

  private static long count(Sql sql) {
    return sql.one("select count(*) as n from main_app_report").orElseThrow().integer("n");
  }

  /** Gives up the oldest of too many; how many those were. */
  long trim(int most) {
    if (waiting() <= most) {
      return 0;
    }
    return database.write(sql ->
        sql.execute(
            """
            delete from main_app_report where run_id <=
              (select run_id from main_app_report order by run_id desc limit 1 offset ?)\
            """,
            most));
  }
}
