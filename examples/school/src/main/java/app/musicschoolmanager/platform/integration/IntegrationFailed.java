package app.musicschoolmanager.platform.integration;

import java.time.Duration;
import java.util.Optional;

/** An outside service could not be used; the message says why and what to do. */
public class IntegrationFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IntegrationFailed(String message) {
    super(message);
  }

  public IntegrationFailed(String message, Throwable cause) {
    super(message, cause);
  }

  /** It may go well later: the service is away, or has no time. */
  public static final class Passing extends IntegrationFailed {
    private static final long serialVersionUID = 1L;

    private final Duration again;

    Passing(String message, Throwable cause) {
      super(message, cause);
      this.again = null;
    }

    Passing(String message, Duration again) {
      super(message);
      this.again = again;
    }

    /** After how long the service wants to be called again, if it has said so. */
    public Optional<Duration> again() {
      return Optional.ofNullable(again);
    }
  }
}
