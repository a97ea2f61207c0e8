package app.runninggrouplog.platform.action.run;

import app.runninggrouplog.platform.action.ActionExecution;
import app.runninggrouplog.platform.config.Logs;
import app.runninggrouplog.platform.stop.StopTime;
import app.runninggrouplog.platform.web.HttpProblem;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The runs of actions that are under way in this process. Once a second it looks which of them are
 * to end, and keeps what they have logged, so that whoever waits can read it.
 */
public final class UnderWay implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(UnderWay.class);
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Cancellations cancellations;
  private final ActionThreads threads;
  private final Map<String, Run> runs = new ConcurrentHashMap<>();
  private final Phaser ends = new Phaser(1);
  private final ExecutorService unattended = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("runs-under-way").factory());

  /** A run of an action. */
  public interface Run {
    String id();

    /** Runs it to its end, and keeps how it went. */
    ActionExecution toItsEnd();

    /** Keeps what it has logged since it was asked last. */
    void keepLines();
  }

  public UnderWay(Cancellations cancellations, ActionThreads threads) {
    this.cancellations = cancellations;
    this.threads = threads;
    timer.scheduleWithFixedDelay(
        this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Runs it to its end. */
  public ActionExecution toItsEnd(Run run) {
    runs.put(run.id(), run);
    ends.register();
    try {
      return run.toItsEnd();
    } finally {
      ends.arriveAndDeregister();
      runs.remove(run.id());
    }
  }

  /**
   * The same, but waits no longer than that: then the run goes on by itself.
   *
   * @return how it went; nothing if it is still under way
   */
  public Optional<ActionExecution> begin(Run run, Duration patience) {
    String request = MDC.get(Logs.REQUEST_ID);
    Future<ActionExecution> end =
        unattended.submit(() -> {
          MDC.put(Logs.REQUEST_ID, request);
          return unattended(run);
        });
    try {
      return Optional.of(end.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HttpProblem(503, "Not available", "The app stops.");
    }
  }

  /** The same where perhaps nobody waits any more who could be told that it cannot be noted. */
  private ActionExecution unattended(Run run) {
    try {
      return toItsEnd(run);
    } catch (RuntimeException e) {
      LOG.error("It could not be noted how run {} went", run.id(), e);
      throw e;
    }
  }

  /**
   * Ends a run for this user, without a word to the database, which the run may keep busy.
   *
   * @return whether it is under way here, so that it does end
   */
  public boolean end(String runId, String userId) {
    return threads.end(runId, userId);
  }

  /** Ends what is noted that it is to end, at once instead of in a second. */
  public void endWanted() {
    if (!runs.isEmpty()) {
      cancellations.wantedHere().forEach(wanted -> threads.end(wanted.runId(), wanted.by()));
    }
  }

  private void look() {
    try {
      endWanted();
      runs.values().forEach(Run::keepLines);
    } catch (RuntimeException e) {
      LOG.error("Runs that are under way were not looked after; in a second they will be", e);
    }
  }

  /** Ends those that wait for their next attempt. */
  public void rest() {
    threads.rest();
  }

  /** Lets end those that nobody waits for, as long as there is time. */
  public void await(StopTime time) {
    unattended.shutdown();
    isOver(unattended, time);
  }

  /** All have a moment to note their end: the data goes next. */
  @Override
  public void close() {
    timer.shutdown();
    threads.close();
    StopTime time = StopTime.ofNotes();
    awaitEnds(time);
    await(time);
    unattended.shutdownNow();
    if (!isOver(timer, time)) {
      LOG.warn("What looks after runs that are under way does not come to an end");
    }
  }

  private void awaitEnds(StopTime time) {
    try {
      ends.awaitAdvanceInterruptibly(ends.arrive(), time.millis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.warn("Runs of actions do not come to an end: {}", runs.keySet());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isOver(ExecutorService threads, StopTime time) {
    try {
      return threads.awaitTermination(time.millis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
