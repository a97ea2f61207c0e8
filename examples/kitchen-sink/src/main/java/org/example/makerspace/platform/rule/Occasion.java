package org.example.makerspace.platform.rule;

import java.time.Clock;
import org.example.makerspace.platform.auth.Caller;

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
