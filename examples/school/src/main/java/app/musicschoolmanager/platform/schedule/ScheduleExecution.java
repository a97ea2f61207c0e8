package app.musicschoolmanager.platform.schedule;

import app.musicschoolmanager.platform.action.RunStatus;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.db.Stored;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * One run of a schedule, as it is kept. The totals grow while it runs.
 *
 * @param totalActions how many runs of actions it has begun
 * @param error why it failed; null unless it did
 * @param cancelledBy who has ended it, or wants it to end; null if nobody does
 */
public record ScheduleExecution(
    String id,
    String scheduleId,
    String scheduleName,
    Instant startedAt,
    Instant completedAt,
    RunStatus status,
    long totalActions,
    long successfulActions,
    long failedActions,
    String error,
    Long executionTimeMs,
    String triggerType,
    String cancelledBy) {

  public boolean running() {
    return status == RunStatus.RUNNING;
  }

  /** How far it is, as pages say it. */
  public String state() {
    return status.wordFor(cancelledBy);
  }

  /** The run as far as somebody may know it: an error may speak of another user's data. */
  public ScheduleExecution shownTo(Caller caller) {
    if (error == null || caller.role() == Role.ADMIN) {
      return this;
    }
    return new ScheduleExecution(
        id,
        scheduleId,
        scheduleName,
        startedAt,
        completedAt,
        status,
        totalActions,
        successfulActions,
        failedActions,
        "An administrator can see why.",
        executionTimeMs,
        triggerType,
        null);
  }

  /** The run as the API shows it. */
  public ObjectNode json() {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("id", id).put("scheduleId", scheduleId).put("scheduleName", scheduleName);
    json.put("startedAt", Stored.text(startedAt));
    json.put("completedAt", completedAt == null ? null : Stored.text(completedAt));
    json.put("status", status.value()).put("totalActions", totalActions);
    json.put("successfulActions", successfulActions).put("failedActions", failedActions);
    json.put("errorMessage", error).put("executionTimeMs", executionTimeMs);
    return json.put("triggerType", triggerType).put("cancelledBy", cancelledBy);
  }

  static ScheduleExecution of(Row row) {
    return new ScheduleExecution(
        row.text("id"),
        row.text("schedule_id"),
        row.text("schedule_name"),
        row.instant("started_at"),
        row.instant("completed_at"),
        RunStatus.of(row.text("status")),
        row.integer("total_actions"),
        row.integer("successful_actions"),
        row.integer("failed_actions"),
        row.text("error_message"),
        row.integer("execution_time_ms"),
        row.text("trigger_type"),
        row.text("cancelled_by"));
  }
}
