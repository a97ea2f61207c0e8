package dev.offshoot.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.offshoot.Generator;
import dev.offshoot.Outcome;
import dev.offshoot.Problem;
import dev.offshoot.cli.Main.Surroundings;
import dev.offshoot.cli.terminal.AskedForPrinter;
import dev.offshoot.cli.terminal.ProgressPrinter;
import dev.offshoot.cli.terminal.QualityPrinter;
import dev.offshoot.cli.terminal.Terminal;
import dev.offshoot.llm.retry.RetryListener;
import dev.offshoot.pipeline.Event;
import dev.offshoot.pipeline.LeftOut;
import dev.offshoot.pipeline.Quality;
import dev.offshoot.spec.AgentSpec;
import dev.offshoot.spec.document.AgentSpecJson;
import dev.offshoot.spec.understanding.UnderstandingSpec;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** What a command says: text for people on standard error, results on standard output. */
final class Reporter implements AutoCloseable {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private final Surroundings surroundings;
  private final OutputOptions options;
  private final Terminal terminal;
  private final PrintWriter out;
  private final PrintWriter err;
  private final ProgressPrinter progress;

  Reporter(Surroundings surroundings, OutputOptions options) {
    this.surroundings = surroundings;
    this.options = options;
    this.terminal = surroundings.terminal();
    this.out = writer(surroundings.out());
    this.err = writer(surroundings.err());
    this.progress = new ProgressPrinter(err, terminal);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** The product, telling its events to this command's user. */
  Generator generator() {
    return new Generator(Clock.systemUTC(), this::tell, surroundings.environment());
  }

  private void tell(Event event) {
    if (options.events != null) {
      out.println(json(event));
    }
    progress.accept(event);
  }

  /** Tells the person that a question is asked again. */
  RetryListener retries() {
    return (prompt, attempt, wait, problem) ->
        progress.note(prompt.label() + " again in " + wait.toSeconds() + " s: " + problem.what());
  }

  /** A sentence for the person. */
  void say(String sentence) {
    err.println(sentence);
  }

  /** A specification as the command's result; one line where every line is an event. */
  void result(AgentSpec spec) {
    out.print(options.events != null ? json(spec) + "\n" : AgentSpecJson.write(spec));
    out.flush();
  }

  /** Whoever reads events line by line wants the result in the same form. */
  private boolean forMachines() {
    return options.json || options.events != null;
  }

  /** What was asked for, what came of it, and how well. */
  void made(AgentSpec spec, List<LeftOut> leftOut, Quality quality) {
    new AskedForPrinter(err, terminal).print(spec);
    leftOut(leftOut);
    QualityPrinter.print(quality, err, terminal);
  }

  /**
   * Reports how a run ended.
   *
   * @param starting whether the app is started next, so that how to start it need not be said
   */
  ExitCode finished(Outcome outcome, boolean starting) {
    outcome.quality().ifPresent(quality -> made(outcome.spec(), outcome.leftOut(), quality));
    outcome.untried().forEach(what -> err.println(terminal.yellow("not tried: ") + what));
    err.println();
    err.println(
        terminal.bold(outcome.spec().name())
            + " is complete: "
            + outcome.files()
            + " files in "
            + outcome.directory());
    outcome.deployment().filter(Outcome.Deployment::ready).ifPresent(this::pushed);
    if (!starting) {
      err.println("  start it:    offshoot run " + shown(outcome.directory()));
      err.println("  or alone:    cd " + shown(outcome.directory()) + " && ./run");
      err.println("  read first:  " + shown(outcome.directory().resolve("README.md")));
    }
    out.println(forMachines() ? json(Result.of(outcome)) : outcome.directory().toString());
    return outcome
        .deployment()
        .filter(deployment -> !deployment.ready())
        .map(deployment -> notPushed(outcome, deployment))
        .orElse(ExitCode.DONE);
  }

  private void leftOut(List<LeftOut> parts) {
    for (LeftOut part : parts) {
      err.println(terminal.yellow("left out: ") + part.what());
      part.reasons().forEach(reason -> err.println("  " + reason.replace("\n", "\n  ")));
    }
  }

  private void pushed(Outcome.Deployment deployment) {
    err.println(
        "  pushed:      "
            + deployment.remote()
            + " "
            + deployment.branch()
            + " at "
            + deployment.commit());
  }

  private ExitCode notPushed(Outcome outcome, Outcome.Deployment deployment) {
    new ErrorHandler(terminal).print(deployment.failure(), err);
    err.println("  The app itself is complete. To try the push again:");
    err.println(
        "    offshoot deploy "
            + shown(outcome.directory())
            + " --remote "
            + deployment.remote()
            + " --branch "
            + deployment.branch());
    return ExitCode.of(deployment.failure());
  }

  /** Reports a push that was asked for alone. */
  ExitCode deployed(Outcome.Deployment deployment) {
    if (!deployment.ready()) {
      throw deployment.failure();
    }
    pushed(deployment);
    out.println(forMachines() ? json(deployment) : deployment.commit());
    return ExitCode.DONE;
  }

  private static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    String text =
        absolute.startsWith(here) ? here.relativize(absolute).toString() : path.toString();
    return text.isEmpty() ? "." : text;
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw Problem.of(Problem.Kind.INTERNAL, "A result cannot be written as JSON", "", "")
          .causedBy(e);
    }
  }

  /** The result as machines read it. */
  private record Result(
      String type,
      String directory,
      String name,
      int files,
      String digest,
      long tokens,
      Quality quality,
      UnderstandingSpec understanding,
      List<LeftOut> leftOut,
      List<String> untried,
      String commit,
      String remote,
      String deploymentStatus) {

    static Result of(Outcome outcome) {
      return new Result(
          "result",
          outcome.directory().toAbsolutePath().toString(),
          outcome.spec().name(),
          outcome.files(),
          outcome.digest(),
          outcome.usage().total(),
          outcome.quality().orElse(null),
          outcome.spec().understanding(),
          outcome.leftOut(),
          outcome.untried(),
          outcome.commit().orElse(null),
          outcome.deployment().map(Outcome.Deployment::remote).orElse(null),
          outcome.deployment().map(it -> it.ready() ? "ready" : "failed").orElse(null));
    }
  }

  @Override
  public void close() {
    progress.close();
    out.flush();
    err.flush();
  }
}
