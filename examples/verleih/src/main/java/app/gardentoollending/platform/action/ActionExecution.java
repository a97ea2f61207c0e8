package app.gardentoollending.platform.action;

import app.gardentoollending.platform.action.run.ActionThreads;
import app.gardentoollending.platform.auth.Caller;
import app.gardentoollending.platform.db.Row;
import app.gardentoollending.platform.db.Stored;
import app.gardentoollending.platform.user.Role;
import app.gardentoollending.platform.web.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/**
 * One run of an action, as it is kept.
 *
 * @param actionType the action's data scope
 * @param input its parameters; secrets are masked
 * @param message what the action said when it was done; null unless it completed
 * @param data the values that it gave back; null unless it completed
 * @param log the lines that it wrote while it ran
 * @param error why it failed; null unless it did
 * @param userId the acting user; null if the app acted by itself
 * @param cancelledBy who has ended it, or wants it to end; null if nobody does
 */
public record ActionExecution(
    String id,
    String scheduleExecutionId,
    String actionId,
    String actionName,
    String actionType,
    Integer stepNumber,
    JsonNode input,
    Instant startedAt,
    Instant completedAt,
    RunStatus status,
    String message,
    JsonNode data,
    List<String> log,
    String error,
    Long executionTimeMs,
    String triggerSource,
    String userId,
    String cancelledBy) {

  public boolean completed() {
    return status == RunStatus.COMPLETED;
  }

  /** How far it is, as pages say it. */
  public String state() {
    return status.wordFor(cancelledBy);
  }

  /**
   * Whether somebody who may see it may end it: who has started it, and administrators. What the
   * app runs on somebody's behalf others may wait for.
   */
  public boolean mayBeCancelledBy(Caller caller) {
    boolean byHand =
        triggerSource.equals(TriggerSource.PAGE.value())
            || triggerSource.equals(TriggerSource.API.value());
    return caller.role() == Role.ADMIN || (byHand && caller.userId().equals(userId));
  }

  /** Whether it did not end by itself, but with the app. */
  public boolean isCutOff() {
    return ActionThreads.CLOSING.equals(error) || ActionLog.CUT_OFF.equals(error);
  }

  /** Whether it never began, because too much was going on. */
  public boolean foundNoRoom() {
    return error != null && ActionThreads.NO_ROOM.contains(error);
  }

  /** The run as the API shows it. */
  public ObjectNode json() {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("id", id).put("actionId", actionId).put("actionName", actionName);
    json.put("actionType", actionType).put("status", status.value());
    json.put("triggerSource", triggerSource).put("userId", userId);
    json.put("scheduleExecutionId", scheduleExecutionId).put("stepNumber", stepNumber);
    json.set("inputParameters", input);
    json.put("startedAt", Stored.text(startedAt));
    json.put("completedAt", completedAt == null ? null : Stored.text(completedAt));
    json.put("executionTimeMs", executionTimeMs);
    ObjectNode result = json.putObject("resultData").put("message", message);
    result.set("data", data);
    log.forEach(result.putArray("log")::add);
    return json.put("errorMessage", error).put("cancelledBy", cancelledBy);
  }

  /** A run as it stands in its table. */
  public static ActionExecution of(Row row) {
    JsonNode result = parse(row.text("result_data"));
    Long step = row.integer("step_number");
    return new ActionExecution(
        row.text("id"),
        row.text("schedule_execution_id"),
        row.text("action_id"),
        row.text("action_name"),
        row.text("action_type"),
        step == null ? null : Math.toIntExact(step),
        parse(row.text("input_parameters")),
        row.instant("started_at"),
        row.instant("completed_at"),
        RunStatus.of(row.text("status")),
        result.path("message").textValue(),
        result.get("data"),
        row.isNull("log") ? List.of() : row.text("log").lines().toList(),
        row.text("error_message"),
        row.integer("execution_time_ms"),
        row.text("trigger_source"),
        row.text("user_id"),
        row.text("cancelled_by"));
  }

  private static JsonNode parse(String json) {
    try {
      return json == null ? Json.MAPPER.missingNode() : Json.MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored run holds no valid JSON.", e);
    }
  }
}
