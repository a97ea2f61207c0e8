package app.musicschoolmanager.platform.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets what the app keeps of the past when it is older than it is to be kept: when the app
 * starts, and daily.
 */
public final class Retention implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final Duration BETWEEN = Duration.ofDays(1);

  /** Forgets what is older than that, and says how much it was. */
  public interface Purge {
    long purge(Instant before);
  }

  /**
   * Something that is kept for a while.
   *
   * @param days how long it is kept; 0 keeps it for good
   */
  public record Kept(String name, int days, Purge purge) {}

  private final List<Kept> kept;
  private final Clock clock;
  private final Thread thread;

  public Retention(List<Kept> kept, Clock clock) {
    this.kept = kept.stream().filter(each -> each.days() > 0).toList();
    this.clock = clock;
    this.thread = Thread.ofVirtual().name("retention").unstarted(this::daily);
  }

  /** Begins to forget, beside whatever else goes on. */
  public void start() {
    if (!kept.isEmpty()) {
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
    Instant now = clock.instant();
    kept.forEach(each -> {
      long forgotten = each.purge().purge(now.minus(Duration.ofDays(each.days())));
      if (forgotten > 0) {
        LOG.info("Forgot {} {} that are older than {} days", forgotten, each.name(), each.days());
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
