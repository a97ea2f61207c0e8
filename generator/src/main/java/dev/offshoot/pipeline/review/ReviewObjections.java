package dev.offshoot.pipeline.review;

import dev.offshoot.json.Closest;
import dev.offshoot.pipeline.review.Judgements.Judgement;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.understanding.RequirementSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec;
import dev.offshoot.spec.understanding.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What can be wrong with a review although it fits its schema. */
final class ReviewObjections {

  private final Set<String> parts;
  private final Set<String> mendable;
  private final List<String> objections = new ArrayList<>();

  private ReviewObjections(AgentSpec spec, Set<String> mendable) {
    this.parts = new LinkedHashSet<>(spec.parts().keySet());
    this.parts.add(UnderstandingSpec.PLATFORM);
    this.mendable = mendable;
  }

  /**
   * @param asked the requirements to judge
   * @param mendable names of the parts that may be made anew
   */
  static List<String> to(
      Judgements answer, List<RequirementSpec> asked, AgentSpec spec, Set<String> mendable) {
    ReviewObjections all = new ReviewObjections(spec, mendable);
    all.checkAccount(answer, asked.stream().map(RequirementSpec::id).toList());
    answer.requirements().forEach(all::check);
    return all.objections;
  }

  /** Each requirement is judged once, and nothing else is. */
  private void checkAccount(Judgements answer, List<String> asked) {
    List<String> judged = answer.requirements().stream().map(Judgement::requirement).toList();
    asked.stream()
        .filter(id -> !judged.contains(id))
        .forEach(id -> objections.add("$.requirements: " + id + " is not judged"));
    Set<String> seen = new LinkedHashSet<>();
    for (String id : judged) {
      if (!asked.contains(id)) {
        objections.add("$.requirements: " + id + " is none of those to judge");
      } else if (!seen.add(id)) {
        objections.add("$.requirements: " + id + " is judged twice");
      }
    }
  }

  private void check(Judgement it) {
    String at = "$.requirements[" + it.requirement() + "]";
    it.carriedBy().stream()
        .filter(part -> !parts.contains(part))
        .forEach(part -> objections.add(at + ".carriedBy: " + unknown(part)));
    if (it.doubt().isBlank()) {
      objections.add(at + ".doubt says no case in which it might not hold");
    }
    boolean silent = it.remark() == null || it.remark().isBlank();
    if (it.verdict() == Verdict.MISSING && !it.carriedBy().isEmpty()) {
      objections.add(
          at + ": what is missing is carried by nothing; if some of it is there, say partly");
    }
    if (it.verdict() != Verdict.MISSING && it.carriedBy().isEmpty()) {
      objections.add(at + ".carriedBy is empty: name the parts by which it holds, or say missing");
    }
    if (it.verdict() != Verdict.HOLDS && silent) {
      objections.add(at + ".remark is empty: say in one sentence what does not hold");
    }
    if (it.carriedBy().equals(List.of(UnderstandingSpec.PLATFORM)) && silent) {
      objections.add(at + ".remark is empty: say in one sentence by what every app has it");
    }
    checkMend(it, at + ".mend");
  }

  private void checkMend(Judgement it, String at) {
    if (it.mend() == null) {
      return;
    }
    if (it.verdict() == Verdict.HOLDS) {
      objections.add(at + ": there is nothing to mend in what holds");
    }
    if (!mendable.contains(it.mend().part())) {
      String known = mendable.isEmpty() ? "none" : String.join(", ", mendable);
      objections.add(
          at
              + ".part: "
              + it.mend().part()
              + " is none that can be made anew ("
              + known
              + "); leave mend out");
    }
    if (it.mend().what().isBlank()) {
      objections.add(at + ".what is empty: say exactly what it must do");
    }
  }

  private String unknown(String part) {
    String closest = Closest.to(part, parts).map(name -> "; the closest is " + name).orElse("");
    return "the app has no part named " + part + closest;
  }
}
