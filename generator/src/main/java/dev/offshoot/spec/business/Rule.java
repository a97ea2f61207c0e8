package dev.offshoot.spec.business;

import java.util.List;

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

  /** What it is called for good, unlike any other rule of the model. */
  String id();

  /** One sentence that says it, in the language of the app. */
  String message();

  /** When it counts: all of these hold. */
  List<Condition> when();

  /** All conditions that it speaks of. */
  default List<Condition> conditions() {
    return when();
  }
}
