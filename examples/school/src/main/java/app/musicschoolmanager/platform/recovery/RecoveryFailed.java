package app.musicschoolmanager.platform.recovery;

/** A back-up was not made, or not put back. The message says why, and what to do. */
final class RecoveryFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  RecoveryFailed(String message, Throwable cause) {
    super(message, cause);
  }

  RecoveryFailed(String message) {
    this(message, null);
  }
}
