package dev.offshoot;

import dev.offshoot.deploy.GitRepository;
import dev.offshoot.deploy.Push;
import dev.offshoot.llm.Recording;
import dev.offshoot.output.Manifest;
import dev.offshoot.output.Workspace;
import dev.offshoot.pipeline.Assignment;
import dev.offshoot.pipeline.Journal;
import dev.offshoot.pipeline.Journal.Run;
import dev.offshoot.pipeline.Pipeline;
import dev.offshoot.pipeline.StepName;
import dev.offshoot.pipeline.StepStatus;
import dev.offshoot.pipeline.Timeline;
import dev.offshoot.render.Renderer;
import dev.offshoot.render.SourceTree;
import dev.offshoot.spec.AgentSpec;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Brings an app to disk, into git and to its remote: a commit for each step, a first push in the
 * background as soon as the data stands, the last one when all is proven.
 */
final class Delivery implements AutoCloseable {

  private static final String FIRST_PUSH = "pushed/first";

  private final Workspace workspace;
  private final Journal journal;
  private final Run run;
  private final Means means;
  private final ExecutorService background = Executors.newSingleThreadExecutor();
  private Proof proof;
  private CompletableFuture<Void> firstPush = CompletableFuture.completedFuture(null);

  /**
   * What every delivery of a generator uses.
   *
   * @param environment where the token of a remote is looked up
   */
  record Means(Renderer renderer, Timeline timeline, Map<String, String> environment) {}

  Delivery(Workspace workspace, Journal journal, Run run, Means means) {
    this.workspace = workspace;
    this.journal = journal;
    this.run = run;
    this.means = means;
  }

  /**
   * Commits what a step has made, of which the first app is pushed while the next steps work; what
   * the last step has made is proven instead, for it is written and committed with its recording.
   */
  void milestone(StepName step, AgentSpec spec) {
    if (step == StepName.ASSEMBLY) {
      Timeline timeline = means.timeline();
      proof = Proof.of(spec, files(spec), what -> timeline.step(step, StepStatus.PROCESSING, what));
      return;
    }
    String commit = commit(step, step == StepName.ANALYSIS ? request() : files(spec), spec);
    boolean pushes = step == StepName.SCHEMA && run.assignment().remote() != null;
    if (pushes && journal.marked(run.id(), FIRST_PUSH).isEmpty()) {
      firstPush =
          CompletableFuture.runAsync(() -> pushFirst(spec, commit), background)
              .exceptionally(this::reportFailure);
    }
  }

  /** Writes the proven app, commits it and, if asked to, pushes it. */
  Outcome complete(Pipeline.Result result, Recording recording) {
    AgentSpec spec = result.spec();
    SourceTree tree = Manifest.added(files(spec).with(Generator.RECORDING, recording.toJson()));
    workspace.write(tree, false);
    String commit = commit(StepName.ASSEMBLY, tree, spec);
    repository().settle();
    firstPush.join();
    Optional<Outcome.Deployment> deployment =
        Optional.ofNullable(run.assignment().remote()).map(remote -> push(commit));
    deployment.ifPresent(this::report);
    return new Outcome(
        workspace.directory(),
        spec,
        tree.size(),
        tree.digest(),
        result.leftOut(),
        proof.untried(),
        Optional.of(result.quality()),
        recording.usage(),
        Optional.of(commit),
        deployment);
  }

  private SourceTree files(AgentSpec spec) {
    return means.renderer().render(spec).withAll(request());
  }

  private SourceTree request() {
    return SourceTree.empty().with(Generator.REQUEST, run.assignment().request() + "\n");
  }

  private String commit(StepName step, SourceTree tree, AgentSpec spec) {
    String mark = "commit/" + step.id();
    return journal
        .marked(run.id(), mark)
        .orElseGet(() -> {
          String id =
              repository().commit(tree, CommitMessage.of(step, spec), run.assignment().author());
          journal.mark(run.id(), mark, id);
          return id;
        });
  }

  private GitRepository repository() {
    return GitRepository.at(workspace.directory(), run.assignment().branch());
  }

  /** The first push of a run, of just what was proven: later steps commit to the same branch. */
  private void pushFirst(AgentSpec spec, String commit) {
    Proof.of(spec, files(spec), what -> {});
    Outcome.Deployment deployment = push(commit);
    if (deployment.ready()) {
      journal.mark(run.id(), FIRST_PUSH, commit);
    }
    report(deployment);
  }

  private Outcome.Deployment push(String commit) {
    Assignment assignment = run.assignment();
    try {
      Push push =
          Push.of(
              workspace.directory(), assignment.remote(), assignment.branch(), means.environment());
      return pushed(assignment, push.call(commit));
    } catch (Problem failure) {
      return new Outcome.Deployment(assignment.remote(), assignment.branch(), null, failure);
    }
  }

  private static Outcome.Deployment pushed(Assignment assignment, String commit) {
    return new Outcome.Deployment(assignment.remote(), assignment.branch(), commit, null);
  }

  private void report(Outcome.Deployment deployment) {
    boolean ready = deployment.ready();
    means
        .timeline()
        .deployment(
            deployment.remote(),
            deployment.commit(),
            ready ? "ready" : "failed",
            ready ? "pushed to " + deployment.remote() : deployment.failure().what());
  }

  private Void reportFailure(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    String message = cause instanceof Problem problem ? problem.what() : cause.toString();
    means.timeline().deployment(run.assignment().remote(), null, "failed", message);
    return null;
  }

  @Override
  public void close() {
    background.shutdownNow();
  }
}
