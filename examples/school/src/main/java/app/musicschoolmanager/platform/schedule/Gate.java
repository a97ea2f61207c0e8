package app.musicschoolmanager.platform.schedule;

import app.musicschoolmanager.platform.stop.StopTime;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The runs of this process: once it stops none begins, and those that have begun are awaited. */
final class Gate implements AutoCloseable {
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("schedule-asked-", 1).factory());
  private int runs;
  private boolean stopping;

  /** Lets it run here, unless none begins any more. */
  void pass(Runnable run) {
    if (begin()) {
      toItsEnd(run);
    }
  }

  /**
   * Lets it run on a thread of its own; it counts until it is done with all that it asks for in
   * turn.
   *
   * @return whether it does: none begins any more once it stops
   */
  boolean passBeside(Runnable run) {
    boolean begins = begin();
    if (begins) {
      threads.execute(() -> toItsEnd(run));
    }
    return begins;
  }

  private synchronized boolean begin() {
    if (!stopping) {
      runs++;
    }
    return !stopping;
  }

  private void toItsEnd(Runnable run) {
    try {
      run.run();
    } finally {
      end();
    }
  }

  private synchronized void end() {
    runs--;
    notifyAll();
  }

  /** From now on none begins, and none goes further than the step that it is at. */
  synchronized void stop() {
    stopping = true;
  }

  synchronized boolean isStopping() {
    return stopping;
  }

  synchronized boolean isNone() {
    return runs == 0;
  }

  /** Waits until all have ended, as long as there is time. */
  synchronized void await(StopTime time) throws InterruptedException {
    for (long left = time.millis(); runs > 0 && left > 0; left = time.millis()) {
      wait(left);
    }
  }

  /** Waits no longer. */
  @Override
  public void close() {
    stop();
    threads.shutdownNow();
  }
}
