package app.musicschoolmanager.platform.record;

import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scope;
import app.musicschoolmanager.platform.model.Values;
import app.musicschoolmanager.platform.record.sql.StoredForm;
import app.musicschoolmanager.platform.secret.SecretBox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/** How a record lies in its row: values as columns, secrets sealed, and back again without them. */
final class RecordForm {
  private final Model model;
  private final SecretBox secrets;
  private final List<Field> shown;

  RecordForm(Model model, SecretBox secrets) {
    this(model, secrets, model.shownFields());
  }

  private RecordForm(Model model, SecretBox secrets, List<Field> shown) {
    this.model = model;
    this.secrets = secrets;
    this.shown = shown;
  }

  /** Records with those values alone that a scope sees. */
  static RecordForm within(Scope scope, Model model, SecretBox secrets) {
    List<Field> seen = model.shownFields();
    return new RecordForm(
        model, secrets, seen.stream().filter(it -> scope.sees(model, it.name())).toList());
  }

  Entry entry(Row row) {
    SequencedMap<String, Object> values = LinkedHashMap.newLinkedHashMap(shown.size());
    shown.forEach(f -> values.put(f.name(), StoredForm.read(f, row)));
    return new Entry(
        row.text("id"),
        model.isUserScoped() ? row.text("owner_id") : null,
        Values.owning(values),
        row.integer("version"),
        row.instant("created_at"),
        row.instant("updated_at"));
  }

  /** A new record of a model without personal fields, as it will be read from its row. */
  Entry created(Entry bare, Values given) {
    SequencedMap<String, Object> values = LinkedHashMap.newLinkedHashMap(shown.size());
    for (Field field : shown) {
      values.put(field.name(), StoredForm.settled(field, given.get(field.name())));
    }
    return new Entry(
        bare.id(),
        bare.ownerId(),
        Values.owning(values),
        bare.version(),
        bare.createdAt(),
        bare.updatedAt());
  }

  /** The columns of those fields that the values name. */
  Map<String, Object> columns(String id, List<Field> fields, Values values) {
    Map<String, Object> columns = new LinkedHashMap<>();
    for (Field field : fields) {
      if (values.has(field.name())) {
        columns.put(field.column(), stored(id, field, values.get(field.name())));
      }
    }
    return columns;
  }

  /** The ids of the files that a record names. */
  Set<String> files(Entry entry) {
    return model.fields().stream()
        .filter(field -> field.type() == FieldType.FILE)
        .map(field -> entry.values().text(field.name()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  String open(String id, Field field, String sealed) {
    return secrets.open(sealed, place(id, field));
  }

  private Object stored(String id, Field field, Object value) {
    return value != null && field.type() == FieldType.SECRET
        ? secrets.seal(value.toString(), place(id, field))
        : StoredForm.write(field, value);
  }

  private String place(String id, Field field) {
    return model.table() + "/" + field.column() + "/" + id;
  }
}
