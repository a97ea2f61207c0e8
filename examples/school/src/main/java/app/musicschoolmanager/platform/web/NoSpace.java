package app.musicschoolmanager.platform.web;

import java.io.IOException;

/** The disk has no room left for an upload. */
public final class NoSpace extends HttpProblem {
  private static final long serialVersionUID = 1;

  public NoSpace(Throwable cause) {
    super(
        507,
        "Insufficient storage",
        "The disk of this app is full. Nothing of the upload was kept: make room, then try again.");
    initCause(cause);
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
