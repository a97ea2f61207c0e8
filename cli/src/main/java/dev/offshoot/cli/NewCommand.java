package dev.offshoot.cli;

import dev.offshoot.Outcome;
import dev.offshoot.Problem;
import dev.offshoot.cli.Main.Surroundings;
import dev.offshoot.pipeline.Assignment;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code offshoot new}: from a request to a complete app. */
@Command(
    name = "new",
    description = "Makes a complete app from a request in plain language.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  offshoot new request.md -o shop --run",
      "  offshoot new - -o shop < request.md",
      "  offshoot plan request.md > plan.json && offshoot new request.md --spec plan.json -o shop",
      "  offshoot new request.md -o shop --remote https://git.example.com/me/shop.git"
    })
final class NewCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "REQUEST",
      description = "A text file, - for standard input, or the request itself.")
  private String request;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "The folder to make (default: named after the request).")
  private Path directory;

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      description = {
        "Go on from this plan of the request, as `offshoot plan` printed it and you changed it.",
        "What has no code yet is written; all else stays."
      })
  private Path plan;

  @Option(
      names = "--package",
      paramLabel = "NAME",
      description = "The app's Java package (default: app.<name>).")
  private String packageName;

  @Option(names = "--run", description = "Start the app when it is made.")
  private boolean run;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port for --run (default: ${DEFAULT-VALUE}).")
  private int port;

  @Mixin private DeliveryOptions delivery;
  @Mixin private ModelOptions modelOptions;
  @Mixin private OutputOptions output;

  NewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (plan != null && packageName != null) {
      throw Problem.of(
          Problem.Kind.USAGE,
          "--package and --spec do not go together",
          "The package stands in the plan.",
          "Change packageName there.");
    }
    RequestText text = RequestText.of(request, surroundings.in());
    Path folder = directory != null ? directory : text.defaultFolder();
    try (Reporter reporter = new Reporter(surroundings, output)) {
      ModelChoice choice =
          ModelChoice.of(modelOptions, text.recording(), surroundings, reporter.retries());
      reporter.say(choice.description());
      Outcome outcome =
          reporter
              .generator()
              .create(
                  folder,
                  new Assignment(
                      text.text(),
                      plan == null ? null : RenderCommand.text(plan),
                      packageName,
                      delivery.remote,
                      delivery.branch,
                      delivery.author,
                      choice.recording().map(Path::toString).orElse(null)),
                  choice.model());
      ExitCode code = reporter.finished(outcome, run);
      if (run && code == ExitCode.DONE) {
        return RunCommand.start(outcome.directory(), port, surroundings);
      }
      return code.number();
    }
  }
}
