package app.musicschoolmanager.platform.rule;

import static app.musicschoolmanager.platform.rule.FieldComparison.AT_LEAST;
import static app.musicschoolmanager.platform.rule.FieldComparison.AT_MOST;
import static app.musicschoolmanager.platform.rule.FieldComparison.LESS_THAN;
import static app.musicschoolmanager.platform.rule.FieldComparison.MORE_THAN;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.FieldType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records whose times do not overlap: "no room is booked twice". One ends where the next begins;
 * what has no end yet goes on for ever.
 *
 * @param endCounts whether the last day or moment belongs to it, too
 * @param within only records that agree in these fields get in each other's way
 * @param ofTheOwner only records of one owner get in each other's way
 * @param when only records for which all of this holds get in each other's way
 * @param exemptsAdmin whether it holds for everybody but administrators
 */
public record NoOverlap(
    String id,
    String message,
    String from,
    String to,
    boolean endCounts,
    List<String> within,
    boolean ofTheOwner,
    List<FieldCondition> when,
    boolean exemptsAdmin)
    implements Demand {

  public NoOverlap {
    within = List.copyOf(within);
    when = List.copyOf(when);
  }

  /** A rule by that name, and what people are told whose record overlaps another one. */
  public static NoOverlap named(String id, String message) {
    return new NoOverlap(id, message, null, null, false, List.of(), false, List.of(), false);
  }

  /** The fields in which a record's time begins and ends. */
  public NoOverlap between(String start, String end) {
    return new NoOverlap(
        id, message, start, end, endCounts, within, ofTheOwner, when, exemptsAdmin);
  }

  /** The last day belongs to it, so that the next one begins a day later. */
  public NoOverlap withTheEnd() {
    return new NoOverlap(id, message, from, to, true, within, ofTheOwner, when, exemptsAdmin);
  }

  public NoOverlap within(String... group) {
    return new NoOverlap(
        id, message, from, to, endCounts, Arrays.asList(group), ofTheOwner, when, exemptsAdmin);
  }

  public NoOverlap amongTheOwners() {
    return new NoOverlap(id, message, from, to, endCounts, within, true, when, exemptsAdmin);
  }

  public NoOverlap when(FieldCondition... all) {
    return new NoOverlap(
        id, message, from, to, endCounts, within, ofTheOwner, Arrays.asList(all), exemptsAdmin);
  }

  /** It does not hold for administrators; that it ends after it begins does. */
  public NoOverlap exemptingAdmin() {
    return new NoOverlap(id, message, from, to, endCounts, within, ofTheOwner, when, true);
  }

  @Override
  public Set<String> fields() {
    return Stream.concat(judged().stream(), when.stream().flatMap(it -> it.fields().stream()))
        .collect(Collectors.toSet());
  }

  /** The fields by which records get in each other's way. */
  public List<String> judged() {
    return Stream.concat(Stream.of(from, to), within.stream()).toList();
  }

  @Override
  public List<FieldError> faults(Write write) {
    Object start = write.after().get(from);
    Object end = write.after().get(to);
    if (start == null || !write.meets(when)) {
      return List.of();
    }
    if (end != null && !(endCounts ? AT_MOST : LESS_THAN).holds(start, end)) {
      Field first = write.field(from);
      Field last = write.field(to);
      String text = last.label() + " must come after " + first.label() + ".";
      return List.of(new FieldError(to, "order", text, first.label()));
    }
    boolean grouped = within.stream().allMatch(name -> write.after().get(name) != null);
    return grouped && binds(write) && overlaps(write, start, end)
        ? List.of(FieldError.of(from, "check", message))
        : List.of();
  }

  private boolean overlaps(Write write, Object start, Object end) {
    List<FieldCondition> all = new ArrayList<>(when);
    within.forEach(name -> all.add(FieldCondition.same(name, write.after())));
    if (end != null) {
      all.add(FieldCondition.of(from, endCounts ? AT_MOST : LESS_THAN, end.toString()));
    } else {
      all.add(FieldCondition.isFilled(from));
    }
    FieldCondition later =
        FieldCondition.of(to, endCounts ? AT_LEAST : MORE_THAN, start.toString());
    return Stream.of(later, FieldCondition.isEmpty(to))
        .anyMatch(last -> write.occasion().others().are(1, plus(all, last), ofTheOwner));
  }

  private static List<FieldCondition> plus(List<FieldCondition> all, FieldCondition last) {
    return Stream.concat(all.stream(), Stream.of(last)).toList();
  }

  @Override
  public void check(List<Field> fields) {
    FieldType type = FieldCondition.known(from, fields).type();
    boolean times = type == FieldType.DATE || type == FieldType.DATETIME;
    boolean alike = type == FieldCondition.known(to, fields).type();
    FieldCondition.demand(times && alike, "it needs two dates, or two moments");
    within.forEach(name -> FieldCondition.is(name).checkEquality(fields));
    when.forEach(condition -> condition.checkStored(fields));
  }
}
