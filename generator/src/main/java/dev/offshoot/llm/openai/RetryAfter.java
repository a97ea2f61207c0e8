package dev.offshoot.llm.openai;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How long a server asks to wait, in any of the forms seen. */
final class RetryAfter {

  /** A longer wait is a mistake of the server, so it counts as not said. */
  private static final Duration UNBELIEVABLE = Duration.ofDays(7);

  private RetryAfter() {}

  /**
   * @param header a response header by name, or null
   */
  static Optional<Duration> of(UnaryOperator<String> header, Instant now) {
    var millis = number(header.apply("retry-after-ms"), BigDecimal.ONE);
    var text = header.apply("Retry-After");
    return millis
        .or(() -> number(text, BigDecimal.valueOf(1000)))
        .or(() -> date(text, date(header.apply("Date")).orElse(now)))
        .filter(wait -> !wait.isNegative() && wait.compareTo(UNBELIEVABLE) <= 0);
  }

  private static Optional<Duration> number(String text, BigDecimal millis) {
    if (text == null || text.length() > 20) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Duration.ofMillis(new BigDecimal(text.strip()).multiply(millis).longValueExact()));
    } catch (ArithmeticException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> date(String text, Instant now) {
    return date(text).map(instant -> Duration.between(now, instant));
  }

  private static Optional<Instant> date(String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      var time = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(time.toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
