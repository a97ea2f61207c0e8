package dev.offshoot.spec.rule.business;

import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.OnDelete;
import dev.offshoot.spec.Scoping;
import dev.offshoot.spec.open.OpenSpec;
import dev.offshoot.spec.rule.Findings;
import dev.offshoot.spec.rule.Places;
import dev.offshoot.spec.rule.Vocabulary;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Models with one record: the app makes it by itself, and nothing asks for another. */
public final class SingleRules {
  /** What no default can name, or nobody but a person can give. */
  private static final Set<FieldType> WITHOUT_DEFAULT =
      EnumSet.of(FieldType.PERSON, FieldType.REFERENCE, FieldType.FILE);

  /** Rules about what one record holds; all others are about several, or about a course of time. */
  private static final List<String> SUITABLE = List.of("checks", "stamps", "computed");

  private final AgentSpec app;
  private final Findings findings;

  private SingleRules(AgentSpec app, Findings findings) {
    this.app = app;
    this.findings = findings;
  }

  public static void check(AgentSpec app, Findings findings) {
    SingleRules rules = new SingleRules(app, findings);
    Places.of(JsonPath.ROOT.field("models"), app.models())
        .forEach((at, model) -> {
          if (model.single()) {
            rules.model(at, model);
          }
          Places.of(at.field("fields"), model.fields()).forEach(rules::target);
        });
    Places.of(JsonPath.ROOT.field("actions"), app.actions())
        .forEach((at, action) ->
            Places.of(at.field("parameters"), action.parameters()).forEach(rules::target));
  }

  private void model(JsonPath at, ModelSpec model) {
    if (model.scoping() != Scoping.SHARED_DATA) {
      findings.add(
          at.field("single"),
          "is set although the model is " + Vocabulary.of(model.scoping()),
          "Make " + model.name() + " shared_data, or leave single out.");
    }
    if (!model.allWays().isEmpty()) {
      findings.add(
          at.field(model.visibleTo().isEmpty() ? "ways" : "visibleTo"),
          "is said although there is one record for all",
          "Leave it out; readableBy says who sees it.");
    }
    open(at.field("open"), Optional.ofNullable(model.open()));
    for (int i = 0; i < model.uniques().size(); i++) {
      unique(at.field("uniques").item(i));
    }
    Places.of(at.field("fields"), model.fields()).forEach((place, it) -> field(place, it, model));
    model
        .ruleSet()
        .lists()
        .forEach((kind, list) -> {
          if (!list.isEmpty() && !SUITABLE.contains(kind)) {
            findings.add(
                at.field("rules").field(kind),
                "mean nothing where there is always one record",
                "Leave them out.");
          }
        });
  }

  private void open(JsonPath at, Optional<OpenSpec> open) {
    if (open.map(OpenSpec::form).isPresent()) {
      findings.add(
          at.field("form"), "would add a record where there is always one", "Leave it out.");
    }
    if (open.filter(it -> !it.links().isEmpty()).isPresent()) {
      findings.add(at.field("links"), "hand out the one record for all", "Leave them out.");
    }
  }

  private void unique(JsonPath at) {
    findings.add(at, "means nothing where there is always one record", "Leave it out.");
  }

  private void field(JsonPath at, FieldSpec field, ModelSpec model) {
    if (field.unique()) {
      unique(at.field("unique"));
    }
    if (field.onDelete() == OnDelete.CASCADE) {
      findings.add(
          at.field("onDelete"),
          "would delete the one " + model.name() + " with what it points to",
          "Use restrict or set_null.");
    }
    boolean empty = field.defaultValue() == null || field.defaultValue().isEmpty();
    if (field.required() && WITHOUT_DEFAULT.contains(field.type())) {
      findings.add(
          at.field("required"),
          "cannot be kept, because the app makes the one " + model.name() + " by itself",
          "Leave it out.");
    } else if (field.required() && empty) {
      findings.add(
          at.field("defaultValue"),
          "is missing, but the app makes the one " + model.name() + " by itself",
          "Say what it starts with, or leave required out.");
    }
  }

  private void target(JsonPath at, FieldSpec field) {
    Optional.ofNullable(field.target())
        .flatMap(app::model)
        .filter(ModelSpec::single)
        .ifPresent(target ->
            findings.add(
                at.field("target"),
                "is " + target.name() + ", of which there is always one",
                "Leave the field out: what reads " + target.name() + " needs no reference."));
  }
}
