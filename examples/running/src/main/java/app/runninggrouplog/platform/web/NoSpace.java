package app.runninggrouplog.platform.web;

import java.io.IOException;
import java.time.Duration;

/**
 * The disk has no room left for an upload. Answered as a database is that finds none, with 503 and
 * when to try again: whoever retries by these need not know which of the two was to grow.
 */
public final class NoSpace extends Unavailable {
  private static final long serialVersionUID = 1;
  private static final Duration WAIT = Duration.ofSeconds(5);

  public NoSpace(Throwable cause) {
    super(
        "The disk of this app is full. Nothing of the upload was kept: make room, then try again.",
        WAIT);
    initCause(cause);
  }

  @Override
  public String kind() {
    return "full";
  }

  /** Whether that is why something failed. Only the operating system's words tell. */
  public static boolean isBehind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (cause instanceof IOException
          && (message.contains("No space left")
              || message.contains("Disk quota exceeded")
              || message.contains("not enough space on the disk"))) {
        return true;
      }
    }
    return false;
  }
}
