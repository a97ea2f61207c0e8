package app.runninggrouplog.platform.model;

import app.runninggrouplog.platform.model.time.Moments;
import app.runninggrouplog.platform.model.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * A condition on one field of the records to list.
 *
 * @param field the field's name, or {@code createdAt} or {@code updatedAt}
 * @param value a typed value, or {@link Moments} of which any will do; null where the kind needs
 *     none
 */
public record Filter(String field, Kind kind, Object value) {

  /** What is demanded of the field. */
  public enum Kind {
    /** Has exactly the value, or lies within the day that it is. */
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
      case STRING, TEXT, BOOLEAN, ENUM, EMAIL, URL, FILE, REFERENCE, PERSON ->
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
   * @param zone where a day of moments begins and ends
   * @throws IllegalArgumentException if no such condition can be put to the field, or not with this
   *     text; its message ends a sentence that begins with the parameter's name
   */
  public static Filter of(Field field, String suffix, String text, ZoneId zone) {
    if (!takes(field, suffix)) {
      throw new IllegalArgumentException("is no parameter that this list can be asked for");
    }
    return switch (suffix) {
      case ".is" -> new Filter(field.name(), presence(text), null);
      case ".from" -> of(field, Kind.FROM, text, zone);
      case ".to" -> of(field, Kind.TO, text, zone);
      default -> of(field, Kind.EQUAL, text, zone);
    };
  }

  /** Whether a field's name with this suffix is a parameter of lists. */
  public static boolean takes(Field field, String suffix) {
    return kinds(field).stream().anyMatch(kind -> kind.suffix.equals(suffix));
  }

  private static Filter of(Field field, Kind kind, String text, ZoneId zone) {
    try {
      if (field.type() == FieldType.DATETIME && text.strip().matches("\\d{4}-\\d\\d-\\d\\d")) {
        LocalDate day = (LocalDate) ValueParser.fromText(Field.date("day", "Day"), text);
        return new Filter(field.name(), kind, of(kind, day, zone));
      }
      Object value = ValueParser.fromText(field, text);
      if (field.type() == FieldType.ENUM
          && field.options().stream().noneMatch(option -> option.value().equals(value))) {
        throw new IllegalArgumentException("must be one of the field's options");
      }
      return new Filter(field.name(), kind, value);
    } catch (ValueParser.BadValue e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** A day is all of its moments; as a bound of others it begins, or ends, with itself. */
  private static Object of(Kind kind, LocalDate day, ZoneId zone) {
    Instant first = TimeRange.comparable(day.atStartOfDay(zone).toInstant());
    Instant last =
        TimeRange.comparable(day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1));
    return switch (kind) {
      case FROM -> first;
      case TO -> last;
      default -> new Moments(first, last);
    };
  }
}
