package dev.offshoot.pipeline;

import dev.offshoot.pipeline.analysis.Features;
import dev.offshoot.pipeline.analysis.TechnicalPlan;
import dev.offshoot.pipeline.analysis.TechnicalPlan.PlannedAction;
import dev.offshoot.pipeline.analysis.TechnicalPlan.PlannedIntegration;
import dev.offshoot.pipeline.analysis.TechnicalPlan.PlannedModel;
import dev.offshoot.pipeline.analysis.TechnicalPlan.PlannedSchedule;
import dev.offshoot.pipeline.assembly.Face;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.IntegrationSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.ReadmeSpec;
import dev.offshoot.spec.ScheduleSpec;
import dev.offshoot.spec.StepSpec;
import dev.offshoot.spec.ThemeSpec;
import dev.offshoot.spec.understanding.BriefSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the agent document grows from step to step. */
public final class SpecDraft {

  private SpecDraft() {}

  /**
   * The document after step 0: models without fields, no actions, no schedules.
   *
   * @param packageName the Java package of the app, or null to derive one from its slug
   */
  public static AgentSpec of(Features features, TechnicalPlan plan, String packageName) {
    return new AgentSpec(
        AgentSpec.VERSION,
        StableId.of(plan.slug()),
        features.appName(),
        plan.slug(),
        packageName != null ? packageName : "app." + plan.slug().replaceAll("[^a-z0-9]", ""),
        plan.description(),
        features.language(),
        features.timeZone(),
        features.currency(),
        features.appType(),
        ThemeSpec.PLAIN,
        plan.integrations().stream().map(SpecDraft::integration).toList(),
        plan.models().stream().map(SpecDraft::model).toList(),
        List.of(),
        List.of(),
        ReadmeSpec.EMPTY,
        UnderstandingSpec.NONE);
  }

  /** The document with what is planned but not yet written: actions, and schedules of them. */
  public static AgentSpec withPlans(AgentSpec spec, TechnicalPlan plan) {
    return spec.withActions(plan.actions().stream().map(SpecDraft::action).toList())
        .withSchedules(plan.schedules().stream().map(it -> schedule(it, it.actions())).toList());
  }

  /** What whoever writes the code of an action is told. */
  public static BriefSpec brief(PlannedAction planned) {
    return new BriefSpec(
        planned.work().replaceAll("[\\p{C}&&[^\\n]]|[\u2028\u2029]", " "), planned.models());
  }

  private static ActionSpec action(PlannedAction planned) {
    return new ActionSpec(
        StableId.of(planned.name()),
        planned.name(),
        planned.label(),
        planned.description(),
        planned.role(),
        planned.dataScope(),
        List.of(),
        List.of(),
        planned.integrations(),
        List.of(),
        false,
        0,
        null,
        brief(planned),
        null,
        List.of());
  }

  /** The schedule as planned, of these actions in their order, with their defaults. */
  public static ScheduleSpec schedule(PlannedSchedule planned, List<String> actions) {
    List<StepSpec> steps = new ArrayList<>();
    for (String action : actions) {
      steps.add(new StepSpec("step_" + (steps.size() + 1), action, Map.of(), Map.of(), null));
    }
    return scheduleOf(planned, steps);
  }

  /** The schedule as planned, with these steps. */
  public static ScheduleSpec scheduleOf(PlannedSchedule planned, List<StepSpec> steps) {
    return new ScheduleSpec(
        StableId.of(planned.name()),
        planned.name(),
        planned.label(),
        planned.description(),
        planned.frequency(),
        planned.at(),
        planned.weekday(),
        planned.dayOfMonth(),
        planned.after(),
        steps);
  }

  /**
   * The document with its face: colour, avatar and the first words of its README, as far as its
   * owner has not chosen them.
   */
  public static AgentSpec withFace(AgentSpec spec, Face face) {
    return new AgentSpec(
        spec.specVersion(),
        spec.id(),
        spec.name(),
        spec.slug(),
        spec.packageName(),
        spec.description(),
        spec.language(),
        spec.timeZone(),
        spec.currency(),
        spec.appType(),
        spec.theme().equals(ThemeSpec.PLAIN)
            ? new ThemeSpec(face.colour(), face.avatar())
            : spec.theme(),
        spec.integrations(),
        spec.models(),
        spec.actions(),
        spec.schedules(),
        new ReadmeSpec(
            spec.readme().introduction().isBlank()
                ? face.introduction()
                : spec.readme().introduction(),
            face.firstSteps()),
        spec.understanding());
  }

  private static IntegrationSpec integration(PlannedIntegration planned) {
    return new IntegrationSpec(
        StableId.of(planned.name()),
        planned.name(),
        planned.label(),
        planned.provider(),
        planned.connectionType(),
        planned.priority(),
        planned.primaryUseCase(),
        planned.requiredScopes(),
        planned.baseUrl(),
        planned.hosts(),
        planned.authHeader());
  }

  private static ModelSpec model(PlannedModel planned) {
    return new ModelSpec(
        StableId.of(planned.name()),
        planned.name(),
        planned.plural(),
        planned.label(),
        planned.labelPlural(),
        planned.description(),
        planned.scoping(),
        planned.readableBy(),
        planned.writableBy(),
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        false,
        null);
  }
}
