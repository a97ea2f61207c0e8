package app.musicschoolmanager.platform.webhook.outgoing;

import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;

/**
 * Something that an address is told.
 *
 * @param type such as {@code member.updated}
 * @param body what is sent; null once it is sent
 * @param due when it is tried next, or until when it is being sent
 * @param giveUp when it is tried no longer
 * @param outcome what came of the last attempt, as calls to other hosts have it; null before that
 * @param status what was answered, or null
 */
public record Message(
    String id,
    String hookId,
    String recordId,
    String type,
    String body,
    State state,
    long attempts,
    Instant due,
    Instant giveUp,
    String outcome,
    Long status,
    Instant createdAt) {

  /** How far it is. */
  public enum State {
    WAITING,
    SENDING,
    SENT,
    FAILED;

    /** As the database and the API say it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Message of(Row row) {
    return new Message(
        row.text("id"),
        row.text("hook_id"),
        row.text("record_id"),
        row.text("type"),
        row.text("body"),
        State.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
        row.integer("attempts"),
        row.instant("due_at"),
        row.instant("give_up_at"),
        row.text("outcome"),
        row.integer("status"),
        row.instant("created_at"));
  }

  ObjectNode json() {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("id", id).put("type", type).put("recordId", recordId).put("state", state.word());
    json.put("attempts", attempts).put("outcome", outcome).put("status", status);
    json.put("nextAttempt", state == State.WAITING ? due.toString() : null);
    return json.put("createdAt", createdAt.toString());
  }
}
