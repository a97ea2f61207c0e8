package app.gardenclubtoolrental.platform.rule;

import app.gardenclubtoolrental.platform.auth.Caller;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What a write is judged in the light of.
 *
 * @param caller who writes
 * @param callerName what they are called; null for the app itself
 * @param ownerId whose the record is, or null
 * @param clock the time, where the app's owner lives
 */
public record Occasion(
    Caller caller,
    Supplier<String> callerName,
    String ownerId,
    Others others,
    Series series,
    Clock clock) {

  /** The app itself, among these records. Nothing gets a number. */
  public static Occasion among(Others others, Clock clock) {
    return new Occasion(Caller.SYSTEM, () -> null, null, others, (name, first) -> first, clock);
  }

  /** The app itself, where nothing else is. */
  public static Occasion alone(Clock clock) {
    return among(Others.NONE, clock);
  }
}
