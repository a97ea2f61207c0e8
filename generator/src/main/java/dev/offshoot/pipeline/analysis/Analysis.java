package dev.offshoot.pipeline.analysis;

import dev.offshoot.pipeline.Instructions;
import dev.offshoot.pipeline.Material;
import dev.offshoot.pipeline.dialogue.Dialogue;
import dev.offshoot.pipeline.dialogue.Question;

/** Step 0: first what the owner needs (phase A), then what is built for it (phase B). */
public final class Analysis {

  private final Dialogue dialogue;

  public Analysis(Dialogue dialogue) {
    this.dialogue = dialogue;
  }

  /** Phase A: collects the features from the request. */
  public Features collectFeatures(String request) {
    return dialogue.ask(
        new Question<>(
            "step0/features",
            Instructions.of(Analysis.class, "features.md"),
            new Material().request(request).toString(),
            Features.class,
            features -> FeatureObjections.to(features, request)));
  }

  /** Phase B: turns the features into a technical plan. */
  public TechnicalPlan plan(String request, Features features) {
    return dialogue.ask(
        new Question<>(
            "step0/technical",
            Instructions.of(Analysis.class, "technical.md"),
            new Material().request(request).json("The collected features", features).toString(),
            TechnicalPlan.class,
            plan -> PlanObjections.to(plan, features)));
  }
}
