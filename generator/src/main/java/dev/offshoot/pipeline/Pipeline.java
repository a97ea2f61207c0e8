package dev.offshoot.pipeline;

import dev.offshoot.Problem;
import dev.offshoot.check.Finding;
import dev.offshoot.check.SchemaProof;
import dev.offshoot.llm.LanguageModel;
import dev.offshoot.pipeline.Quality.Deduction;
import dev.offshoot.pipeline.Quality.StepQuality;
import dev.offshoot.pipeline.action.ActionWriting;
import dev.offshoot.pipeline.action.ActionWriting.Order;
import dev.offshoot.pipeline.action.Workshop;
import dev.offshoot.pipeline.analysis.Analysis;
import dev.offshoot.pipeline.analysis.Coverage;
import dev.offshoot.pipeline.analysis.Features;
import dev.offshoot.pipeline.analysis.OpenPlan;
import dev.offshoot.pipeline.analysis.TechnicalPlan.PlannedSchedule;
import dev.offshoot.pipeline.analysis.Understanding;
import dev.offshoot.pipeline.assembly.Assembly;
import dev.offshoot.pipeline.dialogue.Dialogue;
import dev.offshoot.pipeline.dialogue.Unanswered;
import dev.offshoot.pipeline.review.DataReview;
import dev.offshoot.pipeline.review.Mending;
import dev.offshoot.pipeline.schedule.ScheduleSetup;
import dev.offshoot.pipeline.schema.SchemaDesign;
import dev.offshoot.render.Renderer;
import dev.offshoot.spec.ActionSpec;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.ScheduleSpec;
import dev.offshoot.spec.understanding.UnderstandingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** From a request to the complete document of an app: five steps, each one's result the next's. */
public final class Pipeline {

  private final LanguageModel model;
  private final Timeline timeline;
  private final Renderer renderer;
  private final BiConsumer<StepName, AgentSpec> milestone;
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<StepQuality> quality = new ArrayList<>();

  /**
   * @param milestone hears of the document after each step
   */
  public Pipeline(
      LanguageModel model,
      Timeline timeline,
      Renderer renderer,
      BiConsumer<StepName, AgentSpec> milestone) {
    this.model = model;
    this.timeline = timeline;
    this.renderer = renderer;
    this.milestone = milestone;
  }

  /**
   * What came of a request.
   *
   * @param leftOut planned parts that could not be made
   */
  public record Result(AgentSpec spec, List<LeftOut> leftOut, Quality quality) {}

  /** Runs all steps. */
  public Result run(String request, String packageName) {
    Understanding understanding = analyse(request);
    AgentSpec spec = schema(request, understanding, draft(understanding, packageName));
    UnderstandingSpec coverage = Coverage.planned(understanding.features(), understanding.plan());
    return build(request, understanding, spec, coverage);
  }

  /** Runs the steps that say what will be built: actions have no code yet. */
  public Result plan(String request, String packageName) {
    Understanding understanding = analyse(request);
    AgentSpec spec = schema(request, understanding, draft(understanding, packageName));
    UnderstandingSpec coverage = Coverage.planned(understanding.features(), understanding.plan());
    return new Result(
        SpecDraft.withPlans(spec, understanding.plan()).withUnderstanding(coverage),
        List.of(),
        Quality.of(quality));
  }

  /** Runs the steps that make what a plan leaves open. */
  public Result goOn(String request, AgentSpec plan) {
    OpenPlan open = new OpenPlan(plan);
    AgentSpec finished = open.finished();
    requireData(finished);
    milestone.accept(StepName.ANALYSIS, finished);
    milestone.accept(StepName.SCHEMA, finished);
    return build(request, open.understanding(), finished, open.coverage());
  }

  private AgentSpec draft(Understanding understanding, String packageName) {
    AgentSpec spec = SpecDraft.of(understanding.features(), understanding.plan(), packageName);
    milestone.accept(StepName.ANALYSIS, spec);
    return spec;
  }

  private Result build(
      String request, Understanding understanding, AgentSpec data, UnderstandingSpec coverage) {
    Workshop workshop = new Workshop(renderer, data);
    Order order = new Order(request, understanding);
    AgentSpec spec = actions(order, data, workshop);
    spec = schedules(understanding, spec, workshop).withUnderstanding(coverage);
    spec = assembly(order, spec, workshop);
    return new Result(spec, List.copyOf(leftOut), Quality.of(quality));
  }

  private Understanding analyse(String request) {
    return step(
        StepName.ANALYSIS,
        (dialogue, meter) -> {
          Analysis analysis = new Analysis(dialogue);
          Features features = analysis.collectFeatures(request);
          timeline.data(features);
          return new Understanding(features, analysis.plan(request, features));
        });
  }

  private AgentSpec schema(String request, Understanding understanding, AgentSpec draft) {
    return step(
        StepName.SCHEMA,
        (dialogue, meter) -> {
          Consumer<String> progress =
              doing -> timeline.step(StepName.SCHEMA, StepStatus.PROCESSING, doing);
          DataReview review = new DataReview(dialogue, understanding, progress);
          return new SchemaDesign(dialogue, this::proveSchema, review::wanted)
              .design(request, understanding, draft);
        });
  }

  private List<Finding> proveSchema(AgentSpec spec) {
    return SchemaProof.check(spec, renderer.render(spec));
  }

  /** A plan that somebody has changed, before anything is asked or written for it. */
  private void requireData(AgentSpec spec) {
    List<Finding> findings = proveSchema(spec);
    if (!findings.isEmpty()) {
      throw Problem.of(
          Problem.Kind.SPEC,
          "The data of the plan cannot be kept in a database",
          findings.stream().map(Finding::text).collect(Collectors.joining("\n")),
          "Correct what is named above.");
    }
  }

  private AgentSpec actions(Order order, AgentSpec spec, Workshop workshop) {
    return step(
        StepName.ACTIONS,
        (dialogue, meter) -> {
          ActionWriting writing = writing(StepName.ACTIONS, dialogue, workshop);
          List<ActionSpec> actions = new ArrayList<>(spec.actions());
          for (ActionWriting.Attempt attempt : writing.write(order, spec)) {
            if (attempt.action() != null) {
              actions.add(attempt.action());
            } else {
              leaveOut(attempt.leftOut(), meter);
            }
          }
          actions.stream()
              .filter(action -> action.examples().isEmpty())
              .forEach(action -> meter.deduct(Deduction.unproven(action.name())));
          return spec.withActions(actions);
        });
  }

  private ActionWriting writing(StepName step, Dialogue dialogue, Workshop workshop) {
    return new ActionWriting(
        dialogue, workshop, done -> timeline.step(step, StepStatus.PROCESSING, done));
  }

  private AgentSpec schedules(Understanding understanding, AgentSpec spec, Workshop workshop) {
    return step(
        StepName.SCHEDULES,
        (dialogue, meter) -> {
          List<PlannedSchedule> possible = possible(understanding, spec, meter);
          try {
            List<ScheduleSpec> schedules = new ArrayList<>(spec.schedules());
            ScheduleSetup setup = new ScheduleSetup(dialogue, workshop::objectionsToSchedules);
            schedules.addAll(setup.setUp(possible, spec).schedules());
            return spec.withSchedules(schedules);
          } catch (Unanswered e) {
            possible.forEach(plan ->
                leaveOut(LeftOut.schedule(plan.name(), plan.label(), e.objections()), meter));
            return spec;
          }
        });
  }

  /** The planned schedules of which at least one action was made. */
  private List<PlannedSchedule> possible(Understanding understanding, AgentSpec spec, Meter meter) {
    Set<String> made = spec.actions().stream().map(ActionSpec::name).collect(Collectors.toSet());
    List<PlannedSchedule> possible = new ArrayList<>();
    for (PlannedSchedule planned : understanding.plan().schedules()) {
      if (planned.actions().stream().anyMatch(made::contains)) {
        possible.add(planned);
      } else {
        String reason = "none of its actions could be made: " + planned.actions();
        leaveOut(LeftOut.schedule(planned.name(), planned.label(), List.of(reason)), meter);
      }
    }
    return possible;
  }

  private AgentSpec assembly(Order order, AgentSpec spec, Workshop workshop) {
    return step(
        StepName.ASSEMBLY,
        (dialogue, meter) -> {
          AgentSpec known = spec.withUnderstanding(Coverage.settled(spec, leftOut));
          try {
            known =
                reviewed(order, known, writing(StepName.ASSEMBLY, dialogue, workshop), dialogue);
          } catch (Unanswered e) {
            leaveOut(LeftOut.review(e.objections()), meter);
          }
          known.understanding().requirements().stream()
              .flatMap(it -> Deduction.of(it).stream())
              .forEach(meter::deduct);
          try {
            return hasFace(known) ? known : new Assembly(dialogue).assemble(known);
          } catch (Unanswered e) {
            leaveOut(LeftOut.face(e.objections()), meter);
            return known;
          }
        });
  }

  /** Held against what was asked for, and mended once where that helps. */
  private AgentSpec reviewed(
      Order order, AgentSpec spec, ActionWriting writing, Dialogue dialogue) {
    // A document that came complete stays what its owner has: nothing is asked about it.
    boolean complete = order.understanding().plan().actions().isEmpty();
    boolean settled = complete && (hasFace(spec) || spec.understanding().reviewed());
    if (settled || spec.understanding().requirements().isEmpty()) {
      return spec;
    }
    String holding = "holding it against what was asked for";
    timeline.step(StepName.ASSEMBLY, StepStatus.PROCESSING, holding);
    return new Mending(dialogue, writing, order).settled(spec);
  }

  private static boolean hasFace(AgentSpec spec) {
    return !spec.readme().firstSteps().isEmpty();
  }

  private void leaveOut(LeftOut part, Meter meter) {
    leftOut.add(part);
    meter.deduct(Deduction.leftOut(part.what()));
  }

  private interface Work<T> {
    T with(Dialogue dialogue, Meter meter);
  }

  private <T> T step(StepName name, Work<T> work) {
    timeline.step(name, StepStatus.PROCESSING, name.title());
    Meter meter =
        new Meter(
            timeline.millis(),
            (label, objections) ->
                timeline.step(name, StepStatus.RETRYING, label + ": " + objections.getFirst()));
    try {
      T result = work.with(new Dialogue(model, meter), meter);
      reached(name, result);
      Event.StepMetrics metrics = meter.metrics(timeline.millis());
      timeline.step(name, StepStatus.COMPLETE, name.title(), metrics);
      quality.add(new StepQuality(name, metrics.score(), metrics.deductions()));
      return result;
    } catch (Unanswered e) {
      timeline.step(name, StepStatus.FAILED, e.getMessage(), meter.metrics(timeline.millis()));
      throw unanswered(name, e);
    } catch (Problem e) {
      timeline.step(name, StepStatus.FAILED, e.what(), meter.metrics(timeline.millis()));
      throw e;
    }
  }

  private <T> void reached(StepName name, T result) {
    if (result instanceof AgentSpec spec) {
      timeline.data(spec);
      milestone.accept(name, spec);
    }
  }

  private static Problem unanswered(StepName name, Unanswered cause) {
    return Problem.of(
            Problem.Kind.GENERATION,
            Objects.toString(name.title()) + " failed: the language model gave no usable answer.",
            String.join("\n", cause.objections()),
            "Run `offshoot resume` to try again from here, say in the request what is unclear, or"
                + " choose a stronger model with --model.")
        .causedBy(cause);
  }
}
