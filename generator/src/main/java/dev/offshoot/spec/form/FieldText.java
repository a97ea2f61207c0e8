package dev.offshoot.spec.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.OptionSpec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a text is a value of a field, judged as the generated app will judge it. What passes here
 * passes there.
 */
public final class FieldText {
  /** In a person field: whoever writes. */
  public static final String CALLER = "caller";

  private static final int LONGEST_NUMBER = 40;
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\".]+");

  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 9998;

  /** Whole numbers and amounts: as far as a double is exact. */
  private static final int EXACT_BITS = 53;

  /** Decimals: as far as the database adds two of them up. */
  private static final int DECIMAL_BITS = 62;

  /** In JSON, as far as a double reaches. */
  private static final int MOST_ZEROS = 400;

  private static final JsonMapper JSON =
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
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private FieldText() {}

  /** What is wrong with the text as a value of the field, its bounds included. */
  public static Optional<String> fault(FieldSpec field, String text) {
    return text.isBlank()
        ? Optional.of("is blank")
        : kindFault(field, text).or(() -> Bounds.fault(field, text));
  }

  /** What is wrong with the text as a value of the field's type, whatever its bounds. */
  public static Optional<String> kindFault(FieldSpec field, String text) {
    try {
      return judge(field, text);
    } catch (NumberFormatException | ArithmeticException e) {
      return Optional.of("is not a number that the field can hold");
    } catch (DateTimeException e) {
      return Optional.of(
          field.type() == FieldType.DATE
              ? "is not a date such as 2026-03-31"
              : "is not a date and time such as 2026-03-31T14:30:00Z");
    }
  }

  private static Optional<String> judge(FieldSpec field, String text) {
    return switch (field.type()) {
      case STRING, TEXT -> Optional.empty();
      case INTEGER -> room(number(text).toBigIntegerExact(), EXACT_BITS);
      case DECIMAL -> decimal(field, text, DECIMAL_BITS);
      case MONEY -> decimal(field, text, EXACT_BITS);
      case BOOLEAN -> when(!text.equals("true") && !text.equals("false"), "is not true or false");
      case DATE -> year(LocalDate.parse(text).getYear());
      case DATETIME ->
          year(OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).getYear());
      case ENUM ->
          when(
              field.options().stream().map(OptionSpec::value).noneMatch(text::equals),
              "is none of the options");
      case JSON -> when(!isJson(text), "is not JSON");
      case EMAIL -> when(!EMAIL.matcher(text).matches(), "is not an e-mail address");
      case URL -> when(!isWebAddress(text), "is not an address with http:// or https://");
      case SECRET -> Optional.of("would stand in the repository for all to read");
      case PERSON -> when(!text.equals(CALLER), "is not caller, and nobody else is known yet");
      case FILE, REFERENCE -> Optional.of("cannot be known before the app runs");
    };
  }

  /** A number in few enough digits that it costs nothing to write it out. */
  static BigDecimal number(String text) {
    if (text.length() > LONGEST_NUMBER) {
      throw new NumberFormatException("too long");
    }
    BigDecimal number = new BigDecimal(text);
    if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
      throw new NumberFormatException("too large or too small");
    }
    return number;
  }

  private static Optional<String> decimal(FieldSpec field, String text, int bits) {
    BigDecimal number = number(text);
    if (number.stripTrailingZeros().scale() > field.decimals()) {
      return Optional.of("has more than " + field.decimals() + " decimals");
    }
    return room(number.setScale(field.decimals()).unscaledValue(), bits);
  }

  private static Optional<String> room(BigInteger number, int bits) {
    return when(number.abs().bitLength() > bits, "is too large");
  }

  private static Optional<String> year(int year) {
    boolean far = year < FIRST_YEAR || year > LAST_YEAR;
    return when(far, "does not lie between the years " + FIRST_YEAR + " and " + LAST_YEAR);
  }

  private static boolean isJson(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      return !node.isNull() && isWritable(node);
    } catch (JsonProcessingException | NumberFormatException e) {
      return false;
    }
  }

  private static boolean isWritable(JsonNode node) {
    if (node.isBigDecimal()) {
      return Math.abs((long) node.decimalValue().scale()) <= MOST_ZEROS;
    }
    return node.valueStream().allMatch(FieldText::isWritable);
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = URI.create(text);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && uri.getUserInfo() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Optional<String> when(boolean wrong, String fault) {
    return wrong ? Optional.of(fault) : Optional.empty();
  }
}
