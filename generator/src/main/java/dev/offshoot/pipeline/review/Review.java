package dev.offshoot.pipeline.review;

import dev.offshoot.pipeline.Instructions;
import dev.offshoot.pipeline.analysis.Coverage;
import dev.offshoot.pipeline.dialogue.Dialogue;
import dev.offshoot.pipeline.dialogue.Question;
import dev.offshoot.pipeline.review.Judgements.Judgement;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.understanding.RequirementSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec;
import dev.offshoot.spec.understanding.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Has an app held against each requirement, sceptically and without its plan. */
final class Review {

  /** So many at once are still judged one by one; the app itself is told again for the next. */
  private static final int AT_ONCE = 40;

  private final Dialogue dialogue;
  private final String instructions;
  private final Set<String> mendable;

  /**
   * @param instructions how to judge
   * @param mendable names of the parts that may be made anew
   */
  Review(Dialogue dialogue, String instructions, Set<String> mendable) {
    this.dialogue = dialogue;
    this.instructions = instructions;
    this.mendable = mendable;
  }

  /** The task in the file beside this, followed by how parts work, whatever is judged. */
  static String instructions(String file) {
    return Instructions.of(Review.class, file) + "\n" + Instructions.task(Review.class, "parts.md");
  }

  /** What becomes of each of these requirements, by its id. */
  Map<String, Judgement> of(String label, AgentSpec spec, List<RequirementSpec> requirements) {
    Map<String, Judgement> judged = new LinkedHashMap<>();
    for (int from = 0; from < requirements.size(); from += AT_ONCE) {
      int to = Math.min(from + AT_ONCE, requirements.size());
      String name = requirements.size() <= AT_ONCE ? label : label + "/" + (from / AT_ONCE + 1);
      ask(name, spec, requirements.subList(from, to))
          .requirements()
          .forEach(it -> judged.put(it.requirement(), it));
    }
    return judged;
  }

  private Judgements ask(String label, AgentSpec spec, List<RequirementSpec> requirements) {
    return dialogue.ask(
        new Question<>(
            label,
            instructions,
            ReviewedApp.beside(requirements, spec),
            Judgements.class,
            answer -> ReviewObjections.to(answer, requirements, spec, mendable)));
  }

  /** What is to be done for a requirement, in the words of the review. */
  static String wish(RequirementSpec requirement, Judgement judgement) {
    return "%s (%s): %s To do: %s"
        .formatted(
            requirement.id(), requirement.text(), judgement.remark(), judgement.mend().what());
  }

  /** The document with what came out: parts that were only planned to carry it are gone. */
  static AgentSpec settled(AgentSpec spec, Map<String, Judgement> judged) {
    UnderstandingSpec known = spec.understanding();
    return spec.withUnderstanding(
        known.withRequirements(
            known.requirements().stream().map(it -> settled(it, judged.get(it.id()))).toList()));
  }

  /** Words beside what holds are kept only where they say what no part of the app does. */
  private static RequirementSpec settled(RequirementSpec requirement, Judgement it) {
    boolean said = it.remark() != null && !it.remark().isBlank();
    boolean needed =
        it.verdict() != Verdict.HOLDS || it.carriedBy().contains(UnderstandingSpec.PLATFORM);
    return requirement.judged(
        it.verdict(),
        it.carriedBy().stream().distinct().toList(),
        said && needed ? Coverage.clean(it.remark()) : null);
  }
}
