package app.gardentoollending.platform.db;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * The one writer of the database: a thread that does works in the order in which they came. Those
 * that wait when it is done with one join its transaction, so that they share a commit; nobody is
 * answered before. Passing a connection from thread to thread would cost more than the works.
 */
final class Writer {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long LEAST_PATIENCE_NANOS = Duration.ofMillis(50).toNanos();
  private static final long PAUSE_NANOS = Duration.ofMillis(5).toNanos();

  /** What is done within the transaction; it notes there what is to follow the commit. */
  interface Job<T> {
    T run(Sql sql, List<Runnable> afterCommit);
  }

  private final Sql sql;
  private final Checkpoints checkpoints;
  private final BlockingQueue<Task<?>> queue = new LinkedBlockingQueue<>();
  private final Announcements announcements = new Announcements();
  private final Thread thread = Thread.ofPlatform().daemon().name("writer").unstarted(this::work);
  private volatile boolean closed;
  private volatile Duration patience = PATIENCE;
  private volatile Batch.Limits limits = Batch.Limits.USUAL;

  Writer(Sql sql, Checkpoints checkpoints) {
    this.sql = sql;
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

  <T> T write(Job<T> job) {
    Failures.ifInterrupted();
    Task<T> task = new Task<>(job, System.nanoTime() + patience.toNanos());
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
    queue.add(new Task<>(null, 0));
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw Failures.interrupted();
    }
  }

  private void work() {
    Task<?> next = take();
    while (!next.isLast()) {
      next = batch(next);
    }
    sql.close();
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
    while (next != null && !next.isLast()) {
      if (next.begin()) {
        run(batch, next);
      }
      next = batch.takesMore(sql) ? queue.poll() : null;
    }
    if (!batch.isEmpty()) {
      commit(batch);
    }
    return next == null ? take() : next;
  }

  private <T> void run(Batch batch, Task<T> task) {
    boolean begun = !batch.isEmpty();
    int before = -1;
    try {
      if (!begun) {
        begin(task);
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
      batch.add(task);
    } catch (Throwable failure) {
      task.done();
      if (begun) {
        undo(batch, before, failure);
      }
      Task.endAll(List.of(task), failure);
    }
  }

  private void begin(Task<?> task) {
    long last = Math.max(task.deadline, System.nanoTime() + LEAST_PATIENCE_NANOS);
    while (true) {
      try {
        sql.control("begin immediate");
        return;
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
      batch.tasks().forEach(task -> announcements.add(task.afterCommit));
      Task.endAll(batch.tasks(), null);
      checkpoints.committed();
    } catch (RuntimeException | Error e) {
      abandon(batch, e);
    }
  }

  private void abandon(Batch batch, Throwable why) {
    sql.renew();
    if (!batch.isEmpty()) {
      Task.endAll(
          batch.tasks(),
          new DatabaseUnavailable("The change could not be committed: " + why.getMessage(), why));
    }
    batch.clear();
  }

  private void control(String statement) {
    try {
      sql.control(statement);
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  /** A work and what becomes of it. */
  static final class Task<T> {
    private enum State {
      WAITING,
      RUNNING,
      DONE,
      GIVEN_UP
    }

    private final Job<T> job;
    private final long deadline;
    private final Thread caller = Thread.currentThread();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private State state = State.WAITING;
    private T result;
    private Throwable failure;
    private List<Task<?>> companions = List.of();
    private boolean interrupted;
    private volatile boolean ended;

    private Task(Job<T> job, long deadline) {
      this.job = job;
      this.deadline = deadline;
    }

    /** Whether none comes after it, because the database is to be closed. */
    private boolean isLast() {
      return job == null;
    }

    /** Whether somebody still waits for it. */
    private synchronized boolean begin() {
      boolean wanted = state == State.WAITING;
      state = wanted ? State.RUNNING : state;
      return wanted;
    }

    private void run(Sql sql) {
      result = job.run(sql, afterCommit);
    }

    /**
     * From now on it cannot be interrupted. Its interruption is its caller's, not the next one's.
     */
    private synchronized void done() {
      state = State.DONE;
      interrupted = Thread.interrupted();
    }

    /**
     * Tells those who wait for these tasks what became of them. Only the first is woken here, who
     * wakes the others: each wake takes the writer's processor from it, and the next works wait.
     */
    private static void endAll(List<Task<?>> tasks, Throwable why) {
      Task<?> first = tasks.getFirst();
      first.companions = List.copyOf(tasks.subList(1, tasks.size()));
      // The first comes last: as soon as it has ended, it may wake the others.
      tasks.reversed().forEach(task -> task.end(why));
      first.wake();
    }

    private void end(Throwable why) {
      failure = why;
      ended = true;
    }

    private void wake() {
      LockSupport.unpark(caller);
    }

    /** Waits for the end of it. Whoever is interrupted meanwhile stops it, unless it is done. */
    private T await(Thread writer) {
      boolean asked = false;
      while (!ended) {
        LockSupport.park(this);
        if (Thread.interrupted()) {
          asked = true;
          interrupt(writer);
        }
      }
      companions.forEach(Task::wake);
      if (asked || interrupted) {
        Thread.currentThread().interrupt();
      }
      return switch (failure) {
        case null -> result;
        case Error error -> throw error;
        case RuntimeException problem -> throw problem;
        case Throwable other -> throw new IllegalStateException(other);
      };
    }

    private synchronized void interrupt(Thread writer) {
      if (state == State.WAITING) {
        state = State.GIVEN_UP;
        throw Failures.interrupted();
      } else if (state == State.RUNNING) {
        writer.interrupt();
      }
    }
  }
}
