package app.musicschoolmanager.platform.rule;

import app.musicschoolmanager.platform.model.Field;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * How many records of another model point to this one, or what a field of theirs sums up to: "the
 * total of its lines". It is kept right with every change of them, in the same transaction, so that
 * rules about it hold for them, too: a stock that may not be negative refuses what takes too much.
 *
 * @param of the name of the other model
 * @param by its field that points here
 * @param sum its field that is summed up; they are counted if it is null
 * @param when which of them count
 */
public record Total(
    String id,
    String message,
    String field,
    String of,
    String by,
    String sum,
    List<FieldCondition> when)
    implements Derivation {

  public Total {
    when = List.copyOf(when);
  }

  /** A total by that name, and what people are told about it. */
  public static Total named(String id, String message) {
    return new Total(id, message, null, null, null, null, List.of());
  }

  /** The number of records of another model that point here by a field. */
  public Total count(String fieldName, String model, String reference) {
    return new Total(id, message, fieldName, model, reference, null, when);
  }

  /** The sum of a field of those. */
  public Total sum(String fieldName, String model, String reference, String summed) {
    return new Total(id, message, fieldName, model, reference, summed, when);
  }

  public Total when(FieldCondition... all) {
    return new Total(id, message, field, of, by, sum, Arrays.asList(all));
  }

  /** Nothing points to what is new. What is there has been kept right. */
  @Override
  public Object value(Write write) {
    Object kept = write.before() == null ? null : write.before().get(field);
    return kept == null ? Computed.rounded(write.field(field), BigDecimal.ZERO) : kept;
  }

  /** Whether a change of one of those records changes the total. */
  public boolean isTouchedBy(Write write) {
    return write.changes(by)
        || (sum != null && write.changes(sum))
        || when.stream().flatMap(it -> it.fields().stream()).anyMatch(write::changes);
  }

  @Override
  public void check(List<Field> fields) {
    FieldCondition.demand(
        Computed.isNumber(Derivation.derived(field, fields)), field + " is no number");
  }
}
