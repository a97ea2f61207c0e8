package app.musicschoolmanager.platform.db;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be done after commits, in the order of the commits: a listener must not hear of the
 * second change of a record before the first.
 */
final class Announcements {
  private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock running = new ReentrantLock();

  /** Only for whoever holds the lock of the writers, which makes the order. */
  void add(List<Runnable> actions) {
    waiting.addAll(actions);
  }

  /** Does what waits. Afterwards all that was added before is done, by this thread or another. */
  void run() {
    if (waiting.isEmpty() && !running.isLocked()) {
      return;
    }
    running.lock();
    // Whoever is asked to stop still does this: the actions may belong to others.
    boolean interrupted = Thread.interrupted();
    try {
      for (Runnable action = waiting.poll(); action != null; action = waiting.poll()) {
        run(action);
      }
    } finally {
      running.unlock();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void run(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      LOG.error("A change was committed, but what should follow it failed", e);
    }
  }
}
