package app.musicschoolmanager.platform.mainapp;

import app.musicschoolmanager.platform.call.Outcome;
import java.time.Duration;

/**
 * Why an exchange with the main app came to nothing.
 *
 * @param word as calls to other hosts have it
 * @param status what was answered; null if nothing was
 * @param detail what is wrong with an answer that cannot be used, or null
 * @param again after how long the main app wants to be asked again, or null
 */
record Fault(String word, Integer status, String detail, Duration again) {
  private static final int GONE = 410;

  static Fault unanswered(Outcome why) {
    return new Fault(why.value(), null, null, null);
  }

  static Fault answered(int status, Duration again) {
    String word = (status / 100 == 3 ? Outcome.REDIRECTED : Outcome.of(status)).value();
    return new Fault(word, status, null, again);
  }

  static Fault unusable(int status, Unusable why) {
    return new Fault(Outcome.UNREADABLE.value(), status, why.getMessage(), null);
  }

  /** Whether the main app does not let this app in. One that is not found was led astray. */
  boolean isRefusal() {
    return status != null && (status == 401 || status == 403 || isFinal());
  }

  /** Whether the main app says that this app is none of its any more. */
  boolean isFinal() {
    return status != null && status == GONE;
  }

  /** Whether it is about what was sent. */
  boolean isAboutContent() {
    return status != null && (status == 400 || status == 413 || status == 422);
  }

  /** As logs say it. */
  String text() {
    String answer = status == null ? word : word + " (" + status + ")";
    return detail == null ? answer : answer + ": " + detail;
  }
}
