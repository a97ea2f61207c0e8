package app.musicschoolmanager.platform.record.sql;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Filter;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.rule.Numbering;
import app.musicschoolmanager.platform.web.BadRequest;
import java.util.List;
import java.util.Optional;

/** What a list can be narrowed and ordered by: the fields of a model, and what the app notes. */
public final class ListFields {
  private static final int LONGEST_KEY = 200;
  private static final List<Field> KEPT_BY_THE_APP =
      List.of(
          Field.datetime("createdAt", "Created at").required(),
          Field.datetime("updatedAt", "Updated at").required());

  private ListFields() {}

  public static Optional<Field> find(Model model, String name) {
    return model
        .field(name)
        .or(() -> KEPT_BY_THE_APP.stream().filter(f -> f.name().equals(name)).findFirst());
  }

  /** The field of a filter; code that filters by what cannot be filtered is told so. */
  static Field filtered(Model model, Filter filter) {
    return find(model, filter.field())
        .filter(field -> Filter.kinds(field).contains(filter.kind()))
        .orElseThrow(() ->
            new BadRequest("Records cannot be filtered by %s.".formatted(filter.parameter())));
  }

  static Field ordered(Model model, String name) {
    return find(model, name)
        .filter(ListFields::isOrdered)
        .orElseThrow(() -> new BadRequest("Records cannot be ordered by " + name + "."));
  }

  /** Whether there is a sensible order of its values. */
  public static boolean isOrdered(Field field) {
    return switch (field.type()) {
      case SECRET, JSON, FILE -> false;
      default -> true;
    };
  }

  /** Whether the app counts up what stands there, such as {@code 7} or {@code INV-2026-0010}. */
  public static boolean isNumbered(Model model, Field field) {
    return model.derivations().stream()
        .anyMatch(rule -> rule instanceof Numbering && rule.field().equals(field.name()));
  }

  /**
   * What a field is ordered by: numbers that stand in texts by how many characters they have, 10
   * after 9, and all other texts as they are compared.
   */
  public static String orderKey(Model model, Field field, String column) {
    String key = compared(field, column);
    return isNumbered(model, field)
        ? "(CASE WHEN length(%1$s) < 10 THEN '0' ELSE '' END || length(%1$s) || %2$s)"
            .formatted(column, key)
        : key;
  }

  /** What a field is compared by: texts without regard to case, long ones by their beginning. */
  static String compared(Field field, String column) {
    if (!field.isTextual()) {
      return column;
    }
    boolean mayBeLong = field.type() == FieldType.TEXT || field.type() == FieldType.URL;
    return mayBeLong
        ? "lower(substr(%s, 1, %d))".formatted(column, LONGEST_KEY)
        : "lower(" + column + ")";
  }
}
