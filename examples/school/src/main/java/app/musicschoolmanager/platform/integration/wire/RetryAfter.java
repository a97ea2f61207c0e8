package app.musicschoolmanager.platform.integration.wire;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.Response;

/** When a service that has no time now, or was called often enough, wants to be called again. */
public record RetryAfter(Duration time) {
  private static final Set<Integer> REFUSALS = Set.of(403, 429, 503);
  private static final String SECONDS = "[0-9]{1,6}";
  private static final String MOMENT = "[0-9]{10}(?:\\.[0-9]{1,9})?|[0-9]{13}";

  /** What a refusal says of it, in seconds or as a date; nothing if it is no such answer. */
  public static Optional<RetryAfter> of(Response response) {
    if (!REFUSALS.contains(response.code())) {
      return Optional.empty();
    }
    return said(response).or(() -> afterLast(response));
  }

  private static Optional<RetryAfter> said(Response response) {
    String said = response.header("Retry-After", "").strip();
    if (said.matches(SECONDS)) {
      return Optional.of(new RetryAfter(Duration.ofSeconds(Long.parseLong(said))));
    }
    Date until = said.isEmpty() ? null : response.headers().getDate("Retry-After");
    return Optional.ofNullable(until).map(date -> until(date.toInstant(), response));
  }

  /** What an answer says of it by which the service has given the last that it gives for now. */
  public static Optional<RetryAfter> afterLast(Response response) {
    return Stream.of("X-RateLimit-", "RateLimit-")
        .filter(header -> response.header(header + "Remaining", "").strip().matches("0+"))
        .map(header -> response.header(header + "Reset", "").strip())
        .flatMap(reset -> reset(reset, response).stream())
        .findFirst();
  }

  /** It is as usual to say after how many seconds as at which one, or millisecond, since 1970. */
  private static Optional<RetryAfter> reset(String said, Response response) {
    if (said.matches(SECONDS)) {
      return Optional.of(new RetryAfter(Duration.ofSeconds(Long.parseLong(said))));
    }
    if (!said.matches(MOMENT)) {
      return Optional.empty();
    }
    boolean isMillis = said.matches("[0-9]{13}");
    BigDecimal millis = isMillis ? new BigDecimal(said) : new BigDecimal(said).scaleByPowerOfTen(3);
    return Optional.of(until(Instant.ofEpochMilli(millis.longValue()), response));
  }

  /** The clocks need not agree, but a service knows by its own what it means. */
  private static RetryAfter until(Instant moment, Response response) {
    Date sent = response.headers().getDate("Date");
    Instant from = sent == null ? Instant.now() : sent.toInstant();
    Duration time = Duration.between(from, moment);
    return new RetryAfter(time.isNegative() ? Duration.ZERO : time);
  }

  /** As people say it. */
  public String inWords() {
    long seconds = Math.max(1, time.toSeconds());
    return seconds < 120
        ? seconds + (seconds == 1 ? " second" : " seconds")
        : (seconds + 59) / 60 + " minutes";
  }
}
