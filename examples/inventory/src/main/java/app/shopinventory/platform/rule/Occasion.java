package app.shopinventory.platform.rule;

import app.shopinventory.platform.auth.Caller;
import java.time.Clock;

/**
 * What a write is judged in the light of.
 *
 * @param caller who writes
 * @param clock the time, where the app's owner lives
 */
public record Occasion(Caller caller, Others others, Clock clock) {

  /** The app itself, where nothing else is. */
  public static Occasion alone(Clock clock) {
    return new Occasion(Caller.SYSTEM, Others.NONE, clock);
  }
}
