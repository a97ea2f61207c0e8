package app.musicschoolmanager.platform.record.index;

import app.musicschoolmanager.platform.db.Dialect;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.record.sql.ListFields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The indexes along which lists are ordered and narrowed, without a sort or a walk through all
 * records: by title, choice, reference, date and moment, and by whatever the model names as unique
 * or as often looked up. Each makes writing dearer, so other fields have none.
 */
record SortIndexes(Model model) {
  private static final Set<FieldType> TELLING =
      Set.of(
          FieldType.ENUM,
          FieldType.REFERENCE,
          FieldType.PERSON,
          FieldType.DATE,
          FieldType.DATETIME);

  /** Their definitions by name. */
  Map<String, String> all() {
    Map<String, String> indexes = new LinkedHashMap<>();
    for (Field field : model.sharedFields()) {
      if (isIndexed(field) && ListFields.isOrdered(field)) {
        String name = model.table() + Dialect.DERIVED_INDEX + field.column();
        indexes.put(
            name, definition(name, ListFields.orderKey(model, field, quoted(field.column()))));
      }
    }
    return indexes;
  }

  private boolean isIndexed(Field field) {
    Set<String> named =
        Stream.concat(model.indexes().stream(), model.uniques().stream())
            .map(names -> names.getFirst())
            .collect(Collectors.toSet());
    return TELLING.contains(field.type())
        || field.isUnique()
        || field.name().equals(model.display())
        || named.contains(field.name());
  }

  private String definition(String name, String key) {
    String owner = model.isUserScoped() ? "\"owner_id\", " : "";
    return "CREATE INDEX IF NOT EXISTS %s ON %s (%s%s, \"id\")"
        .formatted(quoted(name), quoted(model.table()), owner, key);
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
