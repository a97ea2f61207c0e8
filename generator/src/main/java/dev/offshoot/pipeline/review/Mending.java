package dev.offshoot.pipeline.review;

import dev.offshoot.pipeline.action.ActionWriting;
import dev.offshoot.pipeline.analysis.TechnicalPlan.PlannedAction;
import dev.offshoot.pipeline.dialogue.Dialogue;
import dev.offshoot.pipeline.dialogue.Unanswered;
import dev.offshoot.pipeline.review.Judgements.Judgement;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.understanding.RequirementSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Has actions written anew that a review found wanting, once, and keeps what is better by it. */
public final class Mending {

  private final Dialogue dialogue;
  private final ActionWriting writing;
  private final ActionWriting.Order order;

  public Mending(Dialogue dialogue, ActionWriting writing, ActionWriting.Order order) {
    this.dialogue = dialogue;
    this.writing = writing;
    this.order = order;
  }

  /**
   * The document as it came out, and what was judged of it.
   *
   * @throws Unanswered if no review of it was right
   */
  public AgentSpec settled(AgentSpec spec) {
    Review review = new Review(dialogue, Review.instructions("review.md"), mendable(spec));
    List<RequirementSpec> all = spec.understanding().requirements();
    Map<String, Judgement> first = review.of("step4/review", spec, all);
    Map<String, List<String>> wanted = wanted(spec, first);
    List<ActionSpec> anew = wanted.isEmpty() ? List.of() : writing.rewrite(wanted, order, spec);
    if (anew.isEmpty()) {
      return Review.settled(spec, first);
    }
    List<RequirementSpec> touched =
        all.stream()
            .filter(it -> anew.stream().anyMatch(action -> touches(action, first.get(it.id()))))
            .toList();
    try {
      return better(spec, anew, first, review.of("step4/review-again", with(spec, anew), touched));
    } catch (Unanswered e) {
      // What nobody has judged to be better is not kept; the story of the run tells of it.
      return Review.settled(spec, first);
    }
  }

  /** What this run has written; what was there before stays as its owner has it. */
  private Set<String> mendable(AgentSpec spec) {
    return order.understanding().plan().actions().stream()
        .map(PlannedAction::name)
        .filter(name -> spec.action(name).isPresent())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What is wanted of each action, in the words of the review. */
  private static Map<String, List<String>> wanted(AgentSpec spec, Map<String, Judgement> judged) {
    return spec.understanding().requirements().stream()
        .filter(it -> judged.get(it.id()).mend() != null)
        .collect(
            Collectors.groupingBy(
                it -> judged.get(it.id()).mend().part(),
                TreeMap::new,
                Collectors.mapping(
                    it -> Review.wish(it, judged.get(it.id())), Collectors.toList())));
  }

  private AgentSpec better(
      AgentSpec spec,
      List<ActionSpec> anew,
      Map<String, Judgement> first,
      Map<String, Judgement> second) {
    List<ActionSpec> kept = anew.stream().filter(it -> gain(it, first, second) > 0).toList();
    AgentSpec mended = with(spec, kept);
    if (kept.isEmpty() || !writing.runsOnSchedule(mended)) {
      return Review.settled(spec, first);
    }
    Map<String, Judgement> judged = new HashMap<>(first);
    second.forEach((id, now) -> {
      boolean changed = kept.stream().anyMatch(it -> touches(it, first.get(id)));
      boolean alsoByOthers =
          anew.stream().anyMatch(it -> !kept.contains(it) && touches(it, first.get(id)));
      boolean worse = now.verdict().compareTo(first.get(id).verdict()) <= 0;
      // Judged together with what is not kept, only the worse judgement is sure to be true.
      if (changed && (!alsoByOthers || worse)) {
        judged.put(id, now);
      }
    });
    return Review.settled(mended, judged);
  }

  /** By how much what the action touches holds better now. */
  private static int gain(
      ActionSpec action, Map<String, Judgement> first, Map<String, Judgement> second) {
    return second.keySet().stream()
        .filter(id -> touches(action, first.get(id)))
        .mapToInt(id -> second.get(id).verdict().ordinal() - first.get(id).verdict().ordinal())
        .sum();
  }

  private static boolean touches(ActionSpec action, Judgement it) {
    return it.carriedBy().contains("action:" + action.id())
        || it.mend() != null && it.mend().part().equals(action.name());
  }

  private static AgentSpec with(AgentSpec spec, List<ActionSpec> anew) {
    Map<String, ActionSpec> byName =
        anew.stream().collect(Collectors.toMap(ActionSpec::name, Function.identity()));
    return spec.withActions(
        spec.actions().stream().map(it -> byName.getOrDefault(it.name(), it)).toList());
  }
}
