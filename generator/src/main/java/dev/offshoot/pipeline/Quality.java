package dev.offshoot.pipeline;

import dev.offshoot.spec.understanding.RequirementSpec;
import java.util.List;
import java.util.Optional;

/**
 * How well a run went: 100 less the points of every shortcoming, but never below 0.
 *
 * @param score of the run, less the deductions of all its steps
 * @param steps each with a score of its own
 */
public record Quality(int score, List<StepQuality> steps) {

  private static final int PERFECT = 100;

  /** Something that took points away. */
  public record Deduction(String reason, int points) {

    /** The first answer could not be used. The one that is used is right: it only took longer. */
    static Deduction repair(String question, String objection) {
      return new Deduction(question + " was asked again: " + objection, 2);
    }

    /** The app is without a part that was planned. */
    static Deduction leftOut(String what) {
      return new Deduction(what + " was left out", 15);
    }

    /** The action compiles and is allowed, but nothing shows that it does what it should. */
    static Deduction unproven(String action) {
      return new Deduction("action " + action + " has no example that proves it", 3);
    }

    /** Somebody asked for it, and nothing was even planned for it. */
    static Deduction uncarried(String requirement) {
      return new Deduction("nothing carries requirement " + requirement, 5);
    }

    /** What a requirement takes away: nothing if it holds. */
    static Optional<Deduction> of(RequirementSpec it) {
      if (it.verdict() == null) {
        boolean uncarried = it.carriedBy().isEmpty() && it.lacks().isEmpty();
        return uncarried ? Optional.of(uncarried(it.id() + ": " + it.text())) : Optional.empty();
      }
      return switch (it.verdict()) {
        case HOLDS -> Optional.empty();
        case PARTLY ->
            Optional.of(new Deduction(it.id() + " holds only in part: " + it.remark(), 2));
        case MISSING -> Optional.of(new Deduction(it.id() + " does not hold: " + it.remark(), 5));
      };
    }
  }

  /** How well a step went. */
  public record StepQuality(StepName step, int score, List<Deduction> deductions) {}

  /** The quality of a run with these steps. */
  static Quality of(List<StepQuality> steps) {
    List<Deduction> all = steps.stream().flatMap(step -> step.deductions().stream()).toList();
    return new Quality(score(all), List.copyOf(steps));
  }

  /** What is left of 100. */
  public static int score(List<Deduction> deductions) {
    return Math.max(0, PERFECT - deductions.stream().mapToInt(Deduction::points).sum());
  }
}
