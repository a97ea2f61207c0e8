package app.musicschoolmanager.platform.web;

import java.time.Duration;
import java.util.Optional;

/** The caller has to wait. */
public final class TooManyRequests extends HttpProblem {
  private static final long serialVersionUID = 1;

  private final long seconds;

  public TooManyRequests(String detail, Duration wait) {
    super(429, "Too many requests", detail);
    this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
  }

  /** How long to wait. */
  public long seconds() {
    return seconds;
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.of(Duration.ofSeconds(seconds));
  }
}
