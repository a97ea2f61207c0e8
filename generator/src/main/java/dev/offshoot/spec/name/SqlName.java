package dev.offshoot.spec.name;

import java.util.Locale;

/** Names in the database, the same as the generated app's platform derives them. */
public final class SqlName {
  private SqlName() {}

  /** The table of a model: {@code StockMovement} is {@code stock_movement}. */
  public static String table(String modelName) {
    return KebabName.of(modelName).replace('-', '_');
  }

  /** The table that holds the personal fields of a mixed model. */
  public static String personalTable(String modelName) {
    return table(modelName) + "_personal";
  }

  /**
   * The column of a field: {@code dueOn} is {@code due_on}. An acronym counts as one word with what
   * follows it, because that is how the app's platform reads it.
   */
  public static String column(String fieldName) {
    return fieldName.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
