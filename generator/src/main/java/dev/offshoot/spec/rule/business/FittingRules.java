package dev.offshoot.spec.rule.business;

import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.rule.Findings;
import dev.offshoot.spec.rule.Places;

/** Which records a parameter of an action takes: what is said must be judged about stored ones. */
public record FittingRules(AgentSpec app, Findings findings) {

  public static void check(AgentSpec spec, Findings findings) {
    FittingRules rules = new FittingRules(spec, findings);
    Places.of(JsonPath.ROOT.field("models"), spec.models())
        .forEach(
            (at, it) -> Places.of(at.field("fields"), it.fields()).forEach(rules::meaningless));
    Places.of(JsonPath.ROOT.field("actions"), spec.actions())
        .forEach(
            (at, it) -> Places.of(at.field("parameters"), it.parameters()).forEach(rules::check));
  }

  private void meaningless(JsonPath at, FieldSpec field) {
    if (!field.where().isEmpty()) {
      findings.add(
          at.field("where"),
          "is said of a field, and only parameters of actions know it",
          "Leave it out, or demand it by a check that looks through the reference.");
    }
  }

  private void check(JsonPath at, FieldSpec parameter) {
    if (parameter.type() != FieldType.REFERENCE) {
      if (!parameter.where().isEmpty()) {
        findings.add(
            at.field("where"), "means nothing but on a reference", "Leave it out, or use one.");
      }
      return;
    }
    app.model(parameter.target() == null ? "" : parameter.target())
        .ifPresent(target ->
            new Conditions(new ModelFields(target, findings), null, findings)
                .checkAmongRecords(at.field("where"), parameter.where()));
  }
}
