package app.runninggrouplog.platform.model;

import app.runninggrouplog.platform.model.time.TimeRange;
import app.runninggrouplog.platform.rule.term.Moment;
import app.runninggrouplog.platform.user.EmailAddress;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns what somebody sent into the typed value of a field; null stands for empty. */
final class ValueParser {
  /** Nothing that anybody sees: also spaces that do not break, and those without width. */
  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*");

  /** As strict as the API, so that what a form lets in can be read again. */
  private static final ObjectReader JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(40)
                          .maxNumberLength(100)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .reader();

  private static final Set<String> YES = Set.of("true", "on", "1");
  private static final Set<String> NO = Set.of("false", "off", "0");
  private static final int LONGEST_NUMBER = 40;

  /** In JSON, as far as a double reaches. */
  private static final int MOST_ZEROS = 400;

  private static final String BOUNDLESS =
      "holds a number that is too large or too small to be written out";

  private ValueParser() {}

  /** A value that is of another kind than its field. */
  static final class BadValue extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final String limit;

    BadValue(String code, String message) {
      this(code, message, null);
    }

    BadValue(String code, String message, String limit) {
      super(message);
      this.code = code;
      this.limit = limit;
    }

    FieldError of(Field field) {
      return new FieldError(field.name(), code, field.label() + " " + getMessage() + ".", limit);
    }
  }

  /** Takes each kind of value in its own JSON form only: a number in quotes is no number. */
  static Object fromJson(Field field, JsonNode node) throws BadValue {
    if (node.isNull()) {
      return null;
    }
    return switch (field.type()) {
      case JSON -> node;
      case BOOLEAN -> {
        require(node.isBoolean(), "type", "must be true or false");
        yield node.booleanValue();
      }
      case INTEGER, DECIMAL, MONEY -> {
        require(node.isNumber(), "type", "must be a number");
        yield fromText(field, node.asText());
      }
      default -> {
        require(node.isTextual(), "type", "must be a text");
        yield fromText(field, node.textValue());
      }
    };
  }

  /** A default, typed: a date may also be reckoned from the day of the write. */
  static Object initial(Field field, String text) {
    Optional<Moment> moving =
        Moment.moving(text)
            .filter(it -> it.factor() == null)
            .filter(it -> it.type(it.movingType()).filter(field.type()::equals).isPresent());
    return moving.isPresent() ? moving.get() : given(field, text);
  }

  /** A value that code gives as a text. */
  static Object given(Field field, String text) {
    try {
      return fromText(field, text);
    } catch (BadValue e) {
      String told = "“%s” of %s %s.".formatted(text, field.name(), e.getMessage());
      throw new IllegalStateException(told, e);
    }
  }

  /** Takes what a form field, a setting or a query parameter holds. */
  static Object fromText(Field field, String text) throws BadValue {
    if (UNSEEN.matcher(text).matches()) {
      return null;
    }
    return switch (field.type()) {
      case EMAIL -> EmailAddress.normal(text);
      case STRING -> composed(text).strip();
      case URL, ENUM, REFERENCE, PERSON, FILE -> text.strip();
      case TEXT -> composed(text);
      case SECRET -> text;
      case INTEGER -> integer(text.strip());
      case DECIMAL, MONEY -> decimal(field, text.strip());
      case BOOLEAN -> flag(text.strip());
      case DATE -> date(text.strip());
      case DATETIME -> instant(text.strip());
      case JSON -> json(text);
    };
  }

  /**
   * Takes what code computed: amounts are rounded to the decimals that the field keeps, times to
   * milliseconds.
   */
  static Object fromCode(Field field, Object value) throws BadValue {
    return switch (value) {
      case null -> null;
      case String text -> fromText(field, text);
      case Integer number -> fromCode(field, number.longValue());
      case Long number when field.type() != FieldType.INTEGER ->
          fromCode(field, BigDecimal.valueOf(number));
      case BigDecimal number when field.type() != FieldType.INTEGER ->
          decimal(field, number.setScale(field.scale(), RoundingMode.HALF_UP).toPlainString());
      case Instant instant -> instant.truncatedTo(ChronoUnit.MILLIS);
      case JsonNode node -> node.isNull() ? null : node;
      default -> value;
    };
  }

  private static Long integer(String text) throws BadValue {
    try {
      return number(text).longValueExact();
    } catch (ArithmeticException e) {
      throw new BadValue("type", "must be a whole number");
    }
  }

  private static BigDecimal decimal(Field field, String text) throws BadValue {
    try {
      BigDecimal number = number(text).setScale(field.scale());
      // One more than a total may hold still fits into what the database sums up.
      require(number.unscaledValue().bitLength() < Long.SIZE - 1, "max", "is too large");
      return number;
    } catch (ArithmeticException e) {
      throw new BadValue("scale", "may have at most " + field.scale() + " decimals");
    }
  }

  private static BigDecimal number(String text) throws BadValue {
    require(text.length() <= LONGEST_NUMBER, "type", "must be a number");
    try {
      BigDecimal number = new BigDecimal(text);
      require(Math.abs((long) number.scale()) <= LONGEST_NUMBER, "type", "must be a number");
      return number;
    } catch (NumberFormatException e) {
      throw new BadValue("type", "must be a number");
    }
  }

  private static Boolean flag(String text) throws BadValue {
    require(YES.contains(text) || NO.contains(text), "type", "must be true or false");
    return YES.contains(text);
  }

  private static LocalDate date(String text) throws BadValue {
    try {
      LocalDate date = LocalDate.parse(text);
      int beyond = date.compareTo(TimeRange.comparable(date));
      requireComparable(beyond, TimeRange.FIRST_DAY, TimeRange.LAST_DAY);
      return date;
    } catch (DateTimeException e) {
      throw new BadValue("type", "must be a date such as 2026-03-31");
    }
  }

  /**
   * What reads the same is the same: some systems write “Ö” as an O with two dots after it, which
   * is unique beside the other and not found by it.
   */
  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** A time without an offset, as a browser's form sends it, is taken as UTC. */
  private static Instant instant(String text) throws BadValue {
    try {
      boolean local = text.matches(".*T[0-9:.]+");
      Instant instant =
          local
              ? LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)
              : OffsetDateTime.parse(text).toInstant();
      Instant kept = instant.truncatedTo(ChronoUnit.MILLIS);
      requireComparable(
          kept.compareTo(TimeRange.comparable(kept)), TimeRange.FIRST, TimeRange.LAST);
      return kept;
    } catch (DateTimeException e) {
      throw new BadValue("type", "must be a date and time such as 2026-03-31T14:30:00Z");
    }
  }

  /**
   * Refuses what could not even be compared with records. What can be is not yet what a record may
   * hold, which {@link ValueRules} knows.
   *
   * @param beyond how it stands to the nearest that can be compared
   */
  private static void requireComparable(int beyond, Object first, Object last) throws BadValue {
    if (beyond < 0) {
      throw new BadValue("min", "must be at least " + first, first.toString());
    }
    if (beyond > 0) {
      throw new BadValue("max", "must be at most " + last, last.toString());
    }
  }

  private static JsonNode json(String text) throws BadValue {
    try {
      JsonNode node = JSON.readTree(text);
      require(isWritable(node), "magnitude", BOUNDLESS);
      return node.isNull() ? null : node;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
      int line = Math.max(1, at.getLineNr());
      int column = Math.max(1, at.getColumnNr());
      String place = "line " + line + ", column " + column;
      throw new BadValue("type", "must be valid JSON: see " + place, line + ":" + column);
    } catch (NumberFormatException e) {
      throw new BadValue("magnitude", BOUNDLESS);
    }
  }

  // A few characters such as 1e99999 name a number that fills pages once it is written out.
  private static boolean isWritable(JsonNode node) {
    if (node.isBigDecimal()) {
      return Math.abs((long) node.decimalValue().scale()) <= MOST_ZEROS;
    }
    return node.valueStream().allMatch(ValueParser::isWritable);
  }

  private static void require(boolean holds, String code, String message) throws BadValue {
    if (!holds) {
      throw new BadValue(code, message);
    }
  }
}
