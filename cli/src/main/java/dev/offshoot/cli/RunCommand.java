package dev.offshoot.cli;

import dev.offshoot.Generator;
import dev.offshoot.boot.AppProcess;
import dev.offshoot.cli.Main.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code offshoot run}: starts a generated app at once. */
@Command(
    name = "run",
    description = "Starts a generated app at once: compiled in memory, without Maven.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  offshoot run shop --port 9000")
final class RunCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The app's folder (default: this one).")
  private Path directory;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port to listen on (default: ${DEFAULT-VALUE}).")
  private int port;

  @Mixin private OutputOptions output;

  RunCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return start(directory, port, surroundings);
  }

  /** Starts an app and stays with it until it ends. */
  static int start(Path directory, int port, Surroundings surroundings) {
    surroundings.err().println("Starting the app; stop it with Ctrl-C.");
    AppProcess app = Generator.start(directory, port);
    // Ends the app when this process is told to end; close does nothing the second time.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(app)));
    try {
      int code = app.waitFor();
      close(app);
      return code;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED.number();
    }
  }

  private static void close(AppProcess app) {
    try {
      app.close();
    } catch (IOException e) {
      // Only its temporary classes are left behind, where the system clears up by itself.
    }
  }
}
