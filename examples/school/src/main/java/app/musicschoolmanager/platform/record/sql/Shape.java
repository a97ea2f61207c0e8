package app.musicschoolmanager.platform.record.sql;

import app.musicschoolmanager.platform.db.Columns;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The pieces of SQL that are the same in all statements about a model's records; put together once.
 *
 * @param table the table, as {@code "t"}
 * @param select its columns, as far as they may be shown
 * @param insert a new row with all that is shared, in the order of the model
 * @param personal the join to what is the caller's own beside it, {@code "p"}
 * @param columns the columns, as {@code select} names them
 * @param listed the same in a list, and its key
 */
record Shape(
    String table, String select, String insert, String personal, Columns columns, Columns listed) {
  /** The column of what a list is ordered by. No field's column can have this name. */
  static final String KEY = "$key";

  private static final Map<Model, Shape> KNOWN = new ConcurrentHashMap<>();

  static Shape of(Model model) {
    return KNOWN.computeIfAbsent(model, Shape::made);
  }

  private static Shape made(Model model) {
    String owner = model.isUserScoped() ? "\"t\".\"owner_id\", " : "";
    List<Field> shown = model.shownFields();
    String fields =
        shown.stream()
            .map(field -> column(field) + " AS " + RecordSql.quoted(field.column()))
            .collect(Collectors.joining(", "));
    List<String> names = new ArrayList<>(List.of("id", "version", "created_at", "updated_at"));
    if (model.isUserScoped()) {
      names.add("owner_id");
    }
    shown.forEach(field -> names.add(field.column()));
    List<String> listed = new ArrayList<>(names);
    listed.add(KEY);
    return new Shape(
        RecordSql.quoted(model.table()) + " AS \"t\"",
        "SELECT \"t\".\"id\", \"t\".\"version\", \"t\".\"created_at\", \"t\".\"updated_at\", "
            + owner
            + fields,
        insert(model),
        " LEFT JOIN %s AS \"p\" ON \"p\".\"record_id\" = \"t\".\"id\" AND \"p\".\"user_id\" = ?"
            .formatted(RecordSql.quoted(model.personalTable())),
        new Columns(names),
        new Columns(listed));
  }

  private static String insert(Model model) {
    List<String> names = new ArrayList<>(List.of("id", "version", "created_at", "updated_at"));
    if (model.isUserScoped()) {
      names.add("owner_id");
    }
    model.sharedFields().forEach(field -> names.add(field.column()));
    return "INSERT INTO "
        + RecordSql.quoted(model.table())
        + names.stream().map(RecordSql::quoted).collect(Collectors.joining(", ", " (", ")"))
        + names.stream().map(name -> "?").collect(Collectors.joining(", ", " VALUES (", ")"));
  }

  /** A field's value; where nobody has written a personal one, its default. */
  static String column(Field field) {
    String name = (field.isPersonal() ? "\"p\"." : "\"t\".") + RecordSql.quoted(field.column());
    Object initial = field.isPersonal() ? field.initialValue() : null;
    return initial == null
        ? name
        : "coalesce(" + name + ", " + StoredForm.literal(field, initial) + ")";
  }
}
