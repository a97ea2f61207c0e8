package dev.offshoot.spec.rule.business;

import dev.offshoot.json.JsonPath;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.Audience;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.Scoping;
import dev.offshoot.spec.business.Way;
import dev.offshoot.spec.rule.Findings;
import dev.offshoot.spec.rule.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Along which ways members see the records of a model: each must lead to a person. */
record Visibility(AgentSpec app, ModelSpec model, Findings findings) {

  void check(JsonPath at) {
    if (model.visibleTo().isEmpty()) {
      return;
    }
    if (model.scoping() != Scoping.SHARED_DATA) {
      findings.add(
          at,
          "is said although the model is " + Vocabulary.of(model.scoping()),
          "Leave it out, or make the model shared_data.");
    }
    if (model.readableBy() == Audience.ADMIN) {
      findings.add(
          at,
          "is said although only administrators read these records, who see all of them",
          "Leave it out, or let both read them.");
    }
    boolean begins =
        model.visibleTo().stream()
            .anyMatch(steps -> !steps.isEmpty() && !steps.getFirst().contains("."));
    if (model.writableBy() != Audience.ADMIN && !begins) {
      findings.add(
          at,
          "lets no member see what they have just created, because nothing points to it yet",
          "Let a way begin at a field of "
              + model.name()
              + ", or let only administrators write these records.");
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
