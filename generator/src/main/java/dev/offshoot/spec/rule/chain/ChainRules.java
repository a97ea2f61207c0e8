package dev.offshoot.spec.rule.chain;

import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.Audience;
import dev.offshoot.spec.DataScope;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.ResultSpec;
import dev.offshoot.spec.ScheduleSpec;
import dev.offshoot.spec.StepSpec;
import dev.offshoot.spec.name.JavaName;
import dev.offshoot.spec.rule.Findings;
import dev.offshoot.spec.rule.Places;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What an action gives back has a name and a type, and a later step can take it. */
public final class ChainRules {
  private static final Set<FieldType> NOT_HANDED_ON =
      EnumSet.of(FieldType.ENUM, FieldType.JSON, FieldType.SECRET, FieldType.FILE);
  private static final Set<FieldType> NUMBERS =
      EnumSet.of(FieldType.INTEGER, FieldType.DECIMAL, FieldType.MONEY);

  private final AgentSpec spec;
  private final Findings findings;

  private ChainRules(AgentSpec spec, Findings findings) {
    this.spec = spec;
    this.findings = findings;
  }

  public static void check(AgentSpec spec, Findings findings) {
    ChainRules rules = new ChainRules(spec, findings);
    Places.of(JsonPath.ROOT.field("actions"), spec.actions())
        .forEach((at, action) -> rules.results(at.field("results"), action.results()));
    Places.of(JsonPath.ROOT.field("schedules"), spec.schedules()).forEach(rules::schedule);
  }

  private void results(JsonPath at, List<ResultSpec> results) {
    Findings.Names names = findings.distinct("result");
    Places.of(at, results)
        .forEach((place, result) -> {
          String name = Objects.requireNonNullElse(result.name(), "");
          if (JavaName.isLowerCamel(name)) {
            names.take(place.field("name"), name, "Give each result a name of its own.");
          } else {
            findings.add(
                place.field("name"),
                "is not lowerCamel",
                "Use the name in .with(...) of the code.");
          }
          type(place, result);
        });
  }

  private void type(JsonPath at, ResultSpec result) {
    if (result.type() == null || NOT_HANDED_ON.contains(result.type())) {
      findings.add(
          at.field("type"), "cannot be handed on", "Use string, integer or another plain type.");
    }
    boolean refers = result.type() == FieldType.REFERENCE;
    boolean known = Optional.ofNullable(result.target()).flatMap(spec::model).isPresent();
    if (refers != (result.target() != null) || refers && !known) {
      findings.add(
          at.field("target"),
          refers ? "names no model of the app" : "is for references only",
          refers ? "Name the model that the record is of." : "Leave it out.");
    }
  }

  private void schedule(JsonPath at, ScheduleSpec schedule) {
    for (int i = 0; i < schedule.steps().size(); i++) {
      StepSpec step = schedule.steps().get(i);
      List<StepSpec> before = schedule.steps().subList(0, i);
      JsonPath from = at.field("steps").item(i).field("from");
      Optional<ActionSpec> taker = Optional.ofNullable(step.action()).flatMap(spec::action);
      taker.ifPresent(action ->
          step.from()
              .forEach((name, said) -> {
                parameter(from.field(name), step, action, name);
                source(from.field(name), before, said)
                    .ifPresent(source -> fit(from.field(name), source, action, name));
              }));
    }
  }

  private void parameter(JsonPath at, StepSpec step, ActionSpec action, String name) {
    if (action.parameter(name).isEmpty()) {
      findings.add(at, "is no parameter of " + action.name(), "Use one that it has.");
    }
    if (step.input().containsKey(name)) {
      findings.add(at, "has a value in input as well", "Leave it out there, or here.");
    }
  }

  /** A result of an action that an earlier step runs. */
  private record Source(ActionSpec action, ResultSpec result) {}

  private Optional<Source> source(JsonPath at, List<StepSpec> before, String said) {
    String[] parts = Objects.requireNonNullElse(said, "").split("\\.", 2);
    Optional<ActionSpec> action =
        before.stream()
            .filter(step -> Objects.equals(step.id(), parts[0]))
            .findFirst()
            .flatMap(step -> Optional.ofNullable(step.action()).flatMap(spec::action));
    if (parts.length < 2 || action.isEmpty()) {
      findings.add(
          at,
          "names no earlier step of the schedule",
          "Write the id of that step, a dot and the name of its result, like first.total.");
      return Optional.empty();
    }
    Optional<ResultSpec> result = action.get().result(parts[1]);
    if (result.isEmpty()) {
      findings.add(
          at,
          "names no result of " + action.get().name(),
          "Name one of its results, or add " + parts[1] + " to them.");
    }
    return result.map(known -> new Source(action.get(), known));
  }

  private void fit(JsonPath at, Source source, ActionSpec taker, String name) {
    Optional<FieldSpec> parameter = taker.parameter(name);
    if (parameter.isPresent() && !fits(source.result(), parameter.get())) {
      findings.add(
          at,
          "is %s, and the parameter %s"
              .formatted(lower(source.result().type()), lower(parameter.get().type())),
          "Use a result of the type of the parameter.");
    }
    boolean once = source.action().dataScope() != DataScope.USER_SCOPED;
    boolean each = taker.dataScope() == DataScope.USER_SCOPED;
    Audience whom = source.action().role();
    boolean same = whom == Audience.BOTH || whom == taker.role();
    if (!once && !(each && same)) {
      findings.add(
          at,
          "comes from %s, which runs for each person alone".formatted(source.action().name()),
          "Use a result of an action that runs once, or let this one run for the same people.");
    }
  }

  private static boolean fits(ResultSpec result, FieldSpec parameter) {
    if (result.type() == null || parameter.type() == null) {
      return true; // reported elsewhere
    }
    return switch (parameter.type()) {
      case STRING, TEXT -> true;
      case DECIMAL, MONEY -> NUMBERS.contains(result.type());
      case ENUM -> result.type() == FieldType.STRING;
      case REFERENCE ->
          result.type() == FieldType.REFERENCE
              && Objects.equals(result.target(), parameter.target());
      default -> result.type() == parameter.type();
    };
  }

  private static String lower(FieldType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
