package dev.offshoot.pipeline.analysis;

import dev.offshoot.pipeline.LeftOut;
import dev.offshoot.pipeline.StableId;
import dev.offshoot.pipeline.analysis.Features.Kind;
import dev.offshoot.pipeline.analysis.Features.Requirement;
import dev.offshoot.pipeline.analysis.TechnicalPlan.EveryAppHas;
import dev.offshoot.pipeline.analysis.TechnicalPlan.PlannedAction;
import dev.offshoot.pipeline.analysis.TechnicalPlan.Uncovered;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.understanding.RequirementKind;
import dev.offshoot.spec.understanding.RequirementSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec.LeftOutSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec.WishSpec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What carries each requirement: as it is planned, then as it came out. Asks nobody. */
public final class Coverage {

  private Coverage() {}

  /** What is to carry each requirement: the parts of the plan that say they serve it. */
  public static UnderstandingSpec planned(Features features, TechnicalPlan plan) {
    return new UnderstandingSpec(
        features.requirements().stream().map(it -> planned(it, plan)).toList(),
        features.assumptions().stream().map(Coverage::clean).toList(),
        features.notBuildable().stream()
            .map(it -> new WishSpec(clean(it.wish()), clean(it.reason())))
            .toList(),
        List.of());
  }

  private static RequirementSpec planned(Requirement requirement, TechnicalPlan plan) {
    Set<String> parts = new LinkedHashSet<>();
    Predicate<List<String>> serves = ids -> ids.contains(requirement.id());
    List<PlannedAction> actions =
        plan.actions().stream().filter(it -> serves.test(it.requirements())).toList();
    if (requirement.kind() == Kind.integration) {
      actions.forEach(action ->
          action.integrations().forEach(it -> parts.add("integration:" + StableId.of(it))));
    }
    plan.models().stream()
        .filter(it -> serves.test(it.requirements()))
        .forEach(it -> parts.add("model:" + StableId.of(it.name())));
    actions.forEach(it -> parts.add("action:" + StableId.of(it.name())));
    plan.schedules().stream()
        .filter(it -> serves.test(it.requirements()))
        .forEach(it -> parts.add("schedule:" + StableId.of(it.name())));
    boolean everyAppHasIt = requirement.kind() == Kind.access || requirement.kind() == Kind.page;
    if (parts.isEmpty() && everyAppHasIt) {
      parts.add(UnderstandingSpec.PLATFORM);
    }
    return new RequirementSpec(
        requirement.id(),
        RequirementKind.valueOf(requirement.kind().name().toUpperCase(Locale.ROOT)),
        clean(requirement.text()),
        clean(requirement.quote()),
        List.copyOf(parts),
        List.of(),
        remark(requirement.id(), plan),
        null);
  }

  private static String remark(String requirement, TechnicalPlan plan) {
    return Stream.concat(
            plan.carriedByPlatform().stream()
                .filter(it -> it.requirement().equals(requirement))
                .map(EveryAppHas::how),
            plan.uncovered().stream()
                .filter(it -> it.requirement().equals(requirement))
                .map(Uncovered::reason))
        .findFirst()
        .map(Coverage::clean)
        .orElse(null);
  }

  /** The same with what of it is in the app now, and with what was left out and why. */
  public static UnderstandingSpec settled(AgentSpec spec, List<LeftOut> leftOut) {
    UnderstandingSpec planned = spec.understanding();
    Set<String> there = new LinkedHashSet<>(spec.parts().keySet());
    there.add(UnderstandingSpec.PLATFORM);
    return new UnderstandingSpec(
        planned.requirements().stream().map(it -> settled(it, there)).toList(),
        planned.assumptions(),
        planned.notBuildable(),
        Stream.concat(planned.leftOut().stream(), leftOut.stream().map(Coverage::known))
            .filter(it -> !there.contains(it.part()))
            .toList());
  }

  private static RequirementSpec settled(RequirementSpec requirement, Set<String> there) {
    List<String> carriers = new ArrayList<>(requirement.carriedBy());
    carriers.addAll(requirement.lacks());
    List<String> here = carriers.stream().filter(there::contains).toList();
    List<String> lacking = carriers.stream().filter(it -> !there.contains(it)).toList();
    boolean known = here.equals(requirement.carriedBy()) && lacking.equals(requirement.lacks());
    return known ? requirement : requirement.planned(here, lacking);
  }

  private static LeftOutSpec known(LeftOut part) {
    String reason = part.reasons().getFirst().lines().findFirst().orElse("");
    return new LeftOutSpec(part.part(), clean(part.label()), clean(reason));
  }

  /** One line without signs that hide: the words come from a language model or a compiler. */
  public static String clean(String text) {
    return text.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
  }
}
