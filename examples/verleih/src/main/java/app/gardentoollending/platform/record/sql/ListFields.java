package app.gardentoollending.platform.record.sql;

import app.gardentoollending.platform.model.Field;
import app.gardentoollending.platform.model.FieldType;
import app.gardentoollending.platform.model.Filter;
import app.gardentoollending.platform.model.Model;
import app.gardentoollending.platform.web.BadRequest;
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

  /** What a field is ordered by: texts without regard to case, and long ones by their beginning. */
  public static String orderKey(Field field, String column) {
    if (!field.isTextual()) {
      return column;
    }
    boolean mayBeLong = field.type() == FieldType.TEXT || field.type() == FieldType.URL;
    return mayBeLong
        ? "lower(substr(%s, 1, %d))".formatted(column, LONGEST_KEY)
        : "lower(" + column + ")";
  }
}
