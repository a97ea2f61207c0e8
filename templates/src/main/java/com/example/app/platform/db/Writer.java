package com.example.app.platform.db;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The one writer of the database: a thread that does works in the order in which they came. Those
 * that wait when it is done with one join its transaction, so that they share a commit; nobody is
 * answered before. Passing a connection from thread to thread would cost more than the works.
 */
final class Writer {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Whether a refusal still holds is told by the next change; without one, by nothing. */
  private static final Duration MEMORY = Duration.ofMinutes(1);

  private final Sql sql;
  private final Alone alone;
  private final Checkpoints checkpoints;
  private final BlockingQueue<Task<?>> queue = new LinkedBlockingQueue<>();
  private final Announcements announcements = new Announcements();
  private final Thread thread = Thread.ofPlatform().daemon().name("writer").unstarted(this::work);
  private volatile boolean closed;
  private volatile Duration patience = PATIENCE;
  private volatile Batch.Limits limits = Batch.Limits.USUAL;

  /** When the disk refused the last change, by {@link System#nanoTime}; null if it took it. */
  private volatile Long refusedAt;

  Writer(Sql sql, Alone alone, Checkpoints checkpoints) {
    this.sql = sql;
    this.alone = alone;
    this.checkpoints = checkpoints;
    thread.start();
  }

  /** How long works wait for another process that holds the database locked. */
  void patience(Duration longest) {
    patience = longest;
  }

  void limits(Batch.Limits batches) {
    limits = batches;
  }

  /** Whether the disk has refused a change lately, and has taken none since. */
  boolean isRefused() {
    Long refused = refusedAt;
    return refused != null && System.nanoTime() - refused < MEMORY.toNanos();
  }

  <T> T write(Task.Job<T> job) {
    return did(Task.of(job, patience));
  }

  /** Does a work with nobody else's, and for no longer than this. */
  <T> T writeAlone(Duration limit, Task.Job<T> job) {
    return did(Task.alone(job, patience, limit));
  }

  private <T> T did(Task<T> task) {
    Failures.ifInterrupted();
    queue.add(task);
    if (closed && queue.remove(task)) {
      throw Failures.closed();
    }
    T result = task.await(thread);
    announcements.run();
    return result;
  }

  /** Closes the connection when the works before are through. */
  void close() {
    closed = true;
    queue.add(Task.last());
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw Failures.interrupted();
    }
  }

  private void work() {
    Task<?> next = take();
    while (!next.isLast()) {
      next = next.isAlone() ? alone(next) : batch(next);
    }
    sql.close();
    alone.close();
  }

  private Task<?> take() {
    while (true) {
      try {
        return queue.take();
      } catch (InterruptedException e) {
        Thread.onSpinWait(); // meant for a work that has just ended
      }
    }
  }

  /** Does a work and those that wait behind it in one transaction, and gives the next after it. */
  private Task<?> batch(Task<?> first) {
    Batch batch = new Batch(limits);
    Task<?> next = first;
    while (next != null && !next.isLast() && !next.isAlone()) {
      if (next.isWanted()) {
        run(batch, next);
      }
      next = batch.takesMore(sql) ? queue.poll() : null;
    }
    if (!batch.isEmpty()) {
      commit(batch);
    }
    return next == null ? take() : next;
  }

  private Task<?> alone(Task<?> task) {
    if (task.isWanted()) {
      Throwable why = null;
      try {
        if (alone.run(task)) {
          refusedAt = null;
        }
        announcements.add(task.afterCommit());
        checkpoints.committed();
      } catch (Throwable failure) {
        why = failure;
      }
      task.done();
      end(List.of(task), why);
    }
    return take();
  }

  private <T> void run(Batch batch, Task<T> task) {
    boolean begun = !batch.isEmpty();
    int before = -1;
    long rows = sql.rowsChanged();
    try {
      if (!begun) {
        task.begin(sql);
        begun = true;
      } else if (batch.protect()) {
        control("savepoint first");
        sql.changes().clear();
      }
      before = sql.changes().size();
      task.run(sql);
      if (sql.isSpoilt()) {
        throw Failures.spoilt();
      }
      task.done();
      batch.add(task, sql.rowsChanged() > rows);
    } catch (Throwable failure) {
      task.done();
      if (begun) {
        undo(batch, before, failure);
      }
      end(List.of(task), failure);
    }
  }

  /**
   * Takes back what a work has written, and nothing of the others: all after the first of the batch
   * is undone, and made again without it. A savepoint for each would cost those that go well more.
   */
  private void undo(Batch batch, int before, Throwable failure) {
    try {
      if (batch.isEmpty() || sql.isSpoilt() || sql.changes().size() > before) {
        sql.control(batch.isEmpty() ? "rollback" : "rollback to first");
        sql.repeat(before);
      }
      sql.forgive();
    } catch (SQLException e) {
      // SQLite has rolled back everything by itself, as it does when a disk is full.
      abandon(batch, failure);
    }
  }

  private void commit(Batch batch) {
    try {
      control("commit");
      sql.changes().clear();
      if (batch.hasChanged()) {
        refusedAt = null;
      }
      batch.tasks().forEach(task -> announcements.add(task.afterCommit()));
      Task.endAll(batch.tasks(), null);
      checkpoints.committed();
    } catch (RuntimeException | Error e) {
      abandon(batch, e);
    }
  }

  private void abandon(Batch batch, Throwable why) {
    sql.renew();
    if (!batch.isEmpty()) {
      end(
          batch.tasks(),
          new DatabaseUnavailable("The change could not be committed: " + why.getMessage(), why));
    }
    batch.clear();
  }

  private void end(List<Task<?>> tasks, Throwable why) {
    if (why instanceof DatabaseUnavailable refusal && refusal.isOfDisk()) {
      refusedAt = System.nanoTime();
    }
    Task.endAll(tasks, why);
  }

  private void control(String statement) {
    try {
      sql.control(statement);
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }
}
