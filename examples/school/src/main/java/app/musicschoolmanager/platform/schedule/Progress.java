package app.musicschoolmanager.platform.schedule;

import app.musicschoolmanager.platform.action.ActionExecution;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Row;
import java.util.List;
import java.util.Optional;

/**
 * A step of a run that was cut off.
 *
 * @param leftBehind what it has done that must not be done twice, or null
 */
record Progress(ActionExecution run, String leftBehind) {
  private static final String STEPS =
      """
      with recursive earlier (id) as (
        select id from schedule_execution where id = ?
        union
        select e.resumes from schedule_execution e join earlier on e.id = earlier.id
        where e.resumes is not null)
      select a.* from action_execution_log a join earlier on a.schedule_execution_id = earlier.id\
      """;

  private static Progress of(Row row) {
    return new Progress(ActionExecution.of(row), row.text("left_behind"));
  }

  /** The steps of a run, and of those that it had taken up in turn; none for null. */
  static List<Progress> of(String scheduleExecutionId, Database database) {
    return database.read(
        sql -> sql.query(STEPS, scheduleExecutionId).stream().map(Progress::of).toList());
  }

  /** Why it has failed and is not begun again; empty if it may be. */
  Optional<String> failure() {
    if (!run.isCutOff()) {
      return Optional.ofNullable(run.error());
    }
    return Optional.ofNullable(leftBehind)
        .map(
            "It was cut off when it had %s, which would be done twice. See what is left to do."
                ::formatted);
  }
}
