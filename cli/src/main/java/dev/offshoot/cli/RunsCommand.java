package dev.offshoot.cli;

import dev.offshoot.cli.Main.Surroundings;
import dev.offshoot.cli.terminal.StoryPrinter;
import dev.offshoot.pipeline.story.RunStory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code offshoot runs}: the runs that made the apps of a folder. */
@Command(
    name = "runs",
    description = "Lists the runs that made an app, or the apps in a folder.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  offshoot runs shop")
final class RunsCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The app's folder, or one with apps in it (default: this one).")
  private Path directory;

  @Mixin private OutputOptions output;

  RunsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Reporter reporter = new Reporter(surroundings, output)) {
      List<RunStory> runs = reporter.generator().runs(directory);
      if (output.json) {
        surroundings.out().println(Reporter.json(runs));
      } else if (runs.isEmpty()) {
        reporter.say("No run of Offshoot was made in " + directory + ".");
      } else {
        new StoryPrinter(surroundings.out(), surroundings.terminal()).list(runs);
      }
      return ExitCode.DONE.number();
    }
  }
}
