package app.gardentoollending.platform.action;

import app.gardentoollending.platform.auth.Caller;
import app.gardentoollending.platform.user.Role;
import app.gardentoollending.platform.web.NotFound;
import java.time.Instant;

/**
 * Which runs of actions to list, newest first.
 *
 * @param userId only this user's runs; null for everybody's
 * @param actionId only runs of this action; null for all
 * @param status only runs with this status; null for all
 * @param since only runs started then or later; null for all
 * @param scheduleExecutionId only the steps of this run of a schedule; null for all
 */
public record ActionLogQuery(
    String userId,
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

  /** What a caller may see: an administrator all runs, anybody else their own. */
  public static ActionLogQuery visibleTo(Caller caller) {
    String owner = caller.role() == Role.ADMIN ? null : caller.userId();
    if (owner == null && caller.role() != Role.ADMIN) {
      throw new NotFound();
    }
    return new ActionLogQuery(owner, null, null, null, null, 1, DEFAULT_LIMIT);
  }

  public ActionLogQuery action(String id) {
    return new ActionLogQuery(userId, id, status, since, scheduleExecutionId, page, limit);
  }

  public ActionLogQuery status(RunStatus value) {
    return new ActionLogQuery(userId, actionId, value, since, scheduleExecutionId, page, limit);
  }

  public ActionLogQuery since(Instant moment) {
    return new ActionLogQuery(userId, actionId, status, moment, scheduleExecutionId, page, limit);
  }

  public ActionLogQuery scheduleExecution(String id) {
    return new ActionLogQuery(userId, actionId, status, since, id, page, limit);
  }

  public ActionLogQuery page(LogPage.Wanted wanted) {
    return new ActionLogQuery(
        userId, actionId, status, since, scheduleExecutionId, wanted.number(), wanted.limit());
  }
}
