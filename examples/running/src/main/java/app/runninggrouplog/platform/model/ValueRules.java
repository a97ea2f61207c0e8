package app.runninggrouplog.platform.model;

import app.runninggrouplog.platform.model.sample.PatternSample;
import app.runninggrouplog.platform.model.time.TimeRange;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a field demands of a value that is there and of the right type. */
final class ValueRules {
  /** How many decimals an amount of money has, unless it says otherwise. */
  static final int MONEY_SCALE = 2;

  /**
   * As far as whole numbers are exact in every program that reads JSON (RFC 8259, section 6). The
   * database adds up a thousand of them, and a total that is as large is refused before.
   */
  private static final long MOST = (1L << 53) - 1;

  private static final int LONGEST_LINE = 500;
  private static final int LONGEST_TEXT = 50_000;
  private static final int LONGEST_ADDRESS = 2_000;
  private static final int LONGEST_EMAIL = 254;
  private static final int VARIED = 271_828_182; // so that “KD-4075” comes rather than “AA-0000”
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\".]+");

  private ValueRules() {}

  static Optional<FieldError> fault(Field field, Object value) {
    return switch (field.type()) {
      case STRING, EMAIL, URL, TEXT, SECRET -> text(field, (String) value);
      case INTEGER ->
          range(field, (Long) value, field.min().map(Long::valueOf), field.max().map(Long::valueOf))
              .or(() -> far(field, (Long) value, -MOST, MOST));
      case DECIMAL -> range(field, (BigDecimal) value);
      case MONEY -> {
        BigDecimal most = BigDecimal.valueOf(MOST, field.scale());
        yield range(field, (BigDecimal) value)
            .or(() -> far(field, (BigDecimal) value, most.negate(), most));
      }
      case DATE ->
          range(
                  field,
                  (LocalDate) value,
                  field.min().map(LocalDate::parse),
                  field.max().map(LocalDate::parse))
              .or(() -> far(field, (LocalDate) value, TimeRange.FIRST_DAY, TimeRange.LAST_DAY));
      case DATETIME ->
          range(
                  field,
                  (Instant) value,
                  field.min().map(ValueRules::instant),
                  field.max().map(ValueRules::instant))
              .or(() -> far(field, (Instant) value, TimeRange.FIRST, TimeRange.LAST));
      case ENUM -> option(field, (String) value);
      case JSON ->
          value.toString().length() > LONGEST_TEXT
              ? tooLong(field, LONGEST_TEXT)
              : Optional.empty();
      case BOOLEAN, FILE, REFERENCE, PERSON -> Optional.empty();
    };
  }

  /** Reads all bounds of a field, and fails as their reader does if one cannot be read. */
  static void checkBounds(Field field) {
    field.pattern().ifPresent(Pattern::compile);
    for (String bound : Stream.of(field.min(), field.max()).flatMap(Optional::stream).toList()) {
      switch (field.type()) {
        case STRING, EMAIL, URL, TEXT, SECRET -> Integer.parseInt(bound);
        case INTEGER -> Long.parseLong(bound);
        case DECIMAL, MONEY -> new BigDecimal(bound);
        case DATE -> LocalDate.parse(bound);
        case DATETIME -> instant(bound);
        case BOOLEAN, ENUM, JSON, FILE, REFERENCE, PERSON ->
            throw new IllegalArgumentException("a " + field.type() + " has no bounds");
      }
    }
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static Optional<FieldError> range(Field field, BigDecimal value) {
    return range(field, value, field.min().map(BigDecimal::new), field.max().map(BigDecimal::new));
  }

  private static <T extends Comparable<? super T>> Optional<FieldError> range(
      Field field, T value, Optional<T> min, Optional<T> max) {
    if (min.isPresent() && value.compareTo(min.get()) < 0) {
      return below(field, field.min().get());
    }
    if (max.isPresent() && value.compareTo(max.get()) > 0) {
      return above(field, field.max().get());
    }
    return Optional.empty();
  }

  /** What is too far away for any record, whatever its field says. */
  private static <T extends Comparable<? super T>> Optional<FieldError> far(
      Field field, T value, T first, T last) {
    if (value.compareTo(first) < 0) {
      return below(field, first.toString());
    }
    return value.compareTo(last) > 0 ? above(field, last.toString()) : Optional.empty();
  }

  private static Optional<FieldError> below(Field field, String min) {
    return fault(field, "min", "must be at least " + min, min);
  }

  private static Optional<FieldError> above(Field field, String max) {
    return fault(field, "max", "must be at most " + max, max);
  }

  private static Optional<FieldError> option(Field field, String value) {
    if (field.options().stream().anyMatch(option -> option.value().equals(value))) {
      return Optional.empty();
    }
    String allowed = field.options().stream().map(Option::value).collect(Collectors.joining(", "));
    return fault(field, "options", "must be one of " + allowed, allowed);
  }

  private static Optional<FieldError> text(Field field, String value) {
    int length = value.codePointCount(0, value.length());
    int longest =
        Math.min(longest(field), field.max().map(Integer::valueOf).orElse(Integer.MAX_VALUE));
    if (length > longest) {
      return tooLong(field, longest);
    }
    if (length < field.min().map(Integer::valueOf).orElse(0)) {
      String min = field.min().get();
      return fault(field, "tooShort", "must have at least " + min + " characters", min);
    }
    if (hasControls(field, value)) {
      return fault(field, "characters", "holds characters that no text has", null);
    }
    return form(field, value);
  }

  private static Optional<FieldError> form(Field field, String value) {
    if (field.type() == FieldType.EMAIL && !EMAIL.matcher(value).matches()) {
      return fault(field, "email", "must be an e-mail address", null);
    }
    if (field.type() == FieldType.URL && !isWebAddress(value)) {
      return fault(
          field, "url", "must be a web address that begins with http:// or https://", null);
    }
    if (field.pattern().isPresent() && !BoundedMatch.matches(field.pattern().get(), value)) {
      String like = example(field).map(it -> ", such as “" + it + "”").orElse("");
      String message = "%s does not have the expected form%s.".formatted(field.label(), like);
      String hint = field.help().isBlank() ? message : message + " " + field.help().strip();
      return Optional.of(new FieldError(field.name(), "pattern", hint, field.pattern().get()));
    }
    return Optional.empty();
  }

  /** A text that shows which form is expected; where the model explains it, that says it better. */
  static Optional<String> example(Field field) {
    return field
        .pattern()
        .filter(pattern -> field.help().isBlank())
        .flatMap(pattern -> field.defaultValue().or(() -> PatternSample.of(pattern, VARIED)))
        .filter(text -> fault(field, text).isEmpty());
  }

  private static int longest(Field field) {
    return switch (field.type()) {
      case TEXT, SECRET -> LONGEST_TEXT;
      case URL -> LONGEST_ADDRESS;
      case EMAIL -> LONGEST_EMAIL;
      default -> LONGEST_LINE;
    };
  }

  private static boolean hasControls(Field field, String value) {
    boolean lines = field.type() == FieldType.TEXT || field.type() == FieldType.SECRET;
    return value
        .codePoints()
        .anyMatch(c ->
            Character.getType(c) == Character.SURROGATE
                || (Character.isISOControl(c)
                    && !(lines && (c == '\n' || c == '\r' || c == '\t'))));
  }

  private static boolean isWebAddress(String value) {
    try {
      URI uri = new URI(value);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static Optional<FieldError> tooLong(Field field, int longest) {
    return fault(field, "tooLong", "may have at most " + longest + " characters", "" + longest);
  }

  private static Optional<FieldError> fault(
      Field field, String code, String message, String limit) {
    return Optional.of(
        new FieldError(field.name(), code, field.label() + " " + message + ".", limit));
  }

  /** Matches a pattern in bounded time: a pattern that backtracks too long does not match. */
  private record BoundedMatch(CharSequence text, int[] budget) implements CharSequence {
    private static final int MOST_STEPS = 500_000;

    static boolean matches(String pattern, String value) {
      try {
        int[] budget = {MOST_STEPS};
        return Pattern.compile(pattern).matcher(new BoundedMatch(value, budget)).matches();
      } catch (OutOfSteps e) {
        return false;
      }
    }

    @Override
    public char charAt(int index) {
      if (budget[0]-- == 0) {
        throw new OutOfSteps();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new BoundedMatch(text.subSequence(start, end), budget);
    }

    private static final class OutOfSteps extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }
  }
}
