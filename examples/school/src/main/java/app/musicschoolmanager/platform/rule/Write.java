package app.musicschoolmanager.platform.rule;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A record as it is about to become.
 *
 * @param before what it was, or null if it is new
 * @param after all its values, those that stay as they are too
 */
public record Write(Model model, Values before, Values after, Occasion occasion) {

  /** What is wrong with it, field by field. */
  public List<FieldError> faults() {
    List<FieldError> faults = new ArrayList<>();
    demands()
        .filter(demand -> demand.isTouchedBy(this))
        .forEach(demand -> faults.addAll(demand.faults(this)));
    return faults;
  }

  /** What keeps the record, as it stands, from being deleted. */
  public Optional<Rule> keeper() {
    return model.rules().stream().filter(rule -> rule.forbidsDeletion(this)).findFirst();
  }

  /** What keeps fields of the record, as it stands, from being changed. */
  public List<Demand> seals() {
    return demands().filter(rule -> rule.kept(this).findAny().isPresent()).toList();
  }

  /** The fields of the record, as it stands, that cannot be changed any more. */
  public Set<String> kept() {
    return seals().stream().flatMap(rule -> rule.kept(this)).collect(Collectors.toSet());
  }

  /** The same with all that the app fills in itself. */
  public Write derived() {
    Write write = this;
    List<Derivation> derivations = model.derivations();
    for (Derivation each : derivations) {
      if (!(each instanceof Computed)) {
        write = write.with(each.field(), each.value(write));
      }
    }
    // One may follow from another, in whatever order they stand. What changes nothing stays itself.
    Values last = null;
    for (int round = 0; round < derivations.size() && last != write.after(); round++) {
      last = write.after();
      for (Derivation each : derivations) {
        if (each instanceof Computed) {
          write = write.with(each.field(), each.value(write));
        }
      }
    }
    return write;
  }

  /** The same with another value. */
  public Write with(String name, Object value) {
    return new Write(model, before, after.with(name, value), occasion);
  }

  private Stream<Demand> demands() {
    return model.rules().stream().filter(Demand.class::isInstance).map(Demand.class::cast);
  }

  /** The record as it stood, as if it were written now. */
  Write was() {
    return new Write(model, null, before, occasion);
  }

  /** Whether the field gets another value; each of a new record does. */
  boolean changes(String name) {
    return before == null || !Objects.equals(before.get(name), after.get(name));
  }

  boolean meets(List<FieldCondition> all) {
    return all.stream().allMatch(condition -> condition.holds(this));
  }

  Field field(String name) {
    return model.field(name).orElseThrow();
  }

  /**
   * The record that holds what a path names: this one for a field of its own, and for {@code
   * course.startsOn} the course that it points to, if it points to one.
   */
  public Optional<Write> holder(String path) {
    String own = FieldCondition.own(path);
    if (own.equals(path)) {
      return Optional.of(this);
    }
    String id = after.text(own);
    return id == null ? Optional.empty() : occasion.targets().at(field(own), id);
  }
}
