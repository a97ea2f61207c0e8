package app.musicschoolmanager.platform.record;

import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * Keeps each step of a deletion as it lies in the database, sealed secrets included, so that the
 * steps can be undone backwards.
 */
record Journal(RecordStore store, String deletionId, Sql sql) {
  static final String ROW = "row";
  static final String PERSONAL = "personal";
  private static final String BY_HAND = "byHand";

  /** Beside the names of fields, which have no spaces. */
  private static final String BROKEN = "broken at once";

  /** A record is about to be deleted, itself or with another one. */
  void deleting(Model model, Entry entry, Set<String> files, boolean byHand) {
    ObjectNode kept = Json.MAPPER.createObjectNode();
    kept.put(BY_HAND, byHand);
    kept.set(ROW, rows(model.table(), "id", entry.id()).get(0));
    if (model.isMixed()) {
      kept.set(PERSONAL, rows(model.personalTable(), "record_id", entry.id()));
    }
    write(model, entry, "deleted", kept, files);
  }

  /** A record stays, but no longer points to one that is deleted. */
  void released(Model model, Entry before, List<Field> pointing) {
    ObjectNode kept = Json.MAPPER.createObjectNode();
    pointing.forEach(field -> kept.put(field.name(), before.values().text(field.name())));
    write(model, before, "released", kept, Set.of());
  }

  /** Whether this is kept of a record that somebody chose, and with which others went. */
  static boolean isByHand(JsonNode kept) {
    return kept.path(BY_HAND).asBoolean();
  }

  /** Keeps with a step what undoing it at once would break. */
  static void excuse(String step, JsonNode kept, List<FieldError> broken, Sql sql) {
    ObjectNode more = kept.deepCopy();
    broken.forEach(fault -> more.withArray(BROKEN).add(said(fault)));
    sql.execute(
        "UPDATE \"deleted_record\" SET \"kept\" = ? WHERE \"id\" = ?", more.toString(), step);
  }

  /** Whether undoing the step of which this is kept would have broken that at once. */
  static boolean excuses(JsonNode kept, FieldError fault) {
    for (JsonNode each : kept.path(BROKEN)) {
      if (each.textValue().equals(said(fault))) {
        return true;
      }
    }
    return false;
  }

  private static String said(FieldError fault) {
    return fault.field() + ": " + fault.message();
  }

  /** Lets go of what deletions have kept of fields that are emptied by now. */
  static void forget(Model model, String id, List<Field> emptied, Sql sql) {
    if (emptied.isEmpty()) {
      return;
    }
    List<String> names = emptied.stream().map(Field::name).toList();
    sql.query(
            """
            SELECT "id", "kept" FROM "deleted_record"
            WHERE "model" = ? AND "record_id" = ? AND "step" = 'released'
            """,
            model.name(),
            id)
        .forEach(row -> {
          ObjectNode kept = (ObjectNode) Trash.json(row.text("kept"));
          sql.execute(
              "UPDATE \"deleted_record\" SET \"kept\" = ? WHERE \"id\" = ?",
              kept.remove(names).toString(),
              row.text("id"));
        });
  }

  private JsonNode rows(String table, String column, String id) {
    List<Row> rows =
        sql.query("SELECT * FROM \"%s\" WHERE \"%s\" = ?".formatted(table, column), id);
    return Json.MAPPER.valueToTree(rows.stream().map(Row::asMap).toList());
  }

  private void write(Model model, Entry entry, String step, JsonNode kept, Set<String> files) {
    sql.execute(
        """
        INSERT INTO "deleted_record"
          ("id", "deletion_id", "model", "record_id", "step", "kept", "files")
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        Ids.next(),
        deletionId,
        model.name(),
        entry.id(),
        step,
        kept.toString(),
        Json.MAPPER.valueToTree(files).toString());
  }
}
