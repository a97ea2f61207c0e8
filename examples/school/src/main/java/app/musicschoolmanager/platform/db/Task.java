package app.musicschoolmanager.platform.db;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A work for the {@link Writer}, and what becomes of it. */
final class Task<T> {
  /** What is done within the transaction; it notes there what is to follow the commit. */
  interface Job<T> {
    T run(Sql sql, List<Runnable> afterCommit);
  }

  private enum State {
    WAITING,
    RUNNING,
    DONE,
    GIVEN_UP
  }

  private static final long LEAST_PATIENCE_NANOS = Duration.ofMillis(50).toNanos();
  private static final long PAUSE_NANOS = Duration.ofMillis(5).toNanos();

  private final Job<T> job;
  private final long deadline;
  private final Duration limit;
  private final Thread caller = Thread.currentThread();
  private final List<Runnable> afterCommit = new ArrayList<>();
  private State state = State.WAITING;
  private T result;
  private Throwable failure;
  private List<Task<?>> companions = List.of();
  private boolean interrupted;
  private volatile boolean ended;

  private Task(Job<T> job, Duration patience, Duration limit) {
    this.job = job;
    this.deadline = System.nanoTime() + patience.toNanos();
    this.limit = limit;
  }

  /** A work of the platform, which may share a transaction. */
  static <T> Task<T> of(Job<T> job, Duration patience) {
    return new Task<>(job, patience, null);
  }

  /** A work that has a transaction to itself, and no longer than this. */
  static <T> Task<T> alone(Job<T> job, Duration patience, Duration limit) {
    return new Task<>(job, patience, limit);
  }

  /** What comes after all works. */
  static Task<?> last() {
    return new Task<>(null, Duration.ZERO, null);
  }

  /** Whether none comes after it, because the database is to be closed. */
  boolean isLast() {
    return job == null;
  }

  boolean isAlone() {
    return limit != null;
  }

  /** How long it may have its transaction to itself. */
  Duration limit() {
    return limit;
  }

  /** Begins a transaction for it, as soon as no other process holds the database. */
  void begin(Sql sql) {
    long last = Math.max(deadline, System.nanoTime() + LEAST_PATIENCE_NANOS);
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

  /** Whether somebody still waits for it. */
  synchronized boolean isWanted() {
    boolean wanted = state == State.WAITING;
    state = wanted ? State.RUNNING : state;
    return wanted;
  }

  /** What is to be done once it is committed. */
  List<Runnable> afterCommit() {
    return afterCommit;
  }

  void run(Sql sql) {
    result = job.run(sql, afterCommit);
  }

  /** From now on it cannot be interrupted. Its interruption is its caller's, not the next one's. */
  synchronized void done() {
    state = State.DONE;
    interrupted = Thread.interrupted();
  }

  /**
   * Tells those who wait for these tasks what became of them. Only the first is woken here, who
   * wakes the others: each wake takes the writer's processor from it, and the next works wait.
   */
  static void endAll(List<Task<?>> tasks, Throwable why) {
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
  T await(Thread writer) {
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
