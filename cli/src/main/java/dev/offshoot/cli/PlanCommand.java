package dev.offshoot.cli;

import dev.offshoot.cli.Main.Surroundings;
import dev.offshoot.pipeline.Assignment;
import dev.offshoot.pipeline.Pipeline;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code offshoot plan}: from a request to a specification, without writing an app. */
@Command(
    name = "plan",
    description = {
      "Says what a request leads to: what carries each requirement, what is assumed, what cannot be"
          + " built.",
      "Prints the plan, an agent.json whose actions have no code yet, and builds nothing.",
      "Read it, change it, and go on with `offshoot new REQUEST --spec FILE`."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer =
        "  offshoot plan request.md > plan.json && offshoot new request.md --spec plan.json -o"
            + " shop")
final class PlanCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "REQUEST",
      description = "A text file, - for standard input, or the request itself.")
  private String request;

  @Option(
      names = "--package",
      paramLabel = "NAME",
      description = "The app's Java package (default: app.<name>).")
  private String packageName;

  @Mixin private ModelOptions modelOptions;
  @Mixin private OutputOptions output;

  PlanCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RequestText text = RequestText.of(request, surroundings.in());
    try (Reporter reporter = new Reporter(surroundings, output)) {
      ModelChoice choice =
          ModelChoice.of(modelOptions, text.recording(), surroundings, reporter.retries());
      reporter.say(choice.description());
      Assignment assignment = Assignment.plan(text.text(), packageName);
      Pipeline.Result result = reporter.generator().plan(assignment, choice.model());
      reporter.made(result.spec(), result.leftOut(), result.quality());
      reporter.result(result.spec());
    }
    return ExitCode.DONE.number();
  }
}
