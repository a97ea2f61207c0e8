package app.shopinventory.platform.integration;

import app.shopinventory.platform.call.CallNotes;
import app.shopinventory.platform.call.Footprint;
import app.shopinventory.platform.db.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The outside calls of one action run: ends them when its time is up, and keeps what became of
 * them. Interrupting its thread is not enough, because a thread that waits for a socket doesn't
 * notice.
 */
public final class Cancellation {
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final Set<Runnable> running = ConcurrentHashMap.newKeySet();
  private final CallNotes notes = new CallNotes();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch resting = new CountDownLatch(1);
  private final Clock clock;
  private final long deadline;
  private final Footprint footprint;

  /** For what may take as long as it takes. */
  public Cancellation() {
    this(Clock.systemUTC(), Duration.ofDays(1), new Footprint(Ids.next()));
  }

  /**
   * @param clock says when calls are made
   * @param limit after which the run is stopped
   * @param footprint what its calls leave behind
   */
  public Cancellation(Clock clock, Duration limit, Footprint footprint) {
    this.clock = clock;
    this.deadline = System.nanoTime() + limit.toNanos();
    this.footprint = footprint;
  }

  /** The calls that the run has made. */
  public CallNotes notes() {
    return notes;
  }

  Footprint footprint() {
    return footprint;
  }

  Clock clock() {
    return clock;
  }

  boolean isCancelled() {
    return ended.getCount() == 0;
  }

  /** Ends what is under way and refuses what would still come. */
  public void cancel() {
    ended.countDown();
    resting.countDown();
    running.forEach(Runnable::run);
  }

  /** What waits for its next attempt waits no longer; what is under way goes on. */
  public void rest() {
    resting.countDown();
  }

  /** Refuses to go on after the end. */
  public void check() {
    if (isCancelled()) {
      throw new IntegrationFailed("The action's time is up, so it reaches no outside service.");
    }
  }

  /**
   * Waits, if the run has that much time left.
   *
   * @return whether it has waited
   */
  public boolean pause(Duration time) {
    if (!fits(time)) {
      return false;
    }
    try {
      if (ended.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
        check();
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IntegrationFailed("The action was stopped while it waited.", e);
    }
  }

  /**
   * The same before another attempt.
   *
   * @throws InterruptedException if none is to begin, because the app is about to stop
   */
  public boolean pauseBeforeAttempt(Duration time) throws InterruptedException {
    if (!fits(time)) {
      return false;
    }
    if (resting.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
      check();
      throw new InterruptedException("The app is about to stop.");
    }
    return true;
  }

  private boolean fits(Duration time) {
    return time.compareTo(LONGEST_PAUSE) <= 0 && System.nanoTime() + time.toNanos() - deadline < 0;
  }

  /** Notes how to end a call that is about to start. */
  void started(Runnable end) {
    running.add(end);
    check();
  }

  /** Forgets a call that is over. */
  void ended(Runnable end) {
    running.remove(end);
  }
}
