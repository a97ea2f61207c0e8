package dev.offshoot.pipeline.action;

import dev.offshoot.pipeline.Instructions;
import dev.offshoot.pipeline.LeftOut;
import dev.offshoot.pipeline.Material;
import dev.offshoot.pipeline.SpecDraft;
import dev.offshoot.pipeline.StableId;
import dev.offshoot.pipeline.analysis.Features.Requirement;
import dev.offshoot.pipeline.analysis.TechnicalPlan.PlannedAction;
import dev.offshoot.pipeline.analysis.TechnicalPlan.PlannedSchedule;
import dev.offshoot.pipeline.analysis.Understanding;
import dev.offshoot.pipeline.dialogue.Dialogue;
import dev.offshoot.pipeline.dialogue.Question;
import dev.offshoot.pipeline.dialogue.Unanswered;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.CodeSpec;
import dev.offshoot.spec.ModelSpec;
import dev.offshoot.spec.ScheduleSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/** Step 2: has each planned action written, and keeps what compiles and is allowed. */
public final class ActionWriting {

  private final Dialogue dialogue;
  private final Workshop workshop;
  private final Consumer<String> progress;

  /**
   * @param progress hears of each action as it is done
   */
  public ActionWriting(Dialogue dialogue, Workshop workshop, Consumer<String> progress) {
    this.dialogue = dialogue;
    this.workshop = workshop;
    this.progress = progress;
  }

  /** What came of writing one action: the action, or why it is left out. */
  public record Attempt(ActionSpec action, LeftOut leftOut) {}

  /** What the actions are for. */
  public record Order(String request, Understanding understanding) {}

  /** Writes all planned actions, several at a time; the order is the plan's. */
  public List<Attempt> write(Order order, AgentSpec spec) {
    List<Callable<Attempt>> tasks = new ArrayList<>();
    for (PlannedAction planned : order.understanding().plan().actions()) {
      tasks.add(() -> attempt(planned, order, spec));
    }
    return Concurrently.run(tasks);
  }

  private Attempt attempt(PlannedAction planned, Order order, AgentSpec spec) {
    try {
      List<PlannedSchedule> schedules = schedulesOf(planned, order.understanding());
      ActionSpec action =
          ask(
              "step2/" + planned.name(),
              planned,
              material(planned, order, spec).toString(),
              answer -> objections(planned, answer, schedules, spec));
      return new Attempt(action, null);
    } catch (Unanswered e) {
      return new Attempt(null, LeftOut.action(planned.name(), planned.label(), e.objections()));
    }
  }

  /**
   * Writes planned actions of a finished app anew; those that cannot be are not in the result.
   *
   * @param wanted what each is to do that it does not, by its name
   */
  public List<ActionSpec> rewrite(Map<String, List<String>> wanted, Order order, AgentSpec spec) {
    List<Callable<Optional<ActionSpec>>> tasks = new ArrayList<>();
    order.understanding().plan().actions().stream()
        .filter(planned -> wanted.containsKey(planned.name()))
        .forEach(
            planned -> tasks.add(() -> rewrite(planned, wanted.get(planned.name()), order, spec)));
    return Concurrently.run(tasks).stream().flatMap(Optional::stream).toList();
  }

  private Optional<ActionSpec> rewrite(
      PlannedAction planned, List<String> wanted, Order order, AgentSpec spec) {
    // What carries what is left out: it is tried with its own schedules alone.
    AgentSpec others =
        spec.withUnderstanding(UnderstandingSpec.NONE)
            .withActions(
                spec.actions().stream().filter(it -> !it.name().equals(planned.name())).toList());
    List<PlannedSchedule> schedules = schedulesOf(planned, order.understanding());
    Material material =
        material(planned, order, spec)
            .json("The action as it is", spec.action(planned.name()).orElseThrow())
            .block(
                "What it does not do",
                "Write it once more so that it does. All else, its parameters included, stays.\n\n"
                    + "- "
                    + String.join("\n- ", wanted));
    try {
      return Optional.of(
          ask(
              "step4/mend/" + planned.name(),
              planned,
              material.toString(),
              answer -> objections(planned, answer, schedules, others)));
    } catch (Unanswered e) {
      return Optional.empty();
    }
  }

  /** Whether nothing goes wrong in thirty days of the document's schedules. */
  public boolean runsOnSchedule(AgentSpec spec) {
    return spec.schedules().isEmpty() || workshop.objectionsToSchedules(spec).isEmpty();
  }

  private ActionSpec ask(
      String label,
      PlannedAction planned,
      String material,
      Function<ActionDesign, List<String>> objections) {
    ActionDesign design =
        dialogue.ask(
            new Question<>(
                label,
                Instructions.of(ActionWriting.class, "action.md"),
                material,
                ActionDesign.class,
                objections));
    progress.accept(planned.label());
    return toSpec(planned, design);
  }

  private Material material(PlannedAction planned, Order order, AgentSpec spec) {
    List<Requirement> served =
        order.understanding().features().requirements().stream()
            .filter(requirement -> planned.requirements().contains(requirement.id()))
            .toList();
    Material material =
        new Material()
            .request(order.request())
            .json("The action to write", planned)
            .json("The requirements it serves", served);
    List<PlannedSchedule> schedules = schedulesOf(planned, order.understanding());
    if (!schedules.isEmpty()) {
      material.json("The schedules that run it", schedules);
    }
    return material
        .json("The models it reads or writes", touched(planned, spec))
        .java("The Java API it may use", workshop.api());
  }

  private static List<ModelSpec> touched(PlannedAction planned, AgentSpec spec) {
    return spec.models().stream().filter(it -> planned.models().contains(it.name())).toList();
  }

  private static List<PlannedSchedule> schedulesOf(
      PlannedAction planned, Understanding understanding) {
    return understanding.plan().schedules().stream()
        .filter(schedule -> schedule.actions().contains(planned.name()))
        .toList();
  }

  private List<String> objections(
      PlannedAction planned, ActionDesign design, List<PlannedSchedule> schedules, AgentSpec spec) {
    List<String> objections = new ArrayList<>();
    if (!schedules.isEmpty()) {
      design.parameters().stream()
          .filter(parameter -> parameter.required() && parameter.defaultValue() == null)
          .forEach(parameter ->
              objections.add(
                  "$.parameters: a schedule runs this action, so "
                      + parameter.name()
                      + " needs a defaultValue or must not be required"));
    }
    if (design.examples().isEmpty()) {
      objections.add("$.examples: there are none, so nothing shows that the action is right");
    }
    ActionSpec action = toSpec(planned, design);
    List<ActionSpec> actions = new ArrayList<>(spec.actions());
    actions.add(action);
    AgentSpec withIt = spec.withActions(actions);
    objections.addAll(workshop.objections(withIt, action));
    if (objections.isEmpty() && !schedules.isEmpty()) {
      List<ScheduleSpec> withItAlone =
          schedules.stream().map(it -> SpecDraft.schedule(it, List.of(action.name()))).toList();
      objections.addAll(workshop.objectionsToSchedules(withIt.withSchedules(withItAlone)));
    }
    return objections;
  }

  private static ActionSpec toSpec(PlannedAction planned, ActionDesign design) {
    return new ActionSpec(
        StableId.of(planned.name()),
        planned.name(),
        planned.label(),
        planned.description(),
        planned.role(),
        planned.dataScope(),
        design.parameterSpecs(),
        List.of(),
        planned.integrations(),
        design.triggerPhrases(),
        design.confirm(),
        design.timeoutSeconds(),
        design.retries(),
        SpecDraft.brief(planned),
        new CodeSpec(lines(design.body()), lines(design.members())),
        design.examples().stream().map(ExampleDesign::toSpec).toList());
  }

  private static List<String> lines(String code) {
    String text = code.replace("\r\n", "\n").replace("\t", "  ").stripTrailing();
    return text.isBlank() ? List.of() : text.lines().map(String::stripTrailing).toList();
  }
}
