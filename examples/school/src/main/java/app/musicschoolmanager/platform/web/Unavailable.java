package app.musicschoolmanager.platform.web;

import java.time.Duration;
import java.util.Optional;

/** The app cannot do this now, but probably soon. */
public class Unavailable extends HttpProblem {
  private static final long serialVersionUID = 1;

  private final Duration wait;

  public Unavailable(String detail, Duration wait) {
    super(503, "Not available", detail);
    this.wait = wait;
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.of(wait);
  }
}
