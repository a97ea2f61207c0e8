package app.musicschoolmanager.platform.webhook.outgoing;

import app.musicschoolmanager.platform.call.Outcome;
import java.time.Duration;

/**
 * What came of telling somebody.
 *
 * @param outcome as calls to other hosts have it
 * @param status what was answered; null if nothing was
 * @param again after how long they want to be told again, or null
 */
public record Attempt(String outcome, Integer status, Duration again) {
  private static final int GONE = 410;
  private static final int BUSY = 429;

  static Attempt answered(int status, Duration again) {
    Outcome outcome = status / 100 == 3 ? Outcome.REDIRECTED : Outcome.of(status);
    return new Attempt(outcome.value(), status, again);
  }

  static Attempt failed(Outcome why) {
    return new Attempt(why.value(), null, null);
  }

  /** Whether they have taken it. */
  public boolean isGood() {
    return status != null && status / 100 == 2;
  }

  /** Whether they want to be told nothing any more. */
  boolean isGone() {
    return status != null && status == GONE;
  }

  /** Whether nothing else would be taken now either. */
  boolean isAboutAll() {
    return status == null || status == BUSY || status >= 500;
  }
}
