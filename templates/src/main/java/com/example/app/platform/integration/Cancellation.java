package com.example.app.platform.integration;

import com.example.app.platform.call.CallNotes;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The outside calls of one action run: ends them when its time is up, and keeps what became of
 * them. Interrupting its thread is not enough, because a thread that waits for a socket doesn't
 * notice.
 */
public final class Cancellation {
  private final Set<Runnable> running = ConcurrentHashMap.newKeySet();
  private final CallNotes notes = new CallNotes();
  private final Clock clock;
  private volatile boolean cancelled;

  public Cancellation() {
    this(Clock.systemUTC());
  }

  /**
   * @param clock says when calls are made
   */
  public Cancellation(Clock clock) {
    this.clock = clock;
  }

  /** The calls that the run has made. */
  public CallNotes notes() {
    return notes;
  }

  Clock clock() {
    return clock;
  }

  boolean isCancelled() {
    return cancelled;
  }

  /** Ends what is under way and refuses what would still come. */
  public void cancel() {
    cancelled = true;
    running.forEach(Runnable::run);
  }

  /** Refuses to go on after the end. */
  public void check() {
    if (cancelled) {
      throw new IntegrationFailed("The action's time is up, so it reaches no outside service.");
    }
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
