package app.musicschoolmanager.platform.rule;

import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.user.Role;
import java.util.List;
import java.util.stream.Stream;

/** A rule that refuses writes. */
public sealed interface Demand extends Rule
    permits RecordCheck, Transitions, NoOverlap, OnlyOnce, Frozen {

  /** What is wrong with a write, field by field. */
  List<FieldError> faults(Write write);

  /**
   * Whether a write is to be judged by it. Whoever changes something else may leave a record as it
   * is that was written before the rule, or before time went on.
   */
  default boolean isTouchedBy(Write write) {
    return write.before() == null || fields().stream().anyMatch(write::changes);
  }

  /**
   * Whether administrators may do what it forbids, and so may what they have set to run by itself.
   */
  default boolean exemptsAdmin() {
    return false;
  }

  /** Whether it holds for whoever writes. */
  default boolean binds(Write write) {
    return !exemptsAdmin() || write.occasion().caller().role() != Role.ADMIN;
  }

  /** The fields that stay as they are from now on, of a record as it stands. */
  default Stream<String> kept(Write standing) {
    return Stream.empty();
  }
}
