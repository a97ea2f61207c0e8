package app.musicschoolmanager.platform.integration;

/**
 * What came of trying a connection.
 *
 * @param detail the status that came back, or why nothing did
 */
public record Trial(Outcome outcome, String detail) {

  /** How it went. */
  public enum Outcome {
    /** The service let the app in. */
    CONNECTED,
    /** It answered and did not refuse the app, but there is nothing to read there. */
    ANSWERED,
    /** It does not accept the key, or the user and password. */
    REFUSED,
    /** It has no time for the app now. */
    BUSY,
    /** Something is wrong on its side. */
    BROKEN,
    /** It is not spoken to, because the way there is not safe. */
    INSECURE,
    /** Nothing answers there. */
    UNREACHABLE,
    /** Settings are missing. */
    NOT_CONNECTED
  }

  /** Whether actions can use it. */
  public boolean isGood() {
    return outcome == Outcome.CONNECTED || outcome == Outcome.ANSWERED;
  }

  /** The same in plain English. */
  public String text(String label) {
    return switch (outcome) {
      case CONNECTED -> label + " lets the app in.";
      case ANSWERED -> "%s answers (%s) and does not refuse the app.".formatted(label, detail);
      case REFUSED ->
          "%s does not accept the credentials (%s). Enter them anew.".formatted(label, detail);
      case BUSY -> "%s is busy (%s). Try again later.".formatted(label, detail);
      case BROKEN -> "%s answers with a fault: %s".formatted(label, detail);
      case INSECURE -> "%s cannot be spoken to safely: %s".formatted(label, detail);
      case UNREACHABLE -> "%s cannot be reached: %s".formatted(label, detail);
      case NOT_CONNECTED -> detail;
    };
  }
}
