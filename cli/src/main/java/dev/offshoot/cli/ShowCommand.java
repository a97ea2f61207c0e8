package dev.offshoot.cli;

import dev.offshoot.Problem;
import dev.offshoot.cli.Main.Surroundings;
import dev.offshoot.cli.terminal.StoryPrinter;
import dev.offshoot.pipeline.story.RunStory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code offshoot show}: the story of one run. */
@Command(
    name = "show",
    description = {
      "Tells the story of a run: time, tokens, attempts, what was wrong, what came of it.",
      "With OFFSHOOT_PROMPT_PRICE and OFFSHOOT_ANSWER_PRICE (of a million tokens) also its cost."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  offshoot show shop      the last run in the folder shop",
      "  offshoot show shop/1    the first one"
    })
final class ShowCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(
      arity = "0..1",
      paramLabel = "RUN",
      defaultValue = ".",
      description = "DIR/NUMBER as `offshoot runs` lists it, or DIR for the last (default: here).")
  private Path named;

  @Mixin private OutputOptions output;

  ShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Reporter reporter = new Reporter(surroundings, output)) {
      RunStory run = find(reporter);
      if (output.json) {
        surroundings.out().println(Reporter.json(run));
      } else {
        new StoryPrinter(surroundings.out(), surroundings.terminal()).show(run);
      }
      return ExitCode.DONE.number();
    }
  }

  private RunStory find(Reporter reporter) {
    String last = named.getFileName() == null ? "" : named.getFileName().toString();
    if (!last.matches("\\d{1,9}") || named.toFile().isDirectory()) {
      return only(reporter.generator().runs(named), named);
    }
    Path directory = named.getParent() == null ? Path.of(".") : named.getParent();
    List<RunStory> runs = reporter.generator().runs(directory);
    return only(runs.stream().filter(it -> it.run() == Long.parseLong(last)).toList(), named);
  }

  private static RunStory only(List<RunStory> runs, Path named) {
    long apps = runs.stream().map(RunStory::directory).distinct().count();
    if (apps == 1) {
      return runs.getFirst();
    }
    throw Problem.of(
        Problem.Kind.USAGE,
        apps == 0 ? "There is no run " + named : named + " is a folder with several apps in it",
        "",
        "List the runs with `offshoot runs DIR` and name one of them.");
  }
}
