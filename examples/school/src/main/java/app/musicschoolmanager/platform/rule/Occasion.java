package app.musicschoolmanager.platform.rule;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Field;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a write is judged in the light of.
 *
 * @param caller who writes
 * @param callerName what they are called; null for the app itself
 * @param ownerId whose the record is, or null
 * @param targets the records that references lead to
 * @param clock the time, where the app's owner lives
 */
public record Occasion(
    Caller caller,
    Supplier<String> callerName,
    String ownerId,
    Others others,
    Targets targets,
    Series series,
    Clock clock) {

  /** The records of other models, as they stand in the transaction that writes. */
  public interface Targets {
    /** The record that a reference leads to, as if it were written now. */
    Optional<Write> at(Field reference, String id);
  }

  /** The app itself, among these records. Nothing gets a number. */
  public static Occasion among(Others others, Targets targets, Clock clock) {
    return new Occasion(
        Caller.SYSTEM, () -> null, null, others, targets, (name, first) -> first, clock);
  }

  /** The app itself, where nothing else is. */
  public static Occasion alone(Clock clock) {
    return among(Others.NONE, (reference, id) -> Optional.empty(), clock);
  }
}
