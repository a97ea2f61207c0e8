package app.gardentoollending.platform.audit;

import app.gardentoollending.platform.mail.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets changes, and mail that could not be sent, when they are older than they are to be kept:
 * when the app starts, and daily.
 */
public final class Retention implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final Duration BETWEEN = Duration.ofDays(1);

  private final ChangeLog log;
  private final Outbox outbox;
  private final Clock clock;
  private final int days;
  private final Thread thread;

  /**
   * @param days how long they are kept; 0 keeps them for good
   */
  public Retention(ChangeLog log, Outbox outbox, Clock clock, int days) {
    this.log = log;
    this.outbox = outbox;
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
    Instant before = clock.instant().minus(Duration.ofDays(days));
    long changes = log.purge(before);
    long mails = outbox.purge(before);
    if (changes + mails > 0) {
      LOG.info("Forgot {} changes and {} mails that are older than {} days", changes, mails, days);
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
