package app.gardentoollending.platform.action;

import app.gardentoollending.platform.db.Database;
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
 * would keep all requests waiting on a virtual thread; here the others still get their turn.
 */
final class ActionThreads implements AutoCloseable {
  private static final int AT_ONCE = 32;
  private static final int STOP_ATTEMPTS = 5;
  private static final long STOP_WAIT_MILLIS = 50;

  private final Database database;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Set<Thread> running = ConcurrentHashMap.newKeySet();

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
    Thread thread =
        Thread.ofPlatform().daemon().name("action-" + job.action().id()).unstarted(() -> run(task));
    running.add(thread);
    thread.start();
    Duration limit = job.action().timeout();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause();
    } catch (TimeoutException e) {
      stop(thread, job.cancel());
      throw new ActionFailed(
          "It took longer than %s and was stopped. What it had done until then stays done."
              .formatted(inWords(limit)));
    } catch (InterruptedException e) {
      stop(thread, job.cancel());
      Thread.currentThread().interrupt();
      throw new ActionFailed("It was stopped because the app is shutting down.");
    }
  }

  private void run(FutureTask<ActionResult> task) {
    try {
      task.run();
    } finally {
      running.remove(Thread.currentThread());
      free.release();
    }
  }

  /** Asks the thread to end. One that doesn't listen is left behind; its caller waits no longer. */
  private void stop(Thread thread, Runnable cancel) {
    thread.interrupt();
    cancel.run();
    boolean interrupted = Thread.interrupted();
    try {
      // It may be just between two statements, so the one that it begins next is stopped too.
      for (int i = 0; i < STOP_ATTEMPTS && thread.isAlive(); i++) {
        database.cancel(thread);
        thread.join(STOP_WAIT_MILLIS);
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static String inWords(Duration limit) {
    return limit.toMillis() % 1000 == 0
        ? limit.toSeconds() + " seconds"
        : limit.toMillis() + " milliseconds";
  }

  @Override
  public void close() {
    running.forEach(Thread::interrupt);
    running.forEach(database::cancel);
  }
}
