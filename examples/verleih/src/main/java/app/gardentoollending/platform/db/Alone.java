package app.gardentoollending.platform.db;

import app.gardentoollending.platform.stop.StoppableThread;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Does works for the {@link Writer} on a connection and a thread of their own. The connection of
 * one that is not done in time is closed, so that nothing of what it has written is kept and, even
 * if its thread cannot be made to end, it writes nothing more.
 */
final class Alone {
  private final Sql.Source source;
  private final Consumer<String> touched;
  private Sql unused; // kept for the next, which is spared opening one

  Alone(Sql.Source source, Consumer<String> touched) {
    this.source = source;
    this.touched = touched;
  }

  /** Whoever is first, says how it ends: the work that is to be committed, or who gives it up. */
  private static final class End extends AtomicBoolean {
    private static final long serialVersionUID = 1;

    boolean isMine() {
      return compareAndSet(false, true);
    }
  }

  /**
   * Returns when the work is committed; throws when nothing of it is kept.
   *
   * @return whether it has changed anything
   */
  boolean run(Task<?> task) throws Throwable {
    Sql sql = unused == null ? new Sql(source, touched) : unused;
    long before = sql.rowsChanged();
    unused = null;
    End end = new End();
    FutureTask<Void> work = new FutureTask<>(() -> transaction(sql, task, end), null);
    StoppableThread thread = new StoppableThread("together", work);
    thread.start();
    try {
      await(work, task.limit(), end);
      unused = sql;
      return sql.rowsChanged() > before;
    } catch (ExecutionException e) {
      unused = sql;
      throw e.getCause();
    } catch (TimeoutException e) {
      stop(thread, sql);
      throw new IllegalStateException(
          "It kept everybody else from writing for longer than %d ms, and was taken back."
              .formatted(task.limit().toMillis()));
    } catch (InterruptedException e) {
      stop(thread, sql);
      throw Failures.interrupted();
    }
  }

  private static void await(FutureTask<Void> work, Duration limit, End end)
      throws ExecutionException, TimeoutException, InterruptedException {
    try {
      work.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | InterruptedException e) {
      if (end.isMine()) {
        throw e;
      }
      work.get(); // it is being committed
    }
  }

  private static void transaction(Sql sql, Task<?> task, End end) {
    try {
      task.begin(sql);
      task.run(sql);
      if (sql.isSpoilt() || !end.isMine()) {
        throw Failures.spoilt();
      }
      sql.control("commit");
      sql.changes().clear();
    } catch (SQLException e) {
      sql.renew();
      throw new DatabaseUnavailable("The change could not be committed: " + e.getMessage(), e);
    } catch (Throwable failure) {
      sql.renew(); // with what was not committed
      throw failure;
    }
  }

  private static void stop(StoppableThread thread, Sql sql) {
    thread.end(sql::cancel);
    sql.close();
  }

  void close() {
    if (unused != null) {
      unused.close();
    }
  }
}
