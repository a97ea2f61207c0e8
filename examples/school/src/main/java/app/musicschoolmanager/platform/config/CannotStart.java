package app.musicschoolmanager.platform.config;

/**
 * Something outside keeps the app from starting. The message says what, and what to do; where in
 * the app it was noticed helps nobody.
 */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The exit code that says "unavailable" to whoever started the process. */
  public static final int EXIT_CODE = 69;

  public CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
