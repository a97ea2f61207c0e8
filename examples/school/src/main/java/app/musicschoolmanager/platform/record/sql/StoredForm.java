package app.musicschoolmanager.platform.record.sql;

import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.db.Stored;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.user.EmailAddress;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How the values of fields lie in the database: as text and whole numbers, which sort as the values
 * do.
 */
public final class StoredForm {
  private StoredForm() {}

  public static Object write(Field field, Object value) {
    return switch (value) {
      case null -> null;
      case BigDecimal decimal -> decimal.setScale(field.scale()).unscaledValue().longValueExact();
      case Instant instant -> Stored.text(instant);
      case LocalDate date -> date.toString();
      case JsonNode json -> json.toString();
      case String text when field.type() == FieldType.EMAIL -> EmailAddress.normal(text);
      default -> value;
    };
  }

  /** What a value is once it has been written and read. */
  public static Object settled(Field field, Object value) {
    return switch (value) {
      case BigDecimal decimal -> decimal.setScale(field.scale());
      case Instant instant -> instant.truncatedTo(ChronoUnit.MILLIS);
      case null, default -> value;
    };
  }

  public static Object read(Field field, Row row) {
    String column = field.column();
    if (row.isNull(column)) {
      return null;
    }
    return switch (field.type()) {
      case INTEGER -> row.integer(column);
      case DECIMAL, MONEY -> BigDecimal.valueOf(row.integer(column), field.scale());
      case BOOLEAN -> row.flag(column);
      case DATE -> LocalDate.parse(row.text(column));
      case DATETIME -> row.instant(column);
      case JSON -> json(row.text(column));
      case STRING, TEXT, EMAIL, URL, ENUM, REFERENCE, PERSON, FILE, SECRET -> row.text(column);
    };
  }

  /**
   * A constant of a model as SQL. Only for what the app's own code declares, never for what
   * somebody sent.
   */
  static String literal(Field field, Object value) {
    return switch (write(field, value)) {
      case Boolean flag -> flag ? "1" : "0";
      case Long number -> number.toString();
      case Object text -> "'" + text.toString().replace("'", "''") + "'";
    };
  }

  private static JsonNode json(String text) {
    try {
      return Json.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored JSON value is damaged.", e);
    }
  }
}
