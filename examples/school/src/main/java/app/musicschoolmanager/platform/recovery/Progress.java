package app.musicschoolmanager.platform.recovery;

import java.io.PrintStream;
import java.time.Duration;

/** Says now and then how far something long has come. What is soon done says nothing. */
final class Progress {
  private static final long PAUSE = Duration.ofSeconds(2).toNanos();

  private final PrintStream out;
  private long last = System.nanoTime();

  Progress(PrintStream out) {
    this.out = out;
  }

  /**
   * So much is done.
   *
   * @param share from 0 to 1
   */
  void at(String what, double share) {
    long now = System.nanoTime();
    if (now - last > PAUSE) {
      last = now;
      out.printf("%s: %d %%%n", what, Math.round(100 * share));
    }
  }
}
