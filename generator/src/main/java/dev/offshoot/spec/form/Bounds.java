package dev.offshoot.spec.form;

import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The least and the greatest value of a field; for text, of its length. */
public final class Bounds {
  private Bounds() {}

  /** Whether a field of this type has bounds. */
  public static boolean apply(FieldType type) {
    return switch (type) {
      case STRING, TEXT, EMAIL, URL, SECRET, INTEGER, DECIMAL, MONEY, DATE, DATETIME -> true;
      case BOOLEAN, ENUM, JSON, FILE, REFERENCE, PERSON -> false;
    };
  }

  /** What is wrong with a text as a bound of the field. */
  public static Optional<String> boundFault(FieldSpec field, String bound) {
    int longest = longest(field.type());
    if (longest == 0) {
      return FieldText.kindFault(field, bound);
    }
    boolean length = bound.matches("0|[1-9][0-9]{0,5}") && Integer.parseInt(bound) <= longest;
    return length
        ? Optional.empty()
        : Optional.of("is not a number of characters from 0 to " + longest);
  }

  /** Whether the least is greater than the greatest. Both must be bounds without fault. */
  public static boolean areCrossed(FieldSpec field) {
    return longest(field.type()) == 0
        ? compare(field.type(), field.min(), field.max()) > 0
        : Integer.parseInt(field.min()) > Integer.parseInt(field.max());
  }

  static Optional<String> fault(FieldSpec field, String value) {
    int longest = longest(field.type());
    if (longest > 0) {
      int length = value.codePointCount(0, value.length());
      int least = good(field, field.min()) ? Integer.parseInt(field.min()) : 0;
      int most = good(field, field.max()) ? Integer.parseInt(field.max()) : longest;
      boolean fits = length >= least && length <= most;
      return fits ? patternFault(field, value) : Optional.of("is too short or too long");
    }
    if (!apply(field.type())) {
      return Optional.empty();
    }
    boolean low = good(field, field.min()) && compare(field.type(), value, field.min()) < 0;
    boolean high = good(field, field.max()) && compare(field.type(), value, field.max()) > 0;
    return low || high ? Optional.of("lies outside min and max") : Optional.empty();
  }

  private static boolean good(FieldSpec field, String bound) {
    return bound != null && boundFault(field, bound).isEmpty();
  }

  private static Optional<String> patternFault(FieldSpec field, String value) {
    try {
      boolean fits =
          field.pattern() == null
              || BoundedPattern.fault(field.pattern()).isPresent()
              || Pattern.compile(field.pattern()).matcher(value).matches();
      return fits ? Optional.empty() : Optional.of("does not match the pattern");
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  private static int compare(FieldType type, String left, String right) {
    return switch (type) {
      case DATE -> LocalDate.parse(left).compareTo(LocalDate.parse(right));
      case DATETIME ->
          OffsetDateTime.parse(left).toInstant().compareTo(OffsetDateTime.parse(right).toInstant());
      default -> new BigDecimal(left).compareTo(new BigDecimal(right));
    };
  }

  /** Most characters that the app stores; 0 for what is not text. */
  private static int longest(FieldType type) {
    return switch (type) {
      case STRING -> 500;
      case EMAIL -> 254;
      case URL -> 2_000;
      case TEXT, SECRET -> 50_000;
      default -> 0;
    };
  }
}
