package app.musicschoolmanager.platform.rule;

import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.model.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The ways that a field may go from one choice to another, and who may make it go: "what is draft
 * is approved by an administrator, and only then sent".
 *
 * @param starts where new records begin; anywhere if there are none
 */
public record Transitions(
    String id, String message, String field, List<String> starts, List<Step> steps)
    implements Demand {

  public Transitions {
    starts = List.copyOf(starts);
    steps = List.copyOf(steps);
  }

  /** The ways of a field by that name, and what people are told who leave them. */
  public static Transitions named(String id, String message) {
    return new Transitions(id, message, null, List.of(), List.of());
  }

  public Transitions of(String fieldName) {
    return new Transitions(id, message, fieldName, starts, steps);
  }

  public Transitions startingAs(String... oneOf) {
    return new Transitions(id, message, field, Arrays.asList(oneOf), steps);
  }

  /** One way more. */
  public Transitions step(Step next) {
    List<Step> all = Stream.concat(steps.stream(), Stream.of(next)).toList();
    return new Transitions(id, message, field, starts, all);
  }

  @Override
  public Set<String> fields() {
    return Set.of(field);
  }

  @Override
  public List<FieldError> faults(Write write) {
    String to = write.after().text(field);
    String from = write.before() == null ? null : write.before().text(field);
    if (from == null) {
      return to == null || isStart(to) ? List.of() : refusal("check", message, null);
    }
    List<Step> ways = steps.stream().filter(step -> step.leads(from, to)).toList();
    if (from.equals(to) || ways.isEmpty()) {
      return from.equals(to) ? List.of() : refusal("check", message, null);
    }
    return ways.stream()
        .filter(step -> step.admits(write.occasion().caller(), write.before()))
        .findFirst()
        .map(step -> missing(step, write))
        .orElseGet(() -> notYou(write, to));
  }

  private boolean isStart(String state) {
    return starts.isEmpty() || starts.contains(state);
  }

  private List<FieldError> notYou(Write write, String to) {
    Field state = write.field(field);
    String label =
        state.options().stream()
            .filter(option -> option.value().equals(to))
            .map(Option::label)
            .findFirst()
            .orElse("");
    String text = "You may not set %s to “%s”.".formatted(state.label(), label);
    return refusal("who", text, label);
  }

  private List<FieldError> refusal(String code, String text, String limit) {
    return List.of(new FieldError(field, code, text, limit));
  }

  private static List<FieldError> missing(Step step, Write write) {
    Stream<FieldError> empty =
        Stream.concat(step.needs().stream(), step.needsChanged().stream())
            .distinct()
            .filter(name -> write.after().get(name) == null)
            .map(write::field)
            .map(it -> FieldError.of(it.name(), "required", it.label() + " is required."));
    Stream<FieldError> asBefore =
        step.needsChanged().stream()
            .filter(name -> write.after().get(name) != null && !write.changes(name))
            .map(write::field)
            .map(it -> FieldError.of(it.name(), "changed", it.label() + " is still as before."));
    return Stream.concat(empty, asBefore).toList();
  }

  /** The ways from where a record stands that somebody may go, whatever they still need. */
  public List<Step> open(Values before, Caller caller) {
    String from = before.text(field);
    return from == null
        ? List.of()
        : steps.stream()
            .filter(step -> step.from().contains(from) && !step.to().equals(from))
            .filter(step -> step.admits(caller, before))
            .toList();
  }

  /**
   * Whether somebody may choose it next.
   *
   * @param before the record as it stands, or null for a new one
   */
  public boolean offers(String choice, Values before, Caller caller) {
    String from = before == null ? null : before.text(field);
    return from == null
        ? isStart(choice)
        : from.equals(choice)
            || steps.stream()
                .anyMatch(step -> step.leads(from, choice) && step.admits(caller, before));
  }

  @Override
  public void check(List<Field> fields) {
    Field state = FieldCondition.known(field, fields);
    FieldCondition.demand(state.type() == FieldType.ENUM, field + " has no choices");
    List<String> named = new ArrayList<>(starts);
    for (Step step : steps) {
      named.addAll(step.from());
      named.add(step.to());
      step.fields().forEach(name -> FieldCondition.known(name, fields));
    }
    List<String> options = state.options().stream().map(Option::value).toList();
    named.forEach(name -> FieldCondition.demand(options.contains(name), name + " is no choice"));
  }

  /**
   * One way from some choices to another.
   *
   * @param onlyBy a field that holds the only one who may, or their address, or null
   * @param notBy a field that holds somebody who may not, or their address, or null
   * @param needs fields that must be filled in by then
   * @param needsChanged fields that must be filled in anew with it
   */
  public record Step(
      List<String> from,
      String to,
      Audience by,
      String onlyBy,
      String notBy,
      List<String> needs,
      List<String> needsChanged) {

    public Step {
      from = List.copyOf(from);
      needs = List.copyOf(needs);
      needsChanged = List.copyOf(needsChanged);
    }

    /** A way from any of these, which everybody may go who may write. */
    public static Step from(String... oneOf) {
      return new Step(Arrays.asList(oneOf), null, Audience.BOTH, null, null, List.of(), List.of());
    }

    public Step to(String choice) {
      return new Step(from, choice, by, onlyBy, notBy, needs, needsChanged);
    }

    public Step by(Audience audience) {
      return new Step(from, to, audience, onlyBy, notBy, needs, needsChanged);
    }

    public Step onlyBy(String personField) {
      return new Step(from, to, by, personField, notBy, needs, needsChanged);
    }

    public Step notBy(String personField) {
      return new Step(from, to, by, onlyBy, personField, needs, needsChanged);
    }

    public Step needs(String... all) {
      return new Step(from, to, by, onlyBy, notBy, Arrays.asList(all), needsChanged);
    }

    public Step needsChanged(String... all) {
      return new Step(from, to, by, onlyBy, notBy, needs, Arrays.asList(all));
    }

    boolean leads(String one, String other) {
      return from.contains(one) && to.equals(other);
    }

    /** By what the record says before the write: nobody makes themselves somebody by it. */
    boolean admits(Caller caller, Values before) {
      return (by == Audience.BOTH || by.admits(caller.role()))
          && (onlyBy == null || isApp(caller) || is(caller, before.text(onlyBy)))
          && (notBy == null || !is(caller, before.text(notBy)));
    }

    private static boolean isApp(Caller caller) {
      return caller.email() == null && !caller.isAnybody();
    }

    /** The field holds an account's id or an address; nothing is both. */
    private static boolean is(Caller caller, String somebody) {
      return somebody != null
          && (somebody.equals(caller.userId()) || somebody.equalsIgnoreCase(caller.email()));
    }

    List<String> fields() {
      return Stream.of(Arrays.asList(onlyBy, notBy), needs, needsChanged)
          .flatMap(List::stream)
          .filter(Objects::nonNull)
          .toList();
    }
  }
}
