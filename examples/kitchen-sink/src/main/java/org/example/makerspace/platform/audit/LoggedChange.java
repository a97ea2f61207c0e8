package org.example.makerspace.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.example.makerspace.platform.db.Row;
import org.example.makerspace.platform.web.Json;

/**
 * One change as it is kept.
 *
 * @param model the name of the record's model, or {@link ChangeLog#ACCOUNT}
 * @param recordId of the record; null if that is not for its reader
 * @param ownerId the only user who may see its values; null if whoever may read the model may
 * @param userId who made it; null if the app acted by itself, or if that is not for its reader
 * @param kind created, updated or deleted
 * @param isIndirect see {@link org.example.makerspace.platform.record.Change}
 * @param changes the fields that differ, each with its value before and after, or with which of
 *     them has been {@code removed}, see {@link Forgetting}
 */
public record LoggedChange(
    String id,
    String model,
    String recordId,
    String ownerId,
    String userId,
    String kind,
    String via,
    boolean isIndirect,
    ObjectNode changes,
    Instant at) {

  static LoggedChange of(Row row) {
    return new LoggedChange(
        row.text("id"),
        row.text("model"),
        row.text("record_id"),
        row.text("owner_id"),
        row.text("user_id"),
        row.text("kind"),
        row.text("via"),
        row.flag("is_indirect"),
        parsed(row.text("changes")),
        row.instant("at"));
  }

  LoggedChange withChanges(ObjectNode seen) {
    return new LoggedChange(id, model, recordId, ownerId, userId, kind, via, isIndirect, seen, at);
  }

  /** Who, when and in what way alone: neither which record it was nor what changed in it. */
  LoggedChange closed() {
    return new LoggedChange(id, model, null, ownerId, userId, kind, via, isIndirect, null, at);
  }

  /** The same as if the app had made it by itself. */
  LoggedChange byItself() {
    return new LoggedChange(id, model, recordId, ownerId, null, kind, via, isIndirect, changes, at);
  }

  static ObjectNode parsed(String json) {
    try {
      return (ObjectNode) Json.MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored change holds no valid JSON.", e);
    }
  }
}
