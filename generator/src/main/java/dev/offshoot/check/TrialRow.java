package dev.offshoot.check;

import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.Scoping;
import dev.offshoot.spec.name.SqlName;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plausible record of a model in its stored form. Rows of different numbers differ everywhere.
 */
final class TrialRow {
  static final String MOMENT = "2026-11-21T03:51:00.000Z";

  private TrialRow() {}

  static String id(String modelName, int number) {
    return SqlName.table(modelName) + "-" + number;
  }

  static String user(int number) {
    return "user-" + number;
  }

  static String file(int number) {
    return "file-" + number;
  }

  /** The shared part of a record, as a row of the model's table. */
  static Map<String, Object> of(ModelSpec model, int number) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", id(model.name(), number));
    if (model.scoping() == Scoping.USER_SCOPED) {
      row.put("owner_id", user(0));
    }
    for (FieldSpec field : shared(model)) {
      row.put(SqlName.column(field.name()), value(field, number));
    }
    row.put("version", 1L);
    row.put("created_at", MOMENT);
    row.put("updated_at", MOMENT);
    return row;
  }

  /** The personal part of a mixed record, as one user's row of the side table. */
  static Map<String, Object> personal(ModelSpec model, int number) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("record_id", id(model.name(), number));
    row.put("user_id", user(0));
    model.fields().stream()
        .filter(FieldSpec::personal)
        .forEach(field -> row.put(SqlName.column(field.name()), value(field, number)));
    return row;
  }

  static List<FieldSpec> shared(ModelSpec model) {
    return model.fields().stream().filter(field -> !field.personal()).toList();
  }

  /** The stored form of a value that the field's own limits allow. */
  static Object value(FieldSpec field, int number) {
    return switch (field.type()) {
      case STRING, TEXT, SECRET -> field.label() + " " + number;
      case INTEGER -> least(field).longValueExact() + number;
      case DECIMAL, MONEY ->
          least(field).movePointRight(field.decimals()).longValueExact() + number;
      case BOOLEAN -> number % 2;
      case DATE -> "2026-11-%02d".formatted(1 + number);
      case DATETIME -> "2026-11-%02dT03:51:00.000Z".formatted(1 + number);
      case ENUM -> field.options().get(number % field.options().size()).value();
      case JSON -> "{\"number\":" + number + "}";
      case EMAIL -> "person" + number + "@example.com";
      case URL -> "https://example.com/" + number;
      case FILE -> file(number);
      case PERSON -> user(number);
      case REFERENCE -> id(field.target(), number);
    };
  }

  private static BigDecimal least(FieldSpec field) {
    return field.min() == null ? BigDecimal.ONE : new BigDecimal(field.min());
  }
}
