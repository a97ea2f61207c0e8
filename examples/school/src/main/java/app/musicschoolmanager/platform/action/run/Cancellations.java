package app.musicschoolmanager.platform.action.run;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.user.People;
import app.musicschoolmanager.platform.user.People.Person;
import java.util.List;
import java.util.Optional;

/**
 * Who wants which run to end. It is noted with the run, and the process that runs it looks there:
 * only it can end the run, and it need not be the one that was asked.
 */
public final class Cancellations {
  private static final String ASK =
      "update %s set cancelled_by = coalesce(cancelled_by, ?) where id = ? and status = 'running'";

  /** A step is to end with the run of its schedule, also one that begins just now. */
  private static final String WANTED =
      """
      select a.id, coalesce(a.cancelled_by, s.cancelled_by) as cancelled_by
      from action_execution_log a
      left join schedule_execution s on s.id = a.schedule_execution_id
      where a.process = ? and a.status = 'running'
        and coalesce(a.cancelled_by, s.cancelled_by) is not null\
      """;

  private final Database database;

  public Cancellations(Database database) {
    this.database = database;
  }

  /**
   * Wants a run of an action to end.
   *
   * @return whether it is under way, so that it will
   */
  public boolean askForAction(String runId, Caller by) {
    return ask("action_execution_log", runId, by);
  }

  /** The same for the run of a schedule: its present step ends, and no other one begins. */
  public boolean askForSchedule(String runId, Caller by) {
    return ask("schedule_execution", runId, by);
  }

  private boolean ask(String table, String runId, Caller by) {
    return database.write(sql -> sql.execute(ASK.formatted(table), by.userId(), runId)) == 1;
  }

  /** A run of an action, and who wants it to end. */
  record Wanted(String runId, String by) {}

  /** Those in this process. */
  List<Wanted> wantedHere() {
    String process = database.presence().name();
    return database.read(sql ->
        sql.query(WANTED, process).stream()
            .map(row -> new Wanted(row.text("id"), row.text("cancelled_by")))
            .toList());
  }

  /** Who wants the run of a schedule to end. */
  public Optional<String> ofSchedule(String runId) {
    return database
        .read(sql -> sql.one("select cancelled_by from schedule_execution where id = ?", runId))
        .filter(row -> !row.isNull("cancelled_by"))
        .map(row -> row.text("cancelled_by"));
  }

  /** What is kept of a run that this user has ended; null for one who is there no more. */
  public String text(String userId) {
    String name =
        Optional.ofNullable(userId)
            .flatMap(new People(database)::find)
            .map(Person::name)
            .orElse("somebody");
    return "It was cancelled by %s.".formatted(name) + ActionThreads.STAYS;
  }
}
