package app.musicschoolmanager.platform.record;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.sample.PatternSample;
import app.musicschoolmanager.platform.model.time.TimeRange;
import app.musicschoolmanager.platform.web.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A value for a field at each number, within its own bounds. */
final class SampleValue {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final Instant MOMENT = Instant.parse("2026-01-01T08:00:00Z");

  private SampleValue() {}

  static Object of(Field field, int number) {
    return switch (field.type()) {
      case STRING, TEXT -> text(field, number);
      case SECRET -> "secret " + number;
      case EMAIL -> "someone" + number + "@example.com";
      case URL -> "https://example.com/" + number;
      case INTEGER -> amount(field, 0, number).longValue();
      case DECIMAL, MONEY -> amount(field, field.scale(), number);
      case BOOLEAN -> number % 2 == 0;
      case DATE -> day(field, number).toString();
      case DATETIME -> moment(field, number).toString();
      case ENUM -> field.options().get(number % field.options().size()).value();
      case JSON -> Json.MAPPER.createObjectNode().put("number", number);
      case REFERENCE, PERSON, FILE ->
          throw new AssertionError("A " + field.type() + " is made elsewhere.");
    };
  }

  /** The same, but for what new records begin with where that is a choice of few. */
  static Object usual(Field field, int number) {
    boolean few = field.type() == FieldType.BOOLEAN || field.type() == FieldType.ENUM;
    return few && field.initialValue() != null ? field.initialValue() : of(field, number);
  }

  private static String text(Field field, int number) {
    return field.pattern().map(it -> fitting(it, field, number)).orElse(worded(field, number));
  }

  /** A pattern that only forbids something may well take what anybody would write. */
  private static String fitting(String pattern, Field field, int number) {
    return PatternSample.of(pattern, number)
        .or(() -> Optional.of(worded(field, number)).filter(it -> it.matches(pattern)))
        .orElseThrow(() ->
            new AssertionError(
                "No sample is known for " + pattern + "; give its field a default."));
  }

  private static String worded(Field field, int number) {
    int most = field.max().map(Integer::valueOf).orElse(100);
    int least = field.min().map(Integer::valueOf).orElse(1);
    String worded = field.label() + " " + number;
    String text = worded.length() <= most ? worded : Integer.toString(number, Character.MAX_RADIX);
    return text.length() < least ? text + "x".repeat(least - text.length()) : text;
  }

  /** Steps of the smallest unit from the lower bound on, and round again at the upper one. */
  private static BigDecimal amount(Field field, int scale, int number) {
    BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
    BigDecimal most = field.max().map(BigDecimal::new).orElse(new BigDecimal("1000000"));
    BigDecimal least = field.min().map(BigDecimal::new).orElse(most.min(BigDecimal.ZERO));
    BigDecimal steps = most.subtract(least).divideToIntegralValue(unit).add(BigDecimal.ONE);
    BigDecimal step = BigDecimal.valueOf(number).remainder(steps);
    return least.add(step.multiply(unit)).setScale(scale, java.math.RoundingMode.CEILING);
  }

  private static LocalDate day(Field field, int number) {
    LocalDate first = field.min().map(LocalDate::parse).orElse(DAY);
    LocalDate last = field.max().map(LocalDate::parse).orElse(TimeRange.LAST_DAY);
    return last.isBefore(first.plusDays(number)) ? last : first.plusDays(number);
  }

  private static Instant moment(Field field, int number) {
    Instant first = field.min().map(Instant::parse).orElse(MOMENT);
    Instant last = field.max().map(Instant::parse).orElse(TimeRange.LAST);
    Instant moment = first.plus(number, ChronoUnit.MINUTES);
    return last.isBefore(moment) ? last : moment;
  }
}
