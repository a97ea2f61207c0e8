package app.shopinventory.platform.db;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;

/**
 * One row of a result. Each accessor gives null for SQL NULL and refuses a column that the query
 * has not named.
 */
public final class Row {
  private final Map<String, Object> values;

  Row(Map<String, Object> values) {
    this.values = Collections.unmodifiableMap(values);
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
    return values;
  }

  private Object value(String column) {
    if (!values.containsKey(column)) {
      throw new IllegalArgumentException(
          "The query has no column " + column + ", only " + values.keySet() + ".");
    }
    return values.get(column);
  }
}
