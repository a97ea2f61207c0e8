package app.runninggrouplog.platform.action;

import app.runninggrouplog.platform.db.Database;
import app.runninggrouplog.platform.stop.StoppableThread;
import app.runninggrouplog.platform.stop.Stopped;
import app.runninggrouplog.platform.stop.TooMuchMemory;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs actions against a deadline, each on a thread of the operating system. An action that spins
 * would keep all requests waiting on a virtual thread; here the others still get their turn, and it
 * can be made to end.
 */
final class ActionThreads implements AutoCloseable {
  private static final int AT_ONCE = 32;
  private static final String CLOSING = "It was stopped because the app is shutting down.";
  private static final String STAYS = " What it had done until then stays done.";

  private final Database database;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Set<StoppableThread> running = ConcurrentHashMap.newKeySet();

  ActionThreads(Database database) {
    this.database = database;
  }

  /** Something to run, and how to end what it has begun outside. */
  record Job(ActionDefinition action, Callable<ActionResult> work, Runnable cancel) {}

  /** Runs the job; its own exception, or that of the deadline, comes out as it is. */
  ActionResult run(Job job) throws Throwable {
    if (!free.tryAcquire()) {
      throw new ActionFailed(
          "%d actions are running already. Try again when one is done.".formatted(AT_ONCE));
    }
    FutureTask<ActionResult> task = new FutureTask<>(job.work());
    StoppableThread thread = new StoppableThread("action-" + job.action().id(), () -> run(task));
    running.add(thread);
    thread.start();
    Duration limit = job.action().timeout();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (TimeoutException e) {
      stop(thread, job.cancel());
      throw new ActionFailed(
          "It took longer than %s and was stopped.".formatted(inWords(limit)) + STAYS);
    } catch (InterruptedException e) {
      stop(thread, job.cancel());
      Thread.currentThread().interrupt();
      throw new ActionFailed(CLOSING);
    }
  }

  private static Throwable failure(Throwable cause) {
    return switch (cause) {
      case TooMuchMemory tooMuch -> new ActionFailed(tooMuch.getMessage() + STAYS);
      case Stopped closing -> new ActionFailed(CLOSING);
      default -> cause;
    };
  }

  private void run(FutureTask<ActionResult> task) {
    try {
      task.run();
    } finally {
      running.remove(Thread.currentThread());
      free.release();
    }
  }

  /** Makes the thread end. One that cannot be made to is left: its caller waits no longer. */
  private void stop(StoppableThread thread, Runnable cancel) {
    thread.end(() -> {
      cancel.run();
      database.cancel(thread);
    });
  }

  private static String inWords(Duration limit) {
    return limit.toMillis() % 1000 == 0
        ? limit.toSeconds() + " seconds"
        : limit.toMillis() + " milliseconds";
  }

  @Override
  public void close() {
    running.forEach(StoppableThread::askToEnd);
    running.forEach(database::cancel);
  }
}
