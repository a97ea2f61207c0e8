package org.example.makerspace.platform.db;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one writer of the database. Works have their turns in the order in which they came, and those
 * that come while others are at it share one commit: a work with others behind it leaves what it
 * has written to them, and whoever has nobody behind commits for all. Nobody is answered before.
 *
 * <p>What must hold whenever the turn is passed on: nothing is uncommitted, or somebody waits for
 * the turn. A thread that stops waiting for it therefore looks after what is left.
 */
final class Writer {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long LEAST_PATIENCE_NANOS = Duration.ofMillis(50).toNanos();
  private static final long PAUSE_NANOS = Duration.ofMillis(5).toNanos();
  private static final long LONGEST_WAIT_MILLIS = 20;

  /** What is done within the transaction; it notes there what is to follow the commit. */
  interface Job<T> {
    T run(Sql sql, List<Runnable> afterCommit);
  }

  private final Sql sql;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Announcements announcements = new Announcements();
  private volatile Duration patience = PATIENCE;
  private volatile Batch.Limits limits = Batch.Limits.USUAL;
  private Batch open; // what is not committed yet; null when there is none

  Writer(Sql sql) {
    this.sql = sql;
  }

  /** How long works wait for another process that holds the database locked. */
  void patience(Duration longest) {
    patience = longest;
  }

  void limits(Batch.Limits batches) {
    limits = batches;
  }

  <T> T write(Job<T> job) {
    long deadline = System.nanoTime() + patience.toNanos();
    awaitTurn();
    Batch batch;
    T result;
    try {
      batch = open == null ? begin(deadline) : open;
      result = run(batch, job);
    } finally {
      passOn();
    }
    awaitEnd(batch);
    batch.check();
    announcements.run();
    return result;
  }

  /** Closes the connection when the works before are through. */
  void close() {
    turn.lock();
    try {
      if (open != null) {
        end();
      }
      sql.close();
    } finally {
      turn.unlock();
    }
  }

  private void awaitTurn() {
    try {
      turn.lockInterruptibly();
    } catch (InterruptedException e) {
      turn.lock();
      passOn(); // others may have counted on this thread
      throw Failures.interrupted();
    }
  }

  private void passOn() {
    try {
      if (open != null && !(turn.hasQueuedThreads() && open.takesMore())) {
        end();
      }
    } finally {
      turn.unlock();
    }
  }

  /** The work is done, so what becomes of it is waited for, whatever happens. */
  private void awaitEnd(Batch batch) {
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = batch.awaitEnd(LONGEST_WAIT_MILLIS);
        if (!ended) {
          end(batch);
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void end(Batch overdue) {
    turn.lock();
    try {
      if (open == overdue) {
        end();
      }
    } finally {
      passOn();
    }
  }

  private Batch begin(long deadline) {
    long last = Math.max(deadline, System.nanoTime() + LEAST_PATIENCE_NANOS);
    while (true) {
      try {
        sql.control("begin immediate");
        open = new Batch(limits);
        return open;
      } catch (SQLException e) {
        if (!Failures.isBusy(e) || System.nanoTime() - last > 0) {
          sql.renew();
          throw Failures.of(e);
        }
      }
      LockSupport.parkNanos(PAUSE_NANOS);
      Failures.ifInterrupted();
    }
  }

  private <T> T run(Batch batch, Job<T> job) {
    boolean first = batch.isEmpty();
    try {
      if (!first) {
        control("savepoint work");
      }
      List<Runnable> afterCommit = new ArrayList<>();
      T result = job.run(sql, afterCommit);
      if (sql.isSpoilt()) {
        throw Failures.spoilt();
      }
      if (!first) {
        control("release work");
      }
      batch.add(afterCommit);
      return result;
    } catch (Throwable failure) {
      undo(batch, failure);
      throw failure;
    }
  }

  /** Takes back what a work has written, and nothing of the others in the batch. */
  private void undo(Batch batch, Throwable failure) {
    try {
      if (batch.isEmpty()) {
        sql.control("rollback");
        open = null;
      } else {
        sql.control("rollback to work");
        sql.control("release work");
      }
      sql.forgive();
    } catch (SQLException e) {
      // SQLite has rolled back everything by itself, as it does when a disk is full.
      abandon(batch, failure);
    }
  }

  private void end() {
    Batch batch = open;
    try {
      control("commit");
      open = null;
      announcements.add(batch.afterCommit());
      batch.committed();
    } catch (RuntimeException | Error e) {
      abandon(batch, e);
    }
  }

  private void abandon(Batch batch, Throwable why) {
    open = null;
    sql.renew();
    batch.failed(why);
  }

  private void control(String statement) {
    try {
      sql.control(statement);
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }
}
