package app.musicschoolmanager.platform.webhook.incoming;

import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;

/**
 * An address at which a service starts an action.
 *
 * @param sealed the secret with which the service signs
 * @param parameters where the values of the action's parameters come from, by their names
 * @param userId the administrator in whose name the action runs
 */
public record IncomingHook(
    String id,
    String name,
    String actionId,
    Scheme scheme,
    String sealed,
    Map<String, Source> parameters,
    String userId,
    Instant createdAt) {
  private static final String PATH = "/api/hooks/";

  /** The path of its address. */
  public String path() {
    return PATH + id;
  }

  static IncomingHook of(Row row) {
    try {
      return new IncomingHook(
          row.text("id"),
          row.text("name"),
          row.text("action_id"),
          Scheme.of(row.text("scheme")).orElseThrow(),
          row.text("sealed"),
          Source.all(Json.MAPPER.readTree(row.text("parameters"))),
          row.text("user_id"),
          row.instant("created_at"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored webhook holds no valid JSON.", e);
    }
  }

  /** The hook as the API shows it: without its secret. */
  ObjectNode json() {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("id", id).put("name", name).put("action", actionId).put("scheme", scheme.word());
    json.set("parameters", sources(parameters));
    return json.put("path", path()).put("userId", userId).put("createdAt", createdAt.toString());
  }

  static ObjectNode sources(Map<String, Source> parameters) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    parameters.forEach((name, source) -> source.describe(json.putObject(name)));
    return json;
  }
}
