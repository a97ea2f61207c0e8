package dev.offshoot.cli.terminal;

import dev.offshoot.pipeline.Quality;
import java.io.PrintWriter;

/** Shows how well a run went, with the reason for every point that is missing. */
public final class QualityPrinter {

  private QualityPrinter() {}

  public static void print(Quality quality, PrintWriter err, Terminal terminal) {
    err.println();
    err.println(terminal.bold("Quality") + ": " + quality.score() + " of 100");
    quality
        .steps()
        .forEach(step ->
            step.deductions()
                .forEach(it ->
                    err.println("  " + terminal.yellow("-" + it.points()) + "  " + it.reason())));
    err.flush();
  }
}
