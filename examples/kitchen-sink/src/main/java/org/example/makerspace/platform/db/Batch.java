package org.example.makerspace.platform.db;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Works that share one transaction. Only whoever holds the turn of the writers changes it. */
final class Batch {

  /**
   * When a batch is full.
   *
   * @param works after so many of them
   * @param time that long after its beginning
   */
  record Limits(int works, Duration time) {
    static final Limits USUAL = new Limits(100, Duration.ofMillis(5));
  }

  private final Limits limits;
  private final long began = System.nanoTime();
  private final List<Runnable> afterCommit = new ArrayList<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private int works;
  private volatile boolean committed;
  private volatile Throwable failure;

  Batch(Limits limits) {
    this.limits = limits;
  }

  /** Counts a work in that is done, with what is to follow its commit. */
  void add(List<Runnable> following) {
    works++;
    afterCommit.addAll(following);
  }

  boolean isEmpty() {
    return works == 0;
  }

  /** Whether another work may join without making the others wait for long. */
  boolean takesMore() {
    return works < limits.works() && System.nanoTime() - began < limits.time().toNanos();
  }

  List<Runnable> afterCommit() {
    return afterCommit;
  }

  void committed() {
    committed = true;
    ended.countDown();
  }

  void failed(Throwable why) {
    failure = why;
    ended.countDown();
  }

  /** Waits a moment for the end; whether it has come. */
  boolean awaitEnd(long millis) throws InterruptedException {
    return ended.await(millis, TimeUnit.MILLISECONDS);
  }

  /** Fails unless all of it was committed. */
  void check() {
    if (!committed) {
      throw new DatabaseUnavailable(
          "The change could not be committed: " + failure.getMessage(), failure);
    }
  }
}
