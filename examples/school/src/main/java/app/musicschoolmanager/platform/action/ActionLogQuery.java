package app.musicschoolmanager.platform.action;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.NotFound;
import java.time.Instant;

/**
 * Which runs of actions to list, newest first.
 *
 * @param reader who is to see them: administrators see all, anybody else their own runs of actions
 *     that they may run
 * @param actionId only runs of this action; null for all
 * @param status only runs with this status; null for all
 * @param since only runs started then or later; null for all
 * @param scheduleExecutionId only the steps of this run of a schedule; null for all
 */
public record ActionLogQuery(
    Caller reader,
    String actionId,
    RunStatus status,
    Instant since,
    String scheduleExecutionId,
    int page,
    int limit) {
  private static final int DEFAULT_LIMIT = 20;
  private static final int MAX_LIMIT = 100;

  public ActionLogQuery {
    page = Math.max(1, page);
    limit = Math.clamp(limit, 1, MAX_LIMIT);
  }

  /** What a caller may see. */
  public static ActionLogQuery visibleTo(Caller caller) {
    if (caller.userId() == null && caller.role() != Role.ADMIN) {
      throw new NotFound();
    }
    return new ActionLogQuery(caller, null, null, null, null, 1, DEFAULT_LIMIT);
  }

  public ActionLogQuery action(String id) {
    return new ActionLogQuery(reader, id, status, since, scheduleExecutionId, page, limit);
  }

  public ActionLogQuery status(RunStatus value) {
    return new ActionLogQuery(reader, actionId, value, since, scheduleExecutionId, page, limit);
  }

  public ActionLogQuery since(Instant moment) {
    return new ActionLogQuery(reader, actionId, status, moment, scheduleExecutionId, page, limit);
  }

  public ActionLogQuery scheduleExecution(String id) {
    return new ActionLogQuery(reader, actionId, status, since, id, page, limit);
  }

  public ActionLogQuery page(LogPage.Wanted wanted) {
    return new ActionLogQuery(
        reader, actionId, status, since, scheduleExecutionId, wanted.number(), wanted.limit());
  }
}
