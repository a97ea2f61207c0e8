package app.musicschoolmanager.platform.rule;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What does not change any more once something holds: "an invoice stays as it was sent". If no
 * fields are named it is the whole record, which then cannot be deleted either.
 *
 * @param when all of this held before the write
 * @param frozen the fields that stay; all if none are named
 * @param except fields that may still change
 * @param exemptsAdmin whether it holds for everybody but administrators
 */
public record Frozen(
    String id,
    String message,
    List<FieldCondition> when,
    List<String> frozen,
    List<String> except,
    boolean exemptsAdmin)
    implements Demand {

  public Frozen {
    when = List.copyOf(when);
    frozen = List.copyOf(frozen);
    except = List.copyOf(except);
  }

  /** A rule by that name, and what people are told who would change what stays. */
  public static Frozen named(String id, String message) {
    return new Frozen(id, message, List.of(), List.of(), List.of(), false);
  }

  public Frozen when(FieldCondition... all) {
    return new Frozen(id, message, Arrays.asList(all), frozen, except, exemptsAdmin);
  }

  public Frozen only(String... fields) {
    return new Frozen(id, message, when, Arrays.asList(fields), except, exemptsAdmin);
  }

  public Frozen except(String... fields) {
    return new Frozen(id, message, when, frozen, Arrays.asList(fields), exemptsAdmin);
  }

  /** It does not hold for administrators. */
  public Frozen exemptingAdmin() {
    return new Frozen(id, message, when, frozen, except, true);
  }

  @Override
  public Set<String> fields() {
    Set<String> all = new HashSet<>(frozen);
    when.forEach(condition -> all.addAll(condition.fields()));
    return all;
  }

  /** Whether it is about the record as a whole. */
  public boolean isWhole() {
    return frozen.isEmpty();
  }

  @Override
  public boolean isTouchedBy(Write write) {
    return write.before() != null;
  }

  @Override
  public List<FieldError> faults(Write write) {
    return write.model().sharedFields().stream()
        .map(Field::name)
        .filter(name -> keeps(name, write))
        .filter(write::changes)
        .map(name -> FieldError.of(name, "check", message))
        .toList();
  }

  /** Whether a field stays as it was before the write. */
  boolean keeps(String name, Write write) {
    return stays(name) && binds(write) && write.before() != null && write.was().meets(when);
  }

  @Override
  public Stream<String> kept(Write standing) {
    return binds(standing) && standing.meets(when)
        ? standing.model().sharedFields().stream().map(Field::name).filter(this::stays)
        : Stream.empty();
  }

  /** Whether a field stays as it was first written, whatever else and for everybody. */
  public boolean fixes(String name) {
    return when.isEmpty() && !exemptsAdmin && stays(name);
  }

  private boolean stays(String name) {
    return (isWhole() || frozen.contains(name)) && !except.contains(name);
  }

  @Override
  public boolean forbidsDeletion(Write record) {
    return isWhole() && binds(record) && record.meets(when);
  }

  @Override
  public void check(List<Field> fields) {
    Stream.concat(frozen.stream(), except.stream())
        .forEach(name -> FieldCondition.known(name, fields));
    when.forEach(condition -> condition.check(fields));
  }
}
