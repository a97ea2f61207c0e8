package app.musicschoolmanager.platform.rule;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Values;
import java.util.List;

/**
 * What a record takes over from one that it points to, when it is created and when it points to
 * another one: "the price that the product had then". What is frozen stays.
 *
 * @param from the reference and the field of its target: {@code product.price}
 * @param isEditable whether people may say something else, so that it is only what they begin with
 */
public record Copied(String id, String message, String field, String from, boolean isEditable)
    implements Derivation {

  /** A copy by that name, and what people are told about it. */
  public static Copied named(String id, String message) {
    return new Copied(id, message, null, null, false);
  }

  public Copied of(String fieldName, String source) {
    return new Copied(id, message, fieldName, source, isEditable);
  }

  /** People may say something else. */
  public Copied editable() {
    return new Copied(id, message, field, from, true);
  }

  @Override
  public Object value(Write write) {
    Values before = write.before();
    boolean due = write.changes(FieldCondition.own(from)) && !isFrozen(write);
    if (isEditable) {
      boolean said = before == null ? write.after().get(field) != null : write.changes(field);
      return due && !said ? copied(write) : write.after().get(field);
    }
    return due ? copied(write) : before.get(field);
  }

  private Object copied(Write write) {
    return write
        .holder(from)
        .map(holder -> holder.after().get(FieldCondition.last(from)))
        .orElse(null);
  }

  private boolean isFrozen(Write write) {
    return write.model().rules().stream()
        .anyMatch(rule -> rule instanceof Frozen frozen && frozen.keeps(field, write));
  }

  @Override
  public void check(List<Field> fields) {
    Derivation.derived(field, fields);
    Field reference = FieldCondition.known(FieldCondition.own(from), fields);
    FieldCondition.demand(
        reference.type() == FieldType.REFERENCE && !reference.name().equals(from),
        from + " leads to no other record");
  }

  /** Refuses to copy what the target of the reference does not hold like this. */
  public void checkTarget(Field copy, Field reference, List<Field> fields) {
    if (reference.name().equals(FieldCondition.own(from)) && copy.name().equals(field)) {
      Field source = FieldCondition.known(FieldCondition.last(from), fields);
      FieldCondition.demand(source.type() == copy.type(), from + " is a " + source.type());
    }
  }
}
