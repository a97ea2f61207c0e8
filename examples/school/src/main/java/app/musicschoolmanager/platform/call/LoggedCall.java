package app.musicschoolmanager.platform.call;

import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.db.Stored;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * A call as it is kept.
 *
 * @param runId the run of an action that made it
 * @param actionName null once that run is forgotten
 */
public record LoggedCall(String id, String runId, String actionName, OutboundCall call) {

  /** The call as the API shows it. */
  public ObjectNode json() {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("id", id).put("at", Stored.text(call.at()));
    json.put("executionId", runId).put("actionName", actionName);
    call.describe(json);
    return json;
  }

  static LoggedCall of(Row row) {
    Long status = row.integer("status");
    OutboundCall call =
        new OutboundCall(
            row.text("service"),
            row.text("method"),
            row.text("host"),
            row.text("path"),
            Outcome.valueOf(row.text("outcome").toUpperCase(Locale.ROOT)),
            status == null ? null : Math.toIntExact(status),
            row.integer("duration_ms"),
            row.integer("bytes"),
            row.instant("at"));
    return new LoggedCall(row.text("id"), row.text("run_id"), row.text("action_name"), call);
  }
}
