package app.gardentoollending.platform.rule;

import app.gardentoollending.platform.model.Field;
import app.gardentoollending.platform.model.FieldError;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Conditions that each record must meet, or each for which others hold: "it ends after it starts",
 * "what is cancelled has a reason". They may look through one reference: "a defective device is not
 * lent". They are judged when the record is written, not when the one is that it points to.
 *
 * @param when all of these must hold for the rule to count; none means always
 * @param that all of these must hold then
 * @param exemptsAdmin whether it holds for everybody but administrators
 */
public record RecordCheck(
    String id,
    String message,
    List<FieldCondition> when,
    List<FieldCondition> that,
    boolean exemptsAdmin)
    implements Demand {

  /** A check by that name, and what people are told who do not meet it. */
  public static RecordCheck named(String id, String message) {
    return new RecordCheck(id, message, List.of(), List.of(), false);
  }

  public RecordCheck when(FieldCondition... all) {
    return new RecordCheck(id, message, Arrays.asList(all), that, exemptsAdmin);
  }

  public RecordCheck that(FieldCondition... all) {
    return new RecordCheck(id, message, when, Arrays.asList(all), exemptsAdmin);
  }

  /** It does not hold for administrators. */
  public RecordCheck exemptingAdmin() {
    return new RecordCheck(id, message, when, that, true);
  }

  public RecordCheck {
    when = List.copyOf(when);
    that = List.copyOf(that);
  }

  @Override
  public Set<String> fields() {
    return conditions().flatMap(it -> it.fields().stream()).collect(Collectors.toSet());
  }

  @Override
  public List<FieldError> faults(Write write) {
    if (!binds(write) || !write.meets(when)) {
      return List.of();
    }
    return that.stream()
        .filter(condition -> condition.isBroken(write))
        .map(condition -> FieldCondition.own(condition.term().path()))
        .distinct()
        .map(field -> FieldError.of(field, "check", message))
        .toList();
  }

  @Override
  public void check(List<Field> fields) {
    if (that.isEmpty()) {
      throw new IllegalArgumentException("it demands nothing");
    }
    conditions().forEach(condition -> condition.checkThrough(fields));
  }

  /** All conditions that it speaks of. */
  public Stream<FieldCondition> conditions() {
    return Stream.concat(when.stream(), that.stream());
  }
}
