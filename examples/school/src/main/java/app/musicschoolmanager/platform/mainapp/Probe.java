package app.musicschoolmanager.platform.mainapp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tries whether the main app answers. Whoever is signed in may ask, so all who ask within half a
 * minute are told the same, and nothing is written down.
 */
final class Probe {
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final Line line;
  private final Clock clock;
  private final ReentrantLock asking = new ReentrantLock();
  private Found last;

  /**
   * What was found.
   *
   * @param fault why it does not answer as it should, or null
   */
  record Found(Instant at, Fault fault) {
    boolean isGood() {
      return fault == null;
    }
  }

  Probe(Line line, Clock clock) {
    this.line = line;
    this.clock = clock;
  }

  Found now() {
    asking.lock();
    try {
      Instant now = clock.instant();
      if (last == null || now.isAfter(last.at().plus(FRESH)) || now.isBefore(last.at())) {
        last = new Found(now, line.probe().fault());
      }
      return last;
    } finally {
      asking.unlock();
    }
  }
}
