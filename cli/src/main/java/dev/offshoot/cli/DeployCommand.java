package dev.offshoot.cli;

import dev.offshoot.Outcome;
import dev.offshoot.cli.Main.Surroundings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code offshoot deploy}: pushes an app that is complete. */
@Command(
    name = "deploy",
    description = "Pushes an app's committed history to a git remote.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  offshoot deploy shop --remote https://git.example.com/me/shop.git")
final class DeployCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The app's folder (default: this one).")
  private Path directory;

  @Option(
      names = "--remote",
      paramLabel = "URL",
      required = true,
      description = {
        "The git repository to push to (https, ssh or file).",
        "A token is read from the environment variable OFFSHOOT_GIT_TOKEN."
      })
  private String remote;

  @Option(
      names = "--branch",
      paramLabel = "NAME",
      defaultValue = "main",
      description = "The branch to push (default: ${DEFAULT-VALUE}).")
  private String branch;

  @Mixin private OutputOptions output;

  DeployCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Reporter reporter = new Reporter(surroundings, output)) {
      Outcome.Deployment deployment = reporter.generator().deploy(directory, remote, branch);
      return reporter.deployed(deployment).number();
    }
  }
}
