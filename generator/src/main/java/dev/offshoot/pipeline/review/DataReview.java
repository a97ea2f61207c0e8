package dev.offshoot.pipeline.review;

import dev.offshoot.pipeline.Instructions;
import dev.offshoot.pipeline.SpecDraft;
import dev.offshoot.pipeline.analysis.Coverage;
import dev.offshoot.pipeline.analysis.Understanding;
import dev.offshoot.pipeline.dialogue.Dialogue;
import dev.offshoot.pipeline.dialogue.Unanswered;
import dev.offshoot.pipeline.review.Judgements.Judgement;
import dev.offshoot.pipeline.schema.SchemaDesign;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.understanding.RequirementKind;
import dev.offshoot.spec.understanding.RequirementSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Holds designed models against what was asked for while they can still be mended: before actions
 * are written for them.
 */
public final class DataReview {

  private static final Set<RequirementKind> OF_DATA =
      EnumSet.of(
          RequirementKind.DATA, RequirementKind.RULE, RequirementKind.ACCESS, RequirementKind.PAGE);

  private final Dialogue dialogue;
  private final Understanding understanding;
  private final Consumer<String> progress;

  /**
   * @param progress hears of what is going on
   */
  public DataReview(Dialogue dialogue, Understanding understanding, Consumer<String> progress) {
    this.dialogue = dialogue;
    this.understanding = understanding;
    this.progress = progress;
  }

  /**
   * What the models do not do and another design of them would; empty if nothing is known of it.
   */
  public List<String> wanted(AgentSpec designed) {
    UnderstandingSpec asked = Coverage.planned(understanding.features(), understanding.plan());
    List<RequirementSpec> ofData =
        asked.requirements().stream().filter(DataReview::isOfData).toList();
    progress.accept("holding the data against what was asked for");
    try {
      Map<String, Judgement> judged =
          new Review(dialogue, instructions(), names(designed))
              .of(
                  "step1/review",
                  SpecDraft.withPlans(designed, understanding.plan()).withUnderstanding(asked),
                  ofData);
      return ofData.stream()
          .filter(it -> judged.get(it.id()).mend() != null)
          .map(it -> wish(it, judged.get(it.id())))
          .toList();
    } catch (Unanswered e) {
      // The design stands as it is proven: the review of the finished app is the one that counts.
      progress.accept("no usable review of the data: " + e.objections().getFirst());
      return List.of();
    }
  }

  private static boolean isOfData(RequirementSpec it) {
    return OF_DATA.contains(it.kind())
        || it.carriedBy().stream().anyMatch(part -> part.startsWith("model:"));
  }

  private static Set<String> names(AgentSpec spec) {
    return spec.models().stream()
        .map(ModelSpec::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String wish(RequirementSpec requirement, Judgement judgement) {
    return judgement.mend().part() + ": " + Review.wish(requirement, judgement);
  }

  /** Who judges a design knows by which means it can be mended. */
  private static String instructions() {
    return Review.instructions("data.md")
        + "\n# What the designer of the models was told\n\n<designer>\n"
        + Instructions.task(SchemaDesign.class, "schema.md")
        + "</designer>\n";
  }
}
