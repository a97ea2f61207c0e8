package dev.offshoot.spec.rule;

import dev.offshoot.json.Closest;
import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.IntegrationSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.StepSpec;
import dev.offshoot.spec.understanding.RequirementSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec.LeftOutSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What one element says about another: it must exist, and records must be possible to create. */
final class ReferenceRules {
  private final AgentSpec spec;
  private final Findings findings;
  private final List<String> models;
  private final List<String> actions;
  private final List<String> integrations;

  private ReferenceRules(AgentSpec spec, Findings findings) {
    this.spec = spec;
    this.findings = findings;
    this.models = spec.models().stream().map(ModelSpec::name).filter(Objects::nonNull).toList();
    this.actions = spec.actions().stream().map(ActionSpec::name).filter(Objects::nonNull).toList();
    this.integrations =
        spec.integrations().stream().map(IntegrationSpec::name).filter(Objects::nonNull).toList();
  }

  static void check(AgentSpec spec, Findings findings) {
    new ReferenceRules(spec, findings).check();
  }

  private void check() {
    JsonPath root = JsonPath.ROOT;
    Places.of(root.field("models"), spec.models())
        .forEach((at, model) ->
            Places.of(at.field("fields"), model.fields())
                .forEach((place, field) -> modelField(place, field, model)));
    Places.of(root.field("actions"), spec.actions()).forEach(this::action);
    Places.of(root.field("schedules"), spec.schedules())
        .forEach((at, it) -> {
          Places.of(at.field("steps"), it.steps()).forEach(this::step);
          Places.of(at.field("after"), it.after())
              .forEach((place, name) -> known(place, name, models, "model"));
        });
    Places.of(
            root.field("understanding").field("requirements"), spec.understanding().requirements())
        .forEach(this::requirement);
  }

  /** What carries it must be in the app, and what it lacks must be known to be left out. */
  private void requirement(JsonPath at, RequirementSpec requirement) {
    List<String> parts = new ArrayList<>(spec.parts().keySet());
    parts.add(UnderstandingSpec.PLATFORM);
    Places.of(at.field("carriedBy"), requirement.carriedBy())
        .forEach((place, part) -> known(place, part, parts, "part"));
    List<String> leftOut = spec.understanding().leftOut().stream().map(LeftOutSpec::part).toList();
    Places.of(at.field("lacks"), requirement.lacks())
        .forEach((place, part) -> known(place, part, leftOut, "part left out"));
  }

  private void modelField(JsonPath at, FieldSpec field, ModelSpec owner) {
    target(at, field);
    if (field.required() && field.target() != null && reaches(field.target(), owner.name())) {
      findings.add(
          at.field("required"),
          "makes the first " + owner.name() + " impossible, because it needs one to exist already",
          "Leave required out of one of the references in this circle.");
    }
  }

  /** Whether a record of the first model needs one of the second, however many steps away. */
  private boolean reaches(String from, String wanted) {
    Set<String> seen = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty()) {
      String name = next.remove();
      if (name.equals(wanted)) {
        return true;
      }
      if (seen.add(name)) {
        spec.model(name).stream()
            .flatMap(model -> model.fields().stream())
            .filter(field -> field.required() && field.target() != null)
            .forEach(field -> next.add(field.target()));
      }
    }
    return false;
  }

  private void action(JsonPath at, ActionSpec action) {
    Places.of(at.field("parameters"), action.parameters()).forEach(this::target);
    if (action.brief() != null) {
      Places.of(at.field("brief").field("models"), action.brief().models())
          .forEach((place, name) -> known(place, name, models, "model"));
    }
    Set<String> seen = new HashSet<>();
    Places.of(at.field("integrations"), action.integrations())
        .forEach((place, name) -> {
          known(place, name, integrations, "integration");
          if (!seen.add(name)) {
            findings.add(place, "is there twice", "Leave one of them out.");
          }
        });
  }

  private void target(JsonPath at, FieldSpec field) {
    if (field.target() != null && !field.target().isEmpty()) {
      known(at.field("target"), field.target(), models, "model");
    }
  }

  private void step(JsonPath at, StepSpec step) {
    known(at.field("action"), Objects.requireNonNullElse(step.action(), ""), actions, "action");
  }

  private void known(JsonPath at, String name, List<String> known, String kind) {
    if (known.contains(name)) {
      return;
    }
    String fix =
        known.isEmpty()
            ? "Leave it out, or add the " + kind + "."
            : "Use "
                + Closest.to(name, known).orElseGet(() -> String.join(" or ", known))
                + ", or add the "
                + kind
                + ".";
    findings.add(at, "names no " + kind + " of the app", fix);
  }
}
