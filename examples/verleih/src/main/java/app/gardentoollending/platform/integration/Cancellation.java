package app.gardentoollending.platform.integration;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends the outside calls of one action run when its time is up. Interrupting its thread is not
 * enough, because a thread that waits for a socket doesn't notice.
 */
public final class Cancellation {
  private final Set<Runnable> running = ConcurrentHashMap.newKeySet();
  private volatile boolean cancelled;

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
