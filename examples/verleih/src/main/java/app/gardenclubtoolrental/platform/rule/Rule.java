package app.gardenclubtoolrental.platform.rule;

import app.gardenclubtoolrental.platform.model.Field;
import app.gardenclubtoolrental.platform.model.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Something that must hold for the records of a model beyond what each field demands by itself. It
 * is judged within the transaction that writes, so two writers at once cannot break it together.
 */
public sealed interface Rule permits RecordCheck {

  /** What it is called in code and tests: {@code ends-after-start}. */
  String id();

  /** What people are told who break it, in the app's language. */
  String message();

  /** The fields that it is about. */
  Set<String> fields();

  /** What is wrong with a write, field by field. */
  List<FieldError> faults(Write write);

  /** Refuses a rule that could not be judged about these fields. */
  void check(List<Field> fields);

  /**
   * What a write breaks. Only rules that it touches are judged: whoever changes something else may
   * leave a record as it is that was written before the rule, or before time went on.
   */
  static List<FieldError> broken(Write write) {
    List<FieldError> faults = new ArrayList<>();
    for (Rule rule : write.model().rules()) {
      if (rule.fields().stream().anyMatch(write::changes)) {
        faults.addAll(rule.faults(write));
      }
    }
    return faults;
  }
}
