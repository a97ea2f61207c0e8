package app.musicschoolmanager.platform.audit;

import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.record.Change;
import app.musicschoolmanager.platform.record.Change.Kind;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes values out of the trail that nobody is to read any more: as soon as a field is emptied that
 * its model wants forgotten, none of its earlier values stays there. When it was changed, and by
 * whom, is still told.
 */
final class Forgetting {
  /** In place of values: which of them have gone, {@code before}, {@code after} or both. */
  static final String REMOVED = "removed";

  static final String BEFORE = "before";
  static final String AFTER = "after";

  private final Map<String, List<Field>> forgotten;

  Forgetting(ModelRegistry models) {
    forgotten =
        models.all().stream()
            .collect(
                Collectors.toMap(
                    Model::name,
                    model -> model.fields().stream().filter(Field::isForgotten).toList()));
  }

  /** The fields that a change empties for good. */
  Set<String> emptied(Change change) {
    return fields(change).map(Field::name).collect(Collectors.toSet());
  }

  private Stream<Field> fields(Change change) {
    return change.kind() != Kind.UPDATED
        ? Stream.empty()
        : forgotten.getOrDefault(change.model(), List.of()).stream()
            .filter(field -> change.before().get(field.name()) != null)
            .filter(field -> change.after().get(field.name()) == null);
  }

  /** Takes what a change has emptied out of all that was noted of the record before. */
  void forget(Change change, Sql connection) {
    List<Field> fields = fields(change).toList();
    if (fields.isEmpty()) {
      return;
    }
    for (Row row :
        connection.query(
            "select id, user_id, changes from change_log where model = ? and record_id = ?",
            change.model(),
            change.recordId())) {
      ObjectNode changes = LoggedChange.parsed(row.text("changes"));
      boolean own = change.actorId() != null && change.actorId().equals(row.text("user_id"));
      boolean less = false;
      for (Field field : fields) {
        // What is personal each empties for themselves.
        less |= (own || !field.isPersonal()) && takenOut(field.name(), changes);
      }
      if (less) {
        connection.execute(
            "update change_log set changes = ? where id = ?", changes.toString(), row.text("id"));
      }
    }
  }

  private static boolean takenOut(String field, ObjectNode changes) {
    if (!(changes.get(field) instanceof ObjectNode values)) {
      return false;
    }
    List<String> told = Stream.of(BEFORE, AFTER).filter(values::has).toList();
    if (!told.isEmpty()) {
      ArrayNode removed = values.removeAll().putArray(REMOVED);
      told.forEach(removed::add);
    }
    return !told.isEmpty();
  }
}
