package app.gardentoolrental.platform.audit;

import app.gardentoolrental.platform.db.Database;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets changes that are older than they are to be kept: when the app starts, and daily. */
public final class Retention implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final Duration BETWEEN = Duration.ofDays(1);

  private final ChangeLog log;
  private final Clock clock;
  private final int days;
  private final Thread thread;

  /**
   * @param days how long changes are kept; 0 keeps them for good
   */
  public Retention(ChangeLog log, Database database, int days) {
    this.log = log;
    this.clock = database.clock();
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
            LOG.error("Old changes could not be forgotten; tomorrow they will be", e);
          }
        }
        Thread.sleep(BETWEEN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the app stops
    }
  }

  void purge() {
    long purged = log.purge(clock.instant().minus(Duration.ofDays(days)));
    if (purged > 0) {
      LOG.info("Forgot {} changes that are older than {} days", purged, days);
    }
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
