package dev.offshoot.cli;

import dev.offshoot.Outcome;
import dev.offshoot.Problem;
import dev.offshoot.cli.Main.Surroundings;
import dev.offshoot.spec.document.AgentSpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code offshoot render}: from a specification to an app, with no language model. */
@Command(
    name = "render",
    description = "Makes the app that a specification describes; asks no language model.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  offshoot render agent.json -o shop")
final class RenderCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "SPEC", description = "The specification, an agent.json.")
  private Path spec;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The folder to write the app to.")
  private Path directory;

  @Option(names = "--overwrite", description = "Write over files that were edited by hand.")
  private boolean overwrite;

  @Mixin private OutputOptions output;

  RenderCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Reporter reporter = new Reporter(surroundings, output)) {
      Outcome outcome =
          reporter.generator().render(AgentSpecJson.read(text(spec)), directory, overwrite);
      return reporter.finished(outcome, false).number();
    }
  }

  /** The text of a specification. */
  static String text(Path spec) {
    try {
      return Files.readString(spec);
    } catch (IOException e) {
      throw Problem.of(
              Problem.Kind.SPEC,
              "The specification " + spec + " cannot be read",
              e instanceof java.nio.file.NoSuchFileException
                  ? "There is no such file."
                  : e.toString(),
              "Name the agent.json of an app, or a plan made with `offshoot plan REQUEST`.")
          .causedBy(e);
    }
  }
}
