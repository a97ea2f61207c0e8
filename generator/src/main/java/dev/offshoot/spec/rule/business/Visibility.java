package dev.offshoot.spec.rule.business;

import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.Audience;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.Scoping;
import dev.offshoot.spec.business.Way;
import dev.offshoot.spec.rule.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Along which ways members see the records of a model: each must lead to a person. */
record Visibility(AgentSpec app, ModelSpec model, Findings findings) {

  void check(JsonPath at) {
    if (model.visibleTo().isEmpty()) {
      return;
    }
    if (model.scoping() == Scoping.USER_SCOPED) {
      findings.add(
          at,
          "is said although the model is user_scoped, so that everybody sees their own records"
              + " only",
          "Leave it out, or make the model shared_data.");
    }
    if (model.readableBy() == Audience.ADMIN) {
      findings.add(
          at,
          "is said although only administrators read these records, who see all of them",
          "Leave it out, or let both read them.");
    }
    Set<List<String>> seen = new HashSet<>();
    for (int i = 0; i < model.visibleTo().size(); i++) {
      way(at.item(i), model.visibleTo().get(i));
      if (!seen.add(model.visibleTo().get(i))) {
        findings.add(at.item(i), "is there twice", "Leave one of them out.");
      }
    }
  }

  private void way(JsonPath at, List<String> steps) {
    if (steps.size() > Way.MOST_STEPS) {
      findings.add(
          at,
          "has " + steps.size() + " steps",
          "Use at most " + Way.MOST_STEPS + "; let a record nearer by name the person.");
      return;
    }
    Way.of(
        app,
        model,
        steps,
        (step, fault, fix) -> findings.add(steps.isEmpty() ? at : at.item(step), fault, fix));
  }
}
