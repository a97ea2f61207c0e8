package org.example.makerspace.platform.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets what the app keeps of the past when it is older than it is to be kept: when the app
 * starts, and daily.
 */
public final class Retention implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final Duration BETWEEN = Duration.ofDays(1);

  /** Something that is kept for a while. */
  public interface Kept {
    /** Forgets what is older than that, and says how much it was. */
    long purge(Instant before);
  }

  private final Map<String, Kept> kept;
  private final Clock clock;
  private final int days;
  private final Thread thread;

  /**
   * @param kept what is to be forgotten, under its name
   * @param days how long it is kept; 0 keeps it for good
   */
  public Retention(Map<String, Kept> kept, Clock clock, int days) {
    this.kept = Map.copyOf(kept);
    this.clock = clock;
    this.days = days;
    this.thread = Thread.ofVirtual().name("retention").unstarted(this::daily);
  }

  /** Begins to forget, beside whatever else goes on. */
  public void start() {
    if (days > 0) {
      thread.start();
    }
  }

  private void daily() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        try {
          purge();
        } catch (RuntimeException e) {
          if (!Thread.currentThread().isInterrupted()) {
            LOG.error("What is old could not be forgotten; tomorrow it will be", e);
          }
        }
        Thread.sleep(BETWEEN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the app stops
    }
  }

  void purge() {
    Instant before = clock.instant().minus(Duration.ofDays(days));
    kept.forEach((name, rows) -> {
      long forgotten = rows.purge(before);
      if (forgotten > 0) {
        LOG.info("Forgot {} {} that are older than {} days", forgotten, name, days);
      }
    });
  }

  /** Stops to forget, and waits until nothing is under way any more. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
