package dev.offshoot;

import dev.offshoot.boot.AppProcess;
import dev.offshoot.check.Compiler;
import dev.offshoot.check.Finding;
import dev.offshoot.check.SecretScan;
import dev.offshoot.deploy.Push;
import dev.offshoot.llm.LanguageModel;
import dev.offshoot.llm.RecordingModel;
import dev.offshoot.llm.Usage;
import dev.offshoot.output.Manifest;
import dev.offshoot.output.Workspace;
import dev.offshoot.pipeline.Assignment;
import dev.offshoot.pipeline.Event;
import dev.offshoot.pipeline.Journal;
import dev.offshoot.pipeline.Journal.Run;
import dev.offshoot.pipeline.JournaledModel;
import dev.offshoot.pipeline.Pipeline;
import dev.offshoot.pipeline.StepName;
import dev.offshoot.pipeline.StepStatus;
import dev.offshoot.pipeline.Timeline;
import dev.offshoot.pipeline.dialogue.Unanswered;
import dev.offshoot.pipeline.story.Price;
import dev.offshoot.pipeline.story.RunStories;
import dev.offshoot.pipeline.story.RunStory;
import dev.offshoot.render.Renderer;
import dev.offshoot.render.SourceTree;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.document.AgentSpecJson;
import dev.offshoot.spec.rule.SpecRules;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The whole product as a library: from a request or a specification to a proven app. */
public final class Generator {

  /** The request that an app was made from, in its folder. */
  static final String REQUEST = "request.md";

  /** Every answer that an app was made from, in its folder. */
  static final String RECORDING = "agent.lock";

  private final Clock clock;
  private final Consumer<Event> listener;
  private final Map<String, String> environment;
  private final Renderer renderer;

  /**
   * @param listener hears of everything that happens, on several threads but one at a time
   * @param environment where the token of a git remote is looked up
   */
  public Generator(Clock clock, Consumer<Event> listener, Map<String, String> environment) {
    this.clock = clock;
    this.listener = listener;
    this.environment = environment;
    // The formatter is part of the compiler; without one it would fail where nobody understands it.
    Compiler.requireJdk();
    this.renderer = new Renderer();
  }

  /** Makes an app in a folder of its own. */
  public Outcome create(Path directory, Assignment assignment, LanguageModel model) {
    refuseSecrets(assignment.request());
    if (assignment.plan() != null) {
      // Before a folder is made for what cannot become an app.
      SpecRules.requirePlan(AgentSpecJson.read(assignment.plan()));
    }
    try (Workspace workspace = Workspace.create(directory);
        Journal journal = Journal.open(workspace.journal(), clock)) {
      return carryOut(workspace, journal, journal.start(assignment), model);
    }
  }

  /** Goes on with the interrupted or failed run of a folder. */
  public Outcome resume(Path directory, LanguageModel model) {
    try (Workspace workspace = Workspace.open(directory);
        Journal journal = Journal.open(workspace.journal(), clock)) {
      return carryOut(workspace, journal, lastRun(journal, directory), model);
    }
  }

  /** What the interrupted run of a folder was to do. */
  public Optional<Assignment> interrupted(Path directory) {
    try (Workspace workspace = Workspace.open(directory);
        Journal journal = Journal.open(workspace.journal(), clock)) {
      return Optional.of(lastRun(journal, directory).assignment());
    }
  }

  private static Run lastRun(Journal journal, Path directory) {
    return journal
        .lastRun()
        .filter(run -> !run.status().equals(Journal.COMPLETE))
        .orElseThrow(() ->
            Problem.of(
                Problem.Kind.USAGE,
                "There is nothing to resume in " + directory,
                "Its last run is complete.",
                "Start the app with `offshoot run`, or make a new one with `offshoot new`."));
  }

  private Outcome carryOut(Workspace workspace, Journal journal, Run run, LanguageModel model) {
    RecordingModel recorder = new RecordingModel(new JournaledModel(model, journal, run.id()));
    Timeline timeline =
        new Timeline(
            clock,
            event -> {
              journal.add(run.id(), event);
              listener.accept(event);
            });
    try (Delivery delivery =
        new Delivery(
            workspace, journal, run, new Delivery.Means(renderer, timeline, environment))) {
      Pipeline.Result result =
          carryOut(
              run.assignment(), new Pipeline(recorder, timeline, renderer, delivery::milestone));
      Outcome outcome = delivery.complete(result, recorder.recording());
      journal.finish(run.id(), Journal.COMPLETE);
      return outcome;
    } catch (Problem problem) {
      if (problem.getCause() instanceof Unanswered unanswered) {
        // Asked again on resume: replaying the answers that failed would only fail again.
        journal.forget(run.id(), unanswered.label());
      }
      journal.mark(run.id(), Journal.PROBLEM, problem.getMessage());
      journal.finish(run.id(), Journal.FAILED);
      throw resumable(problem, workspace.directory());
    }
  }

  private static Pipeline.Result carryOut(Assignment assignment, Pipeline pipeline) {
    return assignment.plan() == null
        ? pipeline.run(assignment.request(), assignment.packageName())
        : pipeline.goOn(assignment.request(), AgentSpecJson.read(assignment.plan()));
  }

  /** What was answered so far is kept, and the user should know. */
  private static Problem resumable(Problem problem, Path directory) {
    String then =
        "Then go on with `offshoot resume " + directory + "`: nothing is asked for twice.";
    String fix = problem.fix().isEmpty() ? then : problem.fix() + "\n" + then;
    return Problem.of(problem.kind(), problem.what(), problem.why(), fix).causedBy(problem);
  }

  /** Says what would be built, building and writing nothing: its actions have no code yet. */
  public Pipeline.Result plan(Assignment assignment, LanguageModel model) {
    refuseSecrets(assignment.request());
    return new Pipeline(model, new Timeline(clock, listener), renderer, (step, spec) -> {})
        .plan(assignment.request(), assignment.packageName());
  }

  /**
   * Makes the app that a specification describes.
   *
   * @param overwrite whether files that were edited by hand are written over
   */
  public Outcome render(AgentSpec spec, Path directory, boolean overwrite) {
    SpecRules.require(spec);
    SourceTree made = renderer.render(spec);
    Timeline timeline = new Timeline(clock, listener);
    timeline.step(StepName.ASSEMBLY, StepStatus.PROCESSING, StepName.ASSEMBLY.title());
    Proof proof =
        Proof.of(spec, made, what -> timeline.step(StepName.ASSEMBLY, StepStatus.PROCESSING, what));
    timeline.step(StepName.ASSEMBLY, StepStatus.COMPLETE, StepName.ASSEMBLY.title());
    SourceTree tree;
    try (Workspace workspace = Workspace.openOrCreate(directory)) {
      // What the app was made from stays with it when it is made again from its document.
      tree = Manifest.added(workspace.keep(made, REQUEST, RECORDING));
      workspace.write(tree, overwrite);
    }
    return new Outcome(
        directory,
        spec,
        tree.size(),
        tree.digest(),
        List.of(),
        proof.untried(),
        Optional.empty(),
        Usage.NONE,
        Optional.empty(),
        Optional.empty());
  }

  /** A credential in a request would reach the language model, the journal and the repository. */
  private static void refuseSecrets(String request) {
    List<Finding> secrets = SecretScan.find("request", request);
    if (!secrets.isEmpty()) {
      throw Problem.of(
          Problem.Kind.REQUEST,
          "The request seems to contain a credential, so nothing was sent or written",
          secrets.stream().map(Finding::text).collect(Collectors.joining("\n")),
          "Take it out (and replace it at its service if it was real). The app asks for the"
              + " credentials of its services when it runs.");
    }
  }

  /**
   * The runs that made the app of a folder, or the apps in a folder; the latest of each app first.
   * They may be at work meanwhile.
   */
  public List<RunStory> runs(Path directory) {
    Optional<Price> price = Price.of(environment);
    List<RunStory> runs = new ArrayList<>();
    for (Path app : Workspace.in(directory)) {
      try (Journal journal = Journal.open(Workspace.journalOf(app), clock)) {
        runs.addAll(new RunStories(app, journal, price, Workspace.isAtWork(app)).all());
      }
    }
    return runs;
  }

  /** Starts the app of a folder on this port; it runs in a process of its own. */
  public static AppProcess start(Path directory, int port) {
    return AppProcess.start(directory, port);
  }

  /** Pushes the committed history of an app. */
  public Outcome.Deployment deploy(Path directory, String remote, String branch) {
    try {
      String commit = Push.of(directory, remote, branch, environment).call();
      return new Outcome.Deployment(remote, branch, commit, null);
    } catch (Problem failure) {
      return new Outcome.Deployment(remote, branch, null, failure);
    }
  }
}
