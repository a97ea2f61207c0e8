package dev.offshoot.cli;

import dev.offshoot.Outcome;
import dev.offshoot.cli.Main.Surroundings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code offshoot resume}: goes on with a run that was interrupted. */
@Command(
    name = "resume",
    description = {
      "Goes on with a run that was interrupted or failed.",
      "No question that the language model has answered is asked again."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  offshoot resume shop")
final class ResumeCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The folder of the run (default: this one).")
  private Path directory;

  @Mixin private ModelOptions modelOptions;
  @Mixin private OutputOptions output;

  ResumeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Reporter reporter = new Reporter(surroundings, output)) {
      Optional<Path> recording =
          reporter.generator().interrupted(directory).map(it -> it.recording()).map(Path::of);
      ModelChoice choice =
          ModelChoice.of(modelOptions, recording, surroundings, reporter.retries());
      reporter.say(choice.description());
      Outcome outcome = reporter.generator().resume(directory, choice.model());
      return reporter.finished(outcome, false).number();
    }
  }
}
