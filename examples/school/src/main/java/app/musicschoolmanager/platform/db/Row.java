package app.musicschoolmanager.platform.db;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of a result. Each accessor gives null for SQL NULL and refuses a column that the query
 * has not named.
 */
public final class Row {
  private final Columns columns;
  private final Object[] values;

  Row(Columns columns, Object[] values) {
    this.columns = columns;
    this.values = values;
  }

  public String text(String column) {
    Object value = value(column);
    return value == null ? null : value.toString();
  }

  public Long integer(String column) {
    return switch (value(column)) {
      case null -> null;
      case Number number -> number.longValue();
      case Object other ->
          throw new IllegalStateException(
              "Column " + column + " holds no whole number but " + other.getClass() + ".");
    };
  }

  public Boolean flag(String column) {
    Long value = integer(column);
    return value == null ? null : value != 0;
  }

  public Instant instant(String column) {
    String value = text(column);
    return value == null ? null : Stored.instant(value);
  }

  public boolean isNull(String column) {
    return value(column) == null;
  }

  /** All columns in the order of the query. */
  public Map<String, Object> asMap() {
    Map<String, Object> all = new LinkedHashMap<>();
    columns.names().forEach(column -> all.put(column, value(column)));
    return Collections.unmodifiableMap(all);
  }

  private Object value(String column) {
    return values[columns.position(column)];
  }
}
