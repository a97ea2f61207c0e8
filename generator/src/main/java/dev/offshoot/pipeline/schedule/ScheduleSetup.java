package dev.offshoot.pipeline.schedule;

import dev.offshoot.pipeline.Instructions;
import dev.offshoot.pipeline.Material;
import dev.offshoot.pipeline.SpecDraft;
import dev.offshoot.pipeline.analysis.TechnicalPlan.PlannedSchedule;
import dev.offshoot.pipeline.dialogue.Dialogue;
import dev.offshoot.pipeline.dialogue.Question;
import dev.offshoot.pipeline.schedule.ScheduleDesign.Chain;
import dev.offshoot.pipeline.schedule.ScheduleDesign.ChainStep;
import dev.offshoot.pipeline.schedule.ScheduleDesign.InputValue;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.ScheduleSpec;
import dev.offshoot.spec.StepSpec;
import dev.offshoot.spec.rule.SpecRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Step 3: gives each planned schedule its chain of actions, and tries it for thirty days. */
public final class ScheduleSetup {

  private final Dialogue dialogue;
  private final Function<AgentSpec, List<String>> proof;

  /**
   * @param proof lets the schedules of a document run for a while and says what went wrong
   */
  public ScheduleSetup(Dialogue dialogue, Function<AgentSpec, List<String>> proof) {
    this.dialogue = dialogue;
    this.proof = proof;
  }

  /** The document with the planned schedules alone. */
  public AgentSpec setUp(List<PlannedSchedule> planned, AgentSpec spec) {
    if (planned.isEmpty()) {
      return spec.withSchedules(List.of());
    }
    ScheduleDesign design =
        dialogue.ask(
            new Question<>(
                "step3/schedules",
                Instructions.of(ScheduleSetup.class, "schedule.md"),
                new Material()
                    .json("The planned schedules", planned)
                    .json(
                        "The finished actions", spec.actions().stream().map(Finished::of).toList())
                    .toString(),
                ScheduleDesign.class,
                answer -> objections(planned, answer, spec)));
    return withSchedules(planned, design, spec);
  }

  /** What the language model must know of an action to schedule it; its code is not needed. */
  private record Finished(String name, String description, List<FieldSpec> parameters) {

    static Finished of(ActionSpec action) {
      return new Finished(action.name(), action.description(), action.parameters());
    }
  }

  private List<String> objections(
      List<PlannedSchedule> planned, ScheduleDesign design, AgentSpec spec) {
    Set<String> wanted = planned.stream().map(PlannedSchedule::name).collect(Collectors.toSet());
    List<String> given = design.schedules().stream().map(Chain::schedule).toList();
    List<String> objections = new ArrayList<>();
    wanted.stream()
        .sorted()
        .filter(name -> !given.contains(name))
        .forEach(name -> objections.add("$.schedules: the schedule " + name + " is missing"));
    given.stream()
        .filter(name -> !wanted.contains(name))
        .forEach(name -> objections.add("$.schedules: " + name + " is not planned"));
    if (given.stream().distinct().count() < given.size()) {
      objections.add("$.schedules: a schedule is given twice");
    }
    if (objections.isEmpty()) {
      AgentSpec scheduled = withSchedules(planned, design, spec);
      SpecRules.check(scheduled).forEach(problem -> objections.add(problem.toString()));
      if (objections.isEmpty()) {
        objections.addAll(proof.apply(scheduled));
      }
    }
    return objections;
  }

  private static AgentSpec withSchedules(
      List<PlannedSchedule> planned, ScheduleDesign design, AgentSpec spec) {
    Map<String, Chain> chains =
        design.schedules().stream().collect(Collectors.toMap(Chain::schedule, c -> c));
    return spec.withSchedules(
        planned.stream().map(plan -> schedule(plan, chains.get(plan.name()))).toList());
  }

  private static ScheduleSpec schedule(PlannedSchedule planned, Chain chain) {
    List<StepSpec> steps = new ArrayList<>();
    for (ChainStep step : chain.steps()) {
      String id = "step_" + (steps.size() + 1);
      Map<String, String> input = input(step.input());
      steps.add(new StepSpec(id, step.action(), input, Map.of(), step.onFailure()));
    }
    return SpecDraft.scheduleOf(planned, steps);
  }

  private static Map<String, String> input(List<InputValue> values) {
    Map<String, String> input = new LinkedHashMap<>();
    values.forEach(value -> input.put(value.name(), value.value()));
    return input;
  }
}
