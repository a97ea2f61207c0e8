package dev.offshoot.spec.business;

import java.util.List;
import java.util.Optional;

/** A rule that every record of a model keeps, whatever way it is written. */
public sealed interface Rule
    permits CheckRule,
        TransitionRule,
        FrozenRule,
        NoOverlapRule,
        OnlyOnceRule,
        NumberRule,
        StampRule,
        TotalRule,
        CopyRule,
        ComputedRule {

  /** What the schema of the document says of {@link #exemptsAdmin()}. */
  String EXEMPTS_ADMIN =
      "Whether administrators may do what it forbids, e.g. lend more than members may;"
          + " schedules may, too, but an action only if an administrator runs it";

  /** What it is called for good, unlike any other rule of the model. */
  String id();

  /** One sentence that says it, in the language of the app. */
  String message();

  /** Whether administrators may do what it forbids. */
  default boolean exemptsAdmin() {
    return false;
  }

  /** When it counts: all of these hold. */
  List<Condition> when();

  /** Name of the field that the app fills in by it; nothing if it demands something instead. */
  default Optional<String> filledIn() {
    return switch (this) {
      case NumberRule number -> Optional.ofNullable(number.field());
      case StampRule stamp -> Optional.ofNullable(stamp.field());
      case CopyRule copy when !copy.editable() -> Optional.ofNullable(copy.field());
      case TotalRule total -> Optional.ofNullable(total.field());
      case ComputedRule computed -> Optional.ofNullable(computed.field());
      default -> Optional.empty();
    };
  }

  /** All conditions that it speaks of. */
  default List<Condition> conditions() {
    return when();
  }
}
