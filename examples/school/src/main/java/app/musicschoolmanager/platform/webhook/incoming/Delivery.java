package app.musicschoolmanager.platform.webhook.incoming;

import app.musicschoolmanager.platform.action.RunStatus;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * What became of a request.
 *
 * @param id also that of the run that it starts
 * @param name how the service calls the delivery, or null
 * @param refusal why it starts nothing, or null
 * @param waiting whether its run has not begun yet
 * @param repeats how often it came again, and started nothing
 * @param run how far its run is; null if there is none, or none any more
 * @param cancelledBy who has ended that; null unless somebody did
 */
public record Delivery(
    String id,
    String name,
    Instant at,
    Refusal refusal,
    boolean waiting,
    long repeats,
    RunStatus run,
    String cancelledBy) {

  static Delivery of(Row row) {
    String status = row.text("run_status");
    return new Delivery(
        row.text("id"),
        row.text("external_id"),
        row.instant("received_at"),
        Refusal.of(row.text("refusal")),
        !row.isNull("input"),
        row.integer("repeats"),
        status == null ? null : RunStatus.of(status),
        row.text("cancelled_by"));
  }

  /** How far its run is, as pages say it. */
  public String state() {
    return run.wordFor(cancelledBy);
  }

  ObjectNode json() {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("id", id).put("name", name).put("receivedAt", at.toString());
    json.put("refusal", refusal == null ? null : refusal.word()).put("repeats", repeats);
    return json.put("executionId", run == null ? null : id)
        .put("status", run == null ? null : run.value());
  }
}
