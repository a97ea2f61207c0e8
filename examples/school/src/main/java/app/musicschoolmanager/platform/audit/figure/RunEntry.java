package app.musicschoolmanager.platform.audit.figure;

import app.musicschoolmanager.platform.action.RunStatus;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.db.Stored;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * One run of an action, among others.
 *
 * @param userId null if the app acted by itself
 * @param userName null if the app acted by itself
 * @param millis null while it goes on
 * @param error null unless it failed
 * @param cancelledBy who has ended it; null unless somebody did
 */
public record RunEntry(
    String id,
    String actionId,
    String actionName,
    String status,
    Instant startedAt,
    Long millis,
    String source,
    String userId,
    String userName,
    String error,
    String cancelledBy) {
  static final String COLUMNS =
      """
      e.id, e.action_id, e.action_name, e.status, e.started_at, e.execution_time_ms,
      e.trigger_source, e.user_id, u.name as user_name, e.error_message,
      e.cancelled_by\
      """;

  static RunEntry of(Row row) {
    return new RunEntry(
        row.text("id"),
        row.text("action_id"),
        row.text("action_name"),
        row.text("status"),
        row.instant("started_at"),
        row.integer("execution_time_ms"),
        row.text("trigger_source"),
        row.text("user_id"),
        row.text("user_name"),
        row.text("error_message"),
        row.text("cancelled_by"));
  }

  /** How far it is, as pages say it. */
  public String state() {
    return RunStatus.of(status).wordFor(cancelledBy);
  }

  /** The run as the API shows it. */
  ObjectNode json() {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("id", id).put("actionId", actionId).put("actionName", actionName);
    json.put("status", status).put("startedAt", Stored.text(startedAt));
    json.put("executionTimeMs", millis).put("triggerSource", source);
    json.put("userId", userId).put("userName", userName);
    return json.put("errorMessage", error).put("cancelledBy", cancelledBy);
  }
}
