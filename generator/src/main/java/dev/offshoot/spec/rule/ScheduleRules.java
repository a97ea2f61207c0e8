package dev.offshoot.spec.rule;

import dev.offshoot.json.Closest;
import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.Frequency;
import dev.offshoot.spec.ScheduleSpec;
import dev.offshoot.spec.StepSpec;
import dev.offshoot.spec.form.FieldText;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Schedules: their timing fits together, and each step gives its action what it asks for. */
final class ScheduleRules {
  private static final int LONGEST_VALUE = 4_000;
  private static final int LAST_DAY = 31;
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

  private final AgentSpec spec;
  private final Findings findings;

  private ScheduleRules(AgentSpec spec, Findings findings) {
    this.spec = spec;
    this.findings = findings;
  }

  static void check(AgentSpec spec, Findings findings) {
    ScheduleRules rules = new ScheduleRules(spec, findings);
    Places.of(JsonPath.ROOT.field("schedules"), spec.schedules()).forEach(rules::schedule);
  }

  private void schedule(JsonPath at, ScheduleSpec schedule) {
    findings.present(
        at.field("frequency"), schedule.frequency(), "Use hourly, daily, weekly or monthly.");
    timing(at, schedule);
    after(at.field("after"), schedule.after());
    if (schedule.steps().isEmpty()) {
      findings.add(at.field("steps"), "is empty", "Give it at least one step, or leave it out.");
    }
    Places.of(at.field("steps"), schedule.steps()).forEach(this::step);
  }

  private void timing(JsonPath at, ScheduleSpec schedule) {
    Frequency frequency = schedule.frequency();
    if (schedule.at() != null && !TIME.matcher(schedule.at()).matches()) {
      findings.add(at.field("at"), "is not a time of day", "Write it like 08:00 or 17:30.");
    }
    if (schedule.at() != null && frequency == Frequency.HOURLY) {
      findings.add(
          at.field("at"), "means nothing to what runs every hour", "Leave it out, or use daily.");
    }
    if (schedule.weekday() != null && frequency != Frequency.WEEKLY) {
      findings.add(
          at.field("weekday"), "is for weekly schedules only", "Leave it out, or use weekly.");
    }
    Integer day = schedule.dayOfMonth();
    if (day != null && frequency != Frequency.MONTHLY) {
      findings.add(
          at.field("dayOfMonth"), "is for monthly schedules only", "Leave it out, or use monthly.");
    }
    if (day != null && (day < 1 || day > LAST_DAY)) {
      findings.add(
          at.field("dayOfMonth"),
          "is " + day + ", which is no day of a month",
          "Use 1 to 31; in a shorter month it is the last day.");
    }
  }

  private void after(JsonPath at, List<String> models) {
    Set<String> seen = new HashSet<>();
    Places.of(at, models)
        .forEach((place, name) -> {
          if (!seen.add(name)) {
            findings.add(place, "is there twice", "Leave one of them out.");
          }
        });
  }

  private void step(JsonPath at, StepSpec step) {
    Optional<ActionSpec> found = Optional.ofNullable(step.action()).flatMap(spec::action);
    if (found.isPresent()) {
      ActionSpec action = found.get();
      JsonPath input = at.field("input");
      step.input().forEach((name, value) -> value(input.field(name), action, name, value));
      action.parameters().stream()
          .filter(it -> it.required() && it.defaultValue() == null && it.name() != null)
          .filter(it -> !step.input().containsKey(it.name()))
          .filter(it -> !step.from().containsKey(it.name()))
          .forEach(it -> missing(input.field(it.name()), action, it));
    }
  }

  private void value(JsonPath at, ActionSpec action, String name, String value) {
    Optional<FieldSpec> parameter = action.parameter(name);
    if (parameter.isEmpty()) {
      List<String> names =
          action.parameters().stream().map(FieldSpec::name).filter(Objects::nonNull).toList();
      String use =
          Closest.to(name, names)
              .map(it -> "Use " + it + ".")
              .orElse(names.isEmpty() ? "Leave it out." : "Use " + String.join(", ", names) + ".");
      findings.add(at, "is no parameter of " + action.name(), use);
      return;
    }
    String given = Objects.requireNonNullElse(value, "");
    boolean readable = given.length() <= LONGEST_VALUE && TextRules.isClean(given);
    if (parameter.get().type() != null) {
      Optional<String> fault =
          readable
              ? FieldText.fault(parameter.get(), given)
              : Optional.of("is too long or holds invisible control characters");
      fault.ifPresent(
          what -> findings.add(at, what, "Give a value as somebody would fill it in, or none."));
    }
  }

  private void missing(JsonPath at, ActionSpec action, FieldSpec parameter) {
    boolean knowable =
        parameter.type() == null
            || FieldText.kindFault(parameter, "x")
                .filter("cannot be known before the app runs"::equals)
                .isEmpty();
    findings.add(
        at,
        "is missing, and " + action.name() + " requires it",
        knowable
            ? "Give it a value, or the parameter a default."
            : "Leave required out of the parameter, and let the action find the record itself.");
  }
}
