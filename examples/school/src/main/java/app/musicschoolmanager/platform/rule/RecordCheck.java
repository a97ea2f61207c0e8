package app.musicschoolmanager.platform.rule;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
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
 * <p>A field that it guards changes only while the record, as it stood, meets the check: once a
 * deadline is past, so does a quantity of which the deadline says nothing.
 *
 * @param when all of these must hold for the rule to count; none means always
 * @param that all of these must hold then
 * @param guards fields that change only while it holds
 * @param guardsDeletion whether the record can be deleted only while it holds
 * @param exemptsAdmin whether it holds for everybody but administrators
 */
public record RecordCheck(
    String id,
    String message,
    List<FieldCondition> when,
    List<FieldCondition> that,
    List<String> guards,
    boolean guardsDeletion,
    boolean exemptsAdmin)
    implements Demand {

  /** A check by that name, and what people are told who do not meet it. */
  public static RecordCheck named(String id, String message) {
    return new RecordCheck(id, message, List.of(), List.of(), List.of(), false, false);
  }

  public RecordCheck when(FieldCondition... all) {
    return new RecordCheck(
        id, message, Arrays.asList(all), that, guards, guardsDeletion, exemptsAdmin);
  }

  public RecordCheck that(FieldCondition... all) {
    return new RecordCheck(
        id, message, when, Arrays.asList(all), guards, guardsDeletion, exemptsAdmin);
  }

  /** These fields change only while it holds. */
  public RecordCheck guarding(String... fields) {
    return new RecordCheck(
        id, message, when, that, Arrays.asList(fields), guardsDeletion, exemptsAdmin);
  }

  /** A record is deleted only while it holds. */
  public RecordCheck guardingDeletion() {
    return new RecordCheck(id, message, when, that, guards, true, exemptsAdmin);
  }

  /** It does not hold for administrators. */
  public RecordCheck exemptingAdmin() {
    return new RecordCheck(id, message, when, that, guards, guardsDeletion, true);
  }

  public RecordCheck {
    when = List.copyOf(when);
    that = List.copyOf(that);
    guards = List.copyOf(guards);
  }

  @Override
  public Set<String> fields() {
    return conditions().flatMap(it -> it.fields().stream()).collect(Collectors.toSet());
  }

  @Override
  public boolean isTouchedBy(Write write) {
    return Demand.super.isTouchedBy(write) || guards.stream().anyMatch(write::changes);
  }

  @Override
  public List<FieldError> faults(Write write) {
    Stream<String> own = Demand.super.isTouchedBy(write) ? broken(write) : Stream.empty();
    Stream<String> guarded =
        write.before() == null ? Stream.empty() : kept(write.was()).filter(write::changes);
    return Stream.concat(own, guarded)
        .distinct()
        .map(field -> FieldError.of(field, "check", message))
        .toList();
  }

  /** The fields in which a record breaks it. */
  private Stream<String> broken(Write write) {
    return !binds(write) || !write.meets(when)
        ? Stream.empty()
        : that.stream()
            .filter(condition -> condition.isBroken(write))
            .map(condition -> FieldCondition.own(condition.term().path()));
  }

  @Override
  public Stream<String> kept(Write standing) {
    return broken(standing).findAny().isPresent() ? guards.stream() : Stream.empty();
  }

  @Override
  public boolean forbidsDeletion(Write record) {
    return guardsDeletion && broken(record).findAny().isPresent();
  }

  @Override
  public void check(List<Field> fields) {
    if (that.isEmpty()) {
      throw new IllegalArgumentException("it demands nothing");
    }
    conditions().forEach(condition -> condition.checkThrough(fields));
    guards.forEach(name -> FieldCondition.known(name, fields));
  }

  /** All conditions that it speaks of. */
  public Stream<FieldCondition> conditions() {
    return Stream.concat(when.stream(), that.stream());
  }
}
