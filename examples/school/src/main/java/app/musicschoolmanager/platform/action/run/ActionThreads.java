package app.musicschoolmanager.platform.action.run;

import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionFailed;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.stop.StoppableThread;
import app.musicschoolmanager.platform.stop.Stopped;
import app.musicschoolmanager.platform.stop.TooMuchMemory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs actions against a deadline, each on a thread of the operating system. An action that spins
 * would keep all requests waiting on a virtual thread; here the others still get their turn, and it
 * can be made to end.
 */
public final class ActionThreads implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ActionThreads.class);
  private static final int AT_ONCE = 32;
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** What is said of a run that has ended because the app does. */
  public static final String CLOSING = "It was stopped because the app is shutting down.";

  private static final String FULL =
      "%d actions are running already. Try again when one is done.".formatted(AT_ONCE);
  private static final String NO_THREAD =
      "The computer has no room for another action at the moment. Try again soon.";

  /** What is said of a run that never began, because too much is going on. */
  public static final List<String> NO_ROOM = List.of(FULL, NO_THREAD);

  /** What is said of a run that was ended by others, whoever they are. */
  static final String STAYS = " What it had done until then stays done.";

  private final Database database;
  private final Consumer<Thread> starter;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Map<StoppableThread, Job> running = new ConcurrentHashMap<>();
  private final Map<String, Task> awaited = new ConcurrentHashMap<>();
  private volatile boolean resting;
  private volatile boolean closing;

  public ActionThreads(Database database) {
    this(database, Thread::start);
  }

  /** With another way to start threads. */
  ActionThreads(Database database, Consumer<Thread> starter) {
    this.database = database;
    this.starter = starter;
  }

  /**
   * Something to run under the id of its run.
   *
   * @param rest lets it make no further attempt
   * @param cancel ends what it has begun outside
   */
  public record Job(
      String runId,
      ActionDefinition action,
      Callable<ActionResult> work,
      Runnable rest,
      Runnable cancel) {}

  /**
   * Runs the job; its own exception, or that of the deadline, comes out as it is.
   *
   * @throws RunCancelled if somebody ended it meanwhile
   */
  public ActionResult run(Job job) throws Throwable {
    if (!free.tryAcquire()) {
      throw new ActionFailed(FULL);
    }
    Task task = new Task(job.work());
    StoppableThread thread = new StoppableThread("action-" + job.action().id(), () -> run(task));
    running.put(thread, job);
    awaited.put(job.runId(), task);
    try {
      start(thread);
      keepUp(thread, job);
      return await(task, thread, job);
    } finally {
      awaited.remove(job.runId());
    }
  }

  /** What it is to run gives its place back; if there is no thread for that, nothing else does. */
  private void start(StoppableThread thread) {
    try {
      starter.accept(thread);
    } catch (OutOfMemoryError e) { // which Java says of threads, too
      LOG.error("No thread could be started for {}: {}", thread.getName(), e.getMessage());
      running.remove(thread);
      free.release();
      throw new ActionFailed(NO_THREAD);
    }
  }

  /** What has begun just now may have been missed by whoever makes all rest, or end. */
  private void keepUp(StoppableThread thread, Job job) {
    if (resting) {
      job.rest().run();
    }
    if (closing) {
      askToEnd(thread, job);
    }
  }

  /** Work that somebody may end. */
  private static final class Task extends FutureTask<ActionResult> {
    private final AtomicReference<String> endedBy = new AtomicReference<>();

    Task(Callable<ActionResult> work) {
      super(work);
    }

    boolean endedBy(String userId) {
      endedBy.compareAndSet(null, userId);
      return cancel(false) || isCancelled();
    }
  }

  private ActionResult await(Task task, StoppableThread thread, Job job) throws Throwable {
    Duration limit = job.action().timeout();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw closing ? new ActionFailed(CLOSING) : failure(e.getCause());
    } catch (CancellationException e) {
      stop(thread, job.cancel());
      throw new RunCancelled(task.endedBy.get());
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

  /**
   * Ends a run for this user: whoever waits for it ends its thread.
   *
   * @return whether it is under way here, so that it does end
   */
  boolean end(String runId, String userId) {
    Task run = awaited.get(runId);
    return run != null && run.endedBy(userId);
  }

  private Throwable failure(Throwable cause) {
    return switch (cause) {
      case TooMuchMemory tooMuch -> new ActionFailed(tooMuch.getMessage() + STAYS);
      case Stopped stopped -> new ActionFailed(CLOSING);
      case InterruptedException stopped when resting -> new ActionFailed(CLOSING);
      default -> cause;
    };
  }

  private void run(Task task) {
    try {
      task.run();
    } finally {
      running.remove(Thread.currentThread());
      free.release();
    }
  }

  /** Makes the thread end. One that cannot be made to is left: its caller waits no longer. */
  private void stop(StoppableThread thread, Runnable cancel) {
    Runnable outside =
        () -> {
          cancel.run();
          database.cancel(thread);
        };
    thread.end(outside);
    if (thread.isAlive()) {
      Thread.ofVirtual().start(() -> keepEnding(thread, outside));
    }
  }

  /** Where there is much to do, it comes late to a statement that would never end. */
  private static void keepEnding(Thread thread, Runnable outside) {
    try {
      while (!thread.join(PAUSE)) {
        outside.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String inWords(Duration limit) {
    return limit.toMillis() % 1000 == 0
        ? limit.toSeconds() + " seconds"
        : limit.toMillis() + " milliseconds";
  }

  /** Makes those end that wait for their next attempt; the others go on. */
  void rest() {
    resting = true;
    running.values().forEach(job -> job.rest().run());
  }

  /** Makes all end, which whoever has begun them hears of as soon as they do. */
  @Override
  public void close() {
    resting = true;
    closing = true;
    running.forEach(this::askToEnd);
  }

  private void askToEnd(StoppableThread thread, Job job) {
    thread.askToEnd();
    job.cancel().run();
    database.cancel(thread);
  }
}
