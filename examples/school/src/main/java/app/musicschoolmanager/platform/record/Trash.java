package app.musicschoolmanager.platform.record;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.NotFound;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What people have deleted by hand. For a while they can take it back, each what they have deleted
 * themselves; then it is gone for good, and its files with it.
 */
public final class Trash {
  /** How long a deletion can be taken back. */
  public static final Duration KEPT = Duration.ofMinutes(10);

  private final RecordStore store;

  public Trash(RecordStore store) {
    this.store = store;
  }

  /**
   * Records that somebody has deleted at once.
   *
   * @param title what the record was called if it was only one, else null
   */
  public record Deleted(String id, String model, long records, String title, Instant at) {

    static Deleted of(Row row) {
      return new Deleted(
          row.text("id"),
          row.text("model"),
          row.integer("records"),
          row.text("title"),
          row.instant("deleted_at"));
    }
  }

  /** What of a model somebody could still take back, the latest first. */
  public List<Deleted> of(Caller caller, Model model, int most) {
    return store
        .database()
        .read(sql ->
            sql
                .query(
                    """
                    SELECT * FROM "deleted_batch" WHERE "user_id" = ? AND "model" = ? AND "deleted_at" > ?
                    ORDER BY "id" DESC LIMIT ?
                    """,
                    caller.userId(),
                    model.name(),
                    limit(),
                    most)
                .stream()
                .map(Deleted::of)
                .toList());
  }

  /** Begins a deletion that can be taken back, within the transaction that deletes. */
  Journal begin(Caller caller, Model model, List<Entry> entries, Sql sql) {
    purge(sql);
    String id = Ids.next();
    sql.execute(
        """
        INSERT INTO "deleted_batch" ("id", "user_id", "model", "records", "title", "deleted_at")
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        id,
        caller.userId(),
        model.name(),
        entries.size(),
        entries.size() == 1 ? title(model, entries.getFirst()) : null,
        now());
    return new Journal(store, id, sql);
  }

  private static String title(Model model, Entry entry) {
    return model.displayField().isTextual() ? entry.values().text(model.display()) : null;
  }

  /**
   * Takes a deletion back: all of it, or nothing.
   *
   * @throws NotFound if there is none of this caller by that id, or no longer
   * @throws CannotUndo if what has happened since stands against it
   */
  public Deleted undo(String id, Caller caller) {
    return store
        .database()
        .write(sql -> {
          Deleted deletion = find(id, caller, sql).orElseThrow(NotFound::new);
          new Restoration(store.via(Via.UNDO), Scope.of(caller), sql).of(deletion);
          sql.execute("DELETE FROM \"deleted_batch\" WHERE \"id\" = ?", id);
          return deletion;
        });
  }

  private Optional<Deleted> find(String id, Caller caller, Sql sql) {
    return sql.one(
            "SELECT * FROM \"deleted_batch\" WHERE \"id\" = ? AND \"user_id\" = ? AND"
                + " \"deleted_at\" > ?",
            id,
            caller.userId(),
            limit())
        .map(Deleted::of)
        .filter(
            it -> store.models().find(it.model()).filter(m -> mayDelete(caller, m)).isPresent());
  }

  private static boolean mayDelete(Caller caller, Model model) {
    Scope scope = Scope.of(caller);
    return scope.mayRead(model) && scope.mayDelete(model);
  }

  /** Lets go of what nobody can take back any more. */
  public void purge() {
    store
        .database()
        .write(sql -> {
          purge(sql);
          return null;
        });
  }

  private void purge(Sql sql) {
    sql.query(
            """
            SELECT "files" FROM "deleted_record" WHERE "files" <> '[]' AND "deletion_id" IN
            (SELECT "id" FROM "deleted_batch" WHERE "deleted_at" <= ?)
            """,
            limit())
        .forEach(row ->
            json(row.text("files")).forEach(file -> store.files().remove(file.asText(), sql)));
    sql.execute("DELETE FROM \"deleted_batch\" WHERE \"deleted_at\" <= ?", limit());
  }

  static JsonNode json(String text) {
    try {
      return Json.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was deleted is damaged.", e);
    }
  }

  private Instant now() {
    return store.database().clock().instant();
  }

  private Instant limit() {
    return now().minus(KEPT);
  }
}
