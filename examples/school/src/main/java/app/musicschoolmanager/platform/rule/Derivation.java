package app.musicschoolmanager.platform.rule;

import app.musicschoolmanager.platform.model.Field;
import java.util.List;
import java.util.Set;

/**
 * A rule by which the app itself fills in a field, with every write. Nobody else can, unless it is
 * editable: who sends something else for it is refused, and forms leave it out.
 */
public sealed interface Derivation extends Rule permits Numbering, Stamp, Total, Copied, Computed {

  /** The field that it fills in. */
  String field();

  /**
   * What the field holds once the record is written like this.
   *
   * @param write the record with all that was derived before
   */
  Object value(Write write);

  /** Whether people may fill in something else. */
  default boolean isEditable() {
    return false;
  }

  @Override
  default Set<String> fields() {
    return Set.of(field());
  }

  /** Refuses a field that a person would have to fill in. */
  static Field derived(String name, List<Field> fields) {
    Field field = FieldCondition.known(name, fields);
    FieldCondition.demand(!field.isRequired(), name + " is required");
    FieldCondition.demand(field.defaultValue().isEmpty(), name + " has a default");
    return field;
  }
}
