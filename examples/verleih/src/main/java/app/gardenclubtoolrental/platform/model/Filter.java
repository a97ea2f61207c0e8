package app.gardenclubtoolrental.platform.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/**
 * A condition on one field of the records to list.
 *
 * @param field the field's name, or {@code createdAt} or {@code updatedAt}
 * @param value a typed value; null where the kind needs none
 */
public record Filter(String field, Kind kind, Object value) {

  /** What is demanded of the field. */
  public enum Kind {
    /** Has exactly the value. */
    EQUAL(""),
    /** Is the value or comes after it. */
    FROM(".from"),
    /** Is the value or comes before it. */
    TO(".to"),
    /** Holds nothing. */
    EMPTY(".is"),
    /** Holds something. */
    FILLED(".is");

    private final String suffix;

    Kind(String suffix) {
      this.suffix = suffix;
    }
  }

  /** What a list can demand of this field: nothing, if it is secret or JSON. */
  public static Set<Kind> kinds(Field field) {
    return switch (field.type()) {
      case SECRET, JSON -> EnumSet.noneOf(Kind.class);
      case INTEGER, DECIMAL, MONEY, DATE, DATETIME -> EnumSet.allOf(Kind.class);
      case STRING, TEXT, BOOLEAN, ENUM, EMAIL, URL, FILE, REFERENCE ->
          EnumSet.of(Kind.EQUAL, Kind.EMPTY, Kind.FILLED);
    };
  }

  /** The parameter of a list's address that says so: {@code dueOn.from}. */
  public String parameter() {
    return field + kind.suffix;
  }

  /** The parameter's value for the kinds that have none of their own. */
  static Kind presence(String text) {
    return switch (text) {
      case "empty" -> Kind.EMPTY;
      case "filled" -> Kind.FILLED;
      default -> throw new IllegalArgumentException("must be empty or filled");
    };
  }

  /**
   * Reads what a parameter says.
   *
   * @param suffix what follows the field's name in the parameter, with its dot
   * @throws IllegalArgumentException if no such condition can be put to the field, or not with this
   *     text; its message ends a sentence that begins with the parameter's name
   */
  public static Filter of(Field field, String suffix, String text) {
    Kind kind =
        switch (suffix) {
          case "" -> Kind.EQUAL;
          case ".from" -> Kind.FROM;
          case ".to" -> Kind.TO;
          case ".is" -> presence(text);
          default -> null;
        };
    if (kind == null || !kinds(field).contains(kind)) {
      throw new IllegalArgumentException("is no parameter that this list can be asked for");
    }
    boolean bare = kind == Kind.EMPTY || kind == Kind.FILLED;
    return new Filter(field.name(), kind, bare ? null : value(field, kind, text));
  }

  private static Object value(Field field, Kind kind, String text) {
    try {
      if (field.type() == FieldType.DATETIME && text.strip().matches("\\d{4}-\\d\\d-\\d\\d")) {
        return boundary(kind, (LocalDate) ValueParser.fromText(Field.date("day", "Day"), text));
      }
      Object value = ValueParser.fromText(field, text);
      if (field.type() == FieldType.ENUM
          && field.options().stream().noneMatch(option -> option.value().equals(value))) {
        throw new IllegalArgumentException("must be one of the field's options");
      }
      return value;
    } catch (ValueParser.BadValue e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** A whole day as a bound of moments begins, or ends, with the day. */
  private static Instant boundary(Kind kind, LocalDate day) {
    LocalTime time = kind == Kind.TO ? LocalTime.of(23, 59, 59, 999_000_000) : LocalTime.MIDNIGHT;
    return day.atTime(time).toInstant(ZoneOffset.UTC);
  }
}
