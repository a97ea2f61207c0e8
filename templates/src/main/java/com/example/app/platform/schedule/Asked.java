package com.example.app.platform.schedule;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs that are asked for beside the library, each on a thread of its own. */
final class Asked implements AutoCloseable {
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("schedule-asked-", 1).factory());
  private final AtomicInteger underWay = new AtomicInteger();
  private final Duration stopLimit;

  /**
   * @param stopLimit how long it waits for them when the app stops
   */
  Asked(Duration stopLimit) {
    this.stopLimit = stopLimit;
  }

  /** Runs it; it counts until it is done with all that it asks for in turn. */
  void execute(Runnable run) {
    underWay.incrementAndGet();
    threads.execute(() -> {
      try {
        run.run();
      } finally {
        underWay.decrementAndGet();
      }
    });
  }

  boolean isIdle() {
    return underWay.get() == 0;
  }

  /** Begins nothing any more. */
  void shutdown() {
    threads.shutdown();
  }

  @Override
  public void close() {
    try {
      if (!threads.awaitTermination(stopLimit.toSeconds(), TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
