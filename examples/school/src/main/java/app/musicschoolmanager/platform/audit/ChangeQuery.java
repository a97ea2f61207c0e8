package app.musicschoolmanager.platform.audit;

import java.time.Instant;

/**
 * Which changes to list, newest first. What is null doesn't matter.
 *
 * @param model only changes of this model's records
 * @param recordId only changes of this record
 * @param reader leave out what is for other users' eyes alone
 * @param userId only changes made by this user
 * @param kind created, updated or deleted
 * @param from only changes made then or later
 * @param to only changes made before that
 * @param after only changes older than the one with this id
 */
public record ChangeQuery(
    String model,
    String recordId,
    String reader,
    String userId,
    String kind,
    Instant from,
    Instant to,
    String after,
    int limit) {
  /** How many changes a page holds unless it is asked for more or fewer. */
  public static final int DEFAULT_LIMIT = 50;

  /** How many changes a page holds at most. */
  public static final int MAX_LIMIT = 200;

  /** The changes of one record. */
  public static ChangeQuery ofRecord(String model, String id, String reader) {
    return new ChangeQuery(model, id, reader, null, null, null, null, null, DEFAULT_LIMIT);
  }

  /** The page that follows a change. */
  public ChangeQuery page(String afterId, int most) {
    return new ChangeQuery(model, recordId, reader, userId, kind, from, to, afterId, most);
  }

  Conditions where() {
    return new Conditions()
        .and("model = ?", model)
        .and("record_id = ?", recordId)
        .and("(owner_id is null or owner_id = ?)", reader)
        .and("user_id = ?", userId)
        .and("kind = ?", kind)
        .and("at >= ?", from)
        .and("at < ?", to)
        .and("(at, id) < (select c.at, c.id from change_log c where c.id = ?)", after);
  }
}
