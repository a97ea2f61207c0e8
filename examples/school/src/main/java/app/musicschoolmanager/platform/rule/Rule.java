package app.musicschoolmanager.platform.rule;

import app.musicschoolmanager.platform.model.Field;
import java.util.List;
import java.util.Set;

/**
 * Something that must hold for the records of a model beyond what each field demands by itself. It
 * is judged within the transaction that writes, so two writers at once cannot break it together.
 */
public sealed interface Rule permits Demand, Derivation {

  /** What it is called in code and tests: {@code ends-after-start}. */
  String id();

  /** One sentence that says it, in the app's language; people are told it who break it. */
  String message();

  /** The fields that it is about. */
  Set<String> fields();

  /** Whether it keeps this record from being deleted. */
  default boolean forbidsDeletion(Write record) {
    return false;
  }

  /** Refuses a rule that could not be judged about these fields. */
  void check(List<Field> fields);
}
