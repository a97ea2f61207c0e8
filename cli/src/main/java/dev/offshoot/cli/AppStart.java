package dev.offshoot.cli;

import dev.offshoot.Generator;
import dev.offshoot.boot.AppProcess;
import dev.offshoot.cli.Main.Surroundings;
import java.io.IOException;
import java.nio.file.Path;

/** Starts an app and stays with it until it ends. */
final class AppStart {

  private AppStart() {}

  static int of(Path directory, int port, Surroundings surroundings) {
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
