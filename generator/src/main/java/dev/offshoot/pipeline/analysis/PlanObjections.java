package dev.offshoot.pipeline.analysis;

import dev.offshoot.pipeline.SpecDraft;
import dev.offshoot.pipeline.analysis.Features.Requirement;
import dev.offshoot.pipeline.analysis.TechnicalPlan.PlannedAction;
import dev.offshoot.pipeline.analysis.TechnicalPlan.PlannedIntegration;
import dev.offshoot.pipeline.analysis.TechnicalPlan.PlannedModel;
import dev.offshoot.pipeline.analysis.TechnicalPlan.PlannedSchedule;
import dev.offshoot.spec.Audience;
import dev.offshoot.spec.DataScope;
import dev.offshoot.spec.rule.SpecRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be wrong with a technical plan although it fits its schema. */
final class PlanObjections {

  private final TechnicalPlan plan;
  private final List<String> objections = new ArrayList<>();

  private PlanObjections(TechnicalPlan plan) {
    this.plan = plan;
  }

  static List<String> to(TechnicalPlan plan, Features features) {
    PlanObjections objections = new PlanObjections(plan);
    objections.checkNames(features);
    objections.checkReferences();
    objections.checkCoverage(features.requirements());
    return objections.objections;
  }

  private void checkNames(Features features) {
    SpecRules.check(SpecDraft.withPlans(SpecDraft.of(features, plan, null), plan)).stream()
        .filter(problem -> !problem.path().matches(".*\\.(fields|displayField|steps|code).*"))
        .forEach(problem -> objections.add(problem.toString()));
  }

  private void checkReferences() {
    Set<String> models = names(plan.models(), PlannedModel::name);
    Set<String> actions = names(plan.actions(), PlannedAction::name);
    Set<String> integrations = names(plan.integrations(), PlannedIntegration::name);
    for (PlannedAction action : plan.actions()) {
      String place = "$.actions[" + action.name() + "]";
      missing(action.models(), models, place + ".models", "planned model");
      missing(
          action.writes(), Set.copyOf(action.models()), place + ".writes", "model of the action");
      checkRights(action, place);
      missing(action.integrations(), integrations, place + ".integrations", "planned integration");
    }
    for (PlannedSchedule schedule : plan.schedules()) {
      String place = "$.schedules[" + schedule.name() + "].actions";
      missing(schedule.actions(), actions, place, "planned action");
      if (schedule.actions().isEmpty()) {
        objections.add(place + " is empty: a schedule runs at least one action");
      }
    }
  }

  /** With the scope of its caller, an action can do no more than they can by hand. */
  private void checkRights(PlannedAction action, String place) {
    if (action.dataScope() != DataScope.USER_SCOPED || action.role() == Audience.ADMIN) {
      return;
    }
    plan.models().stream()
        .filter(model -> model.writableBy() == Audience.ADMIN)
        .map(PlannedModel::name)
        .filter(action.writes()::contains)
        .forEach(name ->
            objections.add(
                place
                    + ".dataScope is user_scoped, so members who run it write only what they may"
                    + " write by hand, and they may not write "
                    + name
                    + ": set it to shared_data, or let members write "
                    + name));
  }

  /** Each requirement is carried by parts, or by what every app has, or says why not. */
  private void checkCoverage(List<Requirement> requirements) {
    Set<String> parts =
        Stream.of(
                plan.models().stream().map(PlannedModel::requirements),
                plan.actions().stream().map(PlannedAction::requirements),
                plan.schedules().stream().map(PlannedSchedule::requirements))
            .flatMap(Function.identity())
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    List<String> places = new ArrayList<>(parts);
    plan.carriedByPlatform().forEach(it -> places.add(it.requirement()));
    plan.uncovered().forEach(it -> places.add(it.requirement()));
    Set<String> ids = names(requirements, Requirement::id);
    missing(List.copyOf(new TreeSet<>(places)), ids, "$", "requirement");
    for (Requirement requirement : requirements) {
      long count = places.stream().filter(requirement.id()::equals).count();
      String named = requirement.id() + " (" + requirement.text() + ")";
      if (count == 0) {
        objections.add(
            "Nothing accounts for requirement "
                + named
                + ": name it in the parts that carry it, in carriedByPlatform or in uncovered");
      } else if (count > 1) {
        objections.add(
            "Requirement " + named + " is with parts, carriedByPlatform or uncovered, not several");
      }
    }
    plan.carriedByPlatform().forEach(it -> said(it.how(), "carriedByPlatform", it.requirement()));
    plan.uncovered().forEach(it -> said(it.reason(), "uncovered", it.requirement()));
  }

  private void said(String words, String list, String requirement) {
    if (words.isBlank()) {
      objections.add("$." + list + " says nothing of " + requirement);
    }
  }

  private void missing(List<String> used, Set<String> known, String path, String what) {
    used.stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> objections.add(path + ": no " + what + " is named " + name));
  }

  private static <T> Set<String> names(List<T> parts, Function<T, String> name) {
    return parts.stream().map(name).collect(Collectors.toSet());
  }
}
