package dev.offshoot.pipeline.analysis;

import dev.offshoot.pipeline.StableId;
import dev.offshoot.pipeline.analysis.Features.Kind;
import dev.offshoot.pipeline.analysis.Features.Requirement;
import dev.offshoot.pipeline.analysis.TechnicalPlan.PlannedAction;
import dev.offshoot.pipeline.analysis.TechnicalPlan.PlannedSchedule;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.ScheduleSpec;
import dev.offshoot.spec.StepSpec;
import dev.offshoot.spec.understanding.BriefSpec;
import dev.offshoot.spec.understanding.RequirementSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A document of which some is still to be made: actions without code, and the schedules that run
 * them.
 */
public final class OpenPlan {

  private final AgentSpec spec;
  private final Set<String> unwritten;

  public OpenPlan(AgentSpec spec) {
    this.spec = spec;
    this.unwritten =
        spec.actions().stream()
            .filter(action -> action.code() == null)
            .map(ActionSpec::name)
            .collect(Collectors.toSet());
  }

  /** The app as far as it is made; nothing is said yet of what carries its requirements. */
  public AgentSpec finished() {
    return spec.withActions(spec.actions().stream().filter(it -> !isOpen(it)).toList())
        .withSchedules(spec.schedules().stream().filter(it -> !isOpen(it)).toList())
        .withUnderstanding(UnderstandingSpec.NONE);
  }

  /** What is still to be made, as the steps that make it want to know it. */
  public Understanding understanding() {
    List<Requirement> requirements =
        spec.understanding().requirements().stream().map(OpenPlan::requirement).toList();
    return new Understanding(
        new Features(
            spec.name(),
            spec.language(),
            spec.timeZone(),
            spec.currency(),
            spec.appType(),
            "",
            spec.description(),
            List.of(),
            requirements,
            List.of(),
            spec.understanding().assumptions(),
            List.of()),
        new TechnicalPlan(
            spec.slug(),
            spec.description(),
            List.of(),
            List.of(),
            spec.actions().stream().filter(this::isOpen).map(this::planned).toList(),
            spec.schedules().stream().filter(this::isOpen).map(this::planned).toList(),
            List.of(),
            List.of()));
  }

  /**
   * What is to carry each requirement. What is not made yet gets its id from the name that it has
   * now, so what refers to it follows. What was judged of an app that is complete still counts.
   */
  public UnderstandingSpec coverage() {
    Map<String, String> ids = new HashMap<>();
    spec.actions().stream()
        .filter(this::isOpen)
        .forEach(it -> ids.put("action:" + it.id(), "action:" + StableId.of(it.name())));
    spec.schedules().stream()
        .filter(this::isOpen)
        .forEach(it -> ids.put("schedule:" + it.id(), "schedule:" + StableId.of(it.name())));
    UnderstandingSpec known = spec.understanding();
    if (ids.isEmpty()) {
      return known;
    }
    return new UnderstandingSpec(
        known.requirements().stream()
            .map(it ->
                it.planned(
                    it.carriedBy().stream().map(part -> ids.getOrDefault(part, part)).toList(),
                    it.lacks()))
            .toList(),
        known.assumptions(),
        known.notBuildable(),
        known.leftOut());
  }

  private boolean isOpen(ActionSpec action) {
    return unwritten.contains(action.name());
  }

  /** What an action is given can only be said once its parameters are known. */
  private boolean isOpen(ScheduleSpec schedule) {
    return schedule.steps().stream().anyMatch(step -> unwritten.contains(step.action()));
  }

  private static Requirement requirement(RequirementSpec it) {
    Kind kind = Kind.valueOf(it.kind().name().toLowerCase(Locale.ROOT));
    return new Requirement(it.id(), kind, it.text(), Objects.requireNonNullElse(it.quote(), ""));
  }

  private PlannedAction planned(ActionSpec action) {
    BriefSpec brief =
        Objects.requireNonNullElseGet(
            action.brief(), () -> new BriefSpec(action.description(), everyModel()));
    return new PlannedAction(
        action.name(),
        action.label(),
        action.description(),
        brief.work(),
        action.role(),
        action.dataScope(),
        brief.models(),
        List.of(), // asked only of new plans, to see that each action may do what it is to do
        action.integrations(),
        carried("action:" + action.id()));
  }

  private List<String> everyModel() {
    return spec.models().stream().map(it -> it.name()).toList();
  }

  private PlannedSchedule planned(ScheduleSpec schedule) {
    return new PlannedSchedule(
        schedule.name(),
        schedule.label(),
        schedule.description(),
        schedule.frequency(),
        schedule.at(),
        schedule.weekday(),
        schedule.dayOfMonth(),
        schedule.after(),
        schedule.steps().stream().map(StepSpec::action).toList(),
        carried("schedule:" + schedule.id()));
  }

  private List<String> carried(String part) {
    return spec.understanding().requirements().stream()
        .filter(it ->
            Stream.concat(it.carriedBy().stream(), it.lacks().stream()).anyMatch(part::equals))
        .map(RequirementSpec::id)
        .toList();
  }
}
