package dev.offshoot.spec.rule.business;

import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.Audience;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldSpec.SetBy;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.Scoping;
import dev.offshoot.spec.rule.Findings;
import dev.offshoot.spec.rule.Places;

/** Fields that not all set who write the records: somebody does, and records begin without them. */
public record SetterRules(ModelSpec model, Findings findings) {

  public static void check(AgentSpec spec, Findings findings) {
    Places.of(JsonPath.ROOT.field("models"), spec.models())
        .forEach((at, model) -> new SetterRules(model, findings).check(at.field("fields")));
    Places.of(JsonPath.ROOT.field("actions"), spec.actions())
        .forEach((at, action) ->
            Places.of(at.field("parameters"), action.parameters())
                .forEach((place, parameter) -> {
                  if (parameter.setBy() != null) {
                    findings.add(
                        place.field("setBy"),
                        "means nothing on a parameter, which whoever runs the action gives",
                        "Leave it out.");
                  }
                }));
  }

  private void check(JsonPath at) {
    Places.of(at, model.fields())
        .forEach((place, field) -> {
          if (field.setBy() != null) {
            sense(place.field("setBy"), field);
            setter(place.field("setBy"), field);
          }
        });
    boolean nothingLeft =
        model.fields().stream().anyMatch(field -> field.setBy() != null)
            && model.fields().stream()
                .allMatch(field -> field.setBy() != null || model.fillsIn(field));
    if (nothingLeft) {
      findings.add(
          at, "leave nothing to those who write the records", "Leave setBy out of one of them.");
    }
  }

  /** What a record begins with, and who else sets the field. */
  private void sense(JsonPath at, FieldSpec field) {
    if (model.fillsIn(field)) {
      findings.add(at, "is set on a field that a rule fills in", "Leave it out.");
    }
    if (field.personal()) {
      findings.add(at, "is set on a personal field, of which each has their own", "Leave it out.");
    }
    if (field.required() && field.defaultValue() == null) {
      findings.add(
          at,
          "is set on a required field that a new record has no value for",
          "Give it a default, or make it optional.");
    }
    boolean asked =
        model.open() != null
            && model.open().form() != null
            && model.open().form().fields().contains(field.name());
    if (asked) {
      findings.add(
          at,
          "is set on a field that anybody fills in",
          "Leave it out, or take the field out of open.form.");
    }
  }

  private void setter(JsonPath at, FieldSpec field) {
    boolean office = field.setBy() == SetBy.ADMIN;
    if (office && model.writableBy() == Audience.ADMIN) {
      findings.add(
          at,
          "says nothing, as only administrators write these records",
          "Leave it out, or use actions.");
    } else if (office && model.scoping() == Scoping.USER_SCOPED) {
      findings.add(
          at,
          "names administrators, who do not get at the records of others",
          "Use actions, or make " + model.name() + " shared_data.");
    }
    if (!office && field.type() == FieldType.FILE) {
      findings.add(
          at, "leaves a file to actions, which upload none", "Use admin, or leave it out.");
    }
  }
}
