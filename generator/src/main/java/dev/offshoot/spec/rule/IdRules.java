package dev.offshoot.spec.rule;

import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.IntegrationSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.ScheduleSpec;
import dev.offshoot.spec.StepSpec;
import dev.offshoot.spec.business.RuleSet;
import dev.offshoot.spec.name.SuggestedName;
import dev.offshoot.spec.open.LinkSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Identities: every element has one, unlike its neighbours', that a rename leaves alone. */
final class IdRules {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_-]{0,59}");

  private static final Pattern REQUIREMENT = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,19}");

  private final Findings findings;

  private IdRules(Findings findings) {
    this.findings = findings;
  }

  static void check(AgentSpec spec, Findings findings) {
    new IdRules(findings).check(spec);
  }

  private void check(AgentSpec spec) {
    JsonPath root = JsonPath.ROOT;
    form(root.field("id"), spec.id(), spec.slug());
    JsonPath models = root.field("models");
    siblings(models, spec.models(), ModelSpec::id, ModelSpec::name);
    Places.of(models, spec.models())
        .forEach((at, model) -> {
          fields(at.field("fields"), model.fields());
          rules(at.field("rules"), model.ruleSet());
          siblings(at.field("open").field("links"), model.links(), LinkSpec::id, LinkSpec::label);
        });
    JsonPath actions = root.field("actions");
    siblings(actions, spec.actions(), ActionSpec::id, ActionSpec::name);
    Places.of(actions, spec.actions())
        .forEach((at, action) -> fields(at.field("parameters"), action.parameters()));
    JsonPath schedules = root.field("schedules");
    siblings(schedules, spec.schedules(), ScheduleSpec::id, ScheduleSpec::name);
    Places.of(schedules, spec.schedules())
        .forEach(
            (at, it) -> siblings(at.field("steps"), it.steps(), StepSpec::id, StepSpec::action));
    siblings(
        root.field("integrations"),
        spec.integrations(),
        IntegrationSpec::id,
        IntegrationSpec::name);
    requirements(root.field("understanding").field("requirements"), spec.understanding());
  }

  private void requirements(JsonPath at, UnderstandingSpec understanding) {
    Findings.Names taken = findings.distinct("identity");
    Places.of(at, understanding.requirements())
        .forEach((place, requirement) -> {
          JsonPath id = place.field("id");
          if (requirement.id() == null || !REQUIREMENT.matcher(requirement.id()).matches()) {
            findings.add(id, "is not a short name without spaces", "Number them R1, R2, R3 ….");
          } else {
            taken.take(id, requirement.id(), "Give each requirement an id of its own.");
          }
        });
  }

  private void fields(JsonPath at, List<FieldSpec> fields) {
    siblings(at, fields, FieldSpec::id, FieldSpec::name);
  }

  /** Rules of all kinds are told apart by their identities alone. */
  private void rules(JsonPath at, RuleSet rules) {
    Findings.Names taken = findings.distinct("identity");
    rules
        .lists()
        .forEach((kind, list) ->
            Places.of(at.field(kind), list)
                .forEach((place, rule) -> element(place, rule.id(), rule.id(), taken)));
  }

  private <T> void siblings(
      JsonPath list, List<T> elements, Function<T, String> id, Function<T, String> name) {
    Findings.Names taken = findings.distinct("identity");
    Places.of(list, elements).forEach((at, it) -> element(at, id.apply(it), name.apply(it), taken));
  }

  private void element(JsonPath at, String id, String name, Findings.Names taken) {
    form(at.field("id"), id, name);
    if (id != null) {
      String fix = "Use " + taken.free(id, UnaryOperator.identity()) + ".";
      taken.take(at.field("id"), id, fix);
    }
  }

  private void form(JsonPath at, String id, String name) {
    if (id == null || !ID.matcher(id).matches()) {
      String suggestion = SuggestedName.kebab(Objects.requireNonNullElse(name, ""), "x");
      findings.add(
          at,
          id == null || id.isEmpty()
              ? "is missing"
              : "is not an identity of lower-case letters, digits, _ and -, beginning with a"
                  + " letter",
          "Use " + suggestion + " and never change it again.");
    }
  }
}
