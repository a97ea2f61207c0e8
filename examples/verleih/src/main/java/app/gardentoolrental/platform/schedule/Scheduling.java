package app.gardentoolrental.platform.schedule;

import app.gardentoolrental.platform.action.ActionRunner;
import app.gardentoolrental.platform.db.Database;
import app.gardentoolrental.platform.user.Users;
import app.gardentoolrental.platform.web.Conflict;
import app.gardentoolrental.platform.web.NotFound;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Runs schedules when their time comes. The app looks once a minute; {@link #tick} makes it look at
 * once. When a schedule is due is decided by its last run alone, see {@link ScheduleLog}.
 */
public final class Scheduling implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
  private static final int THREADS = 4;

  private final List<Schedule> schedules;
  private final ScheduleRunner runner;
  private final ScheduleLog log;
  private final Database database;
  private final ExecutorService asked;
  private volatile Scheduler scheduler;

  public Scheduling(
      List<Schedule> schedules, ActionRunner actions, Users users, Database database) {
    this.schedules = List.copyOf(schedules);
    this.database = database;
    this.log = new ScheduleLog(database);
    log.closeInterrupted();
    this.runner = new ScheduleRunner(actions, log, users);
    this.asked =
        Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("schedule-asked-", 1).factory());
  }

  private RecurringTask<Void> task(Schedule schedule) {
    return Tasks.recurring(schedule.id(), new Turns(schedule, log))
        .execute((instance, context) -> runner.runIfDue(schedule));
  }

  /** When the library wakes a schedule: whenever its last run says that it is due. */
  private record Turns(Schedule schedule, ScheduleLog log)
      implements com.github.kagkarlsson.scheduler.task.schedule.Schedule {

    @Override
    public Instant getNextExecutionTime(ExecutionComplete ended) {
      return log.nextRun(schedule);
    }

    @Override
    public Instant getInitialExecutionTime(Instant now) {
      return log.nextRun(schedule);
    }

    @Override
    public boolean isDeterministic() {
      return false;
    }
  }

  /** Begins to run what is due, now and from now on. */
  public void start() {
    if (!schedules.isEmpty()) {
      scheduler =
          Scheduler.create(database.dataSource())
              .startTasks(schedules.stream().map(this::task).toList())
              .clock(() -> database.clock().instant())
              .pollingInterval(EVERY)
              .pollUsingFetch(0.5, 1.0)
              .threads(THREADS)
              .shutdownMaxWait(STOP_LIMIT)
              .build();
      scheduler.start();
    }
  }

  /** What has been run. */
  public ScheduleLog log() {
    return log;
  }

  /**
   * Looks at once for what is due, and lets it run.
   *
   * @return the ids of the schedules that are due
   */
  public List<String> tick() {
    List<String> due = schedules.stream().filter(log::isDue).map(Schedule::id).toList();
    if (!due.isEmpty() && scheduler != null) {
      scheduler.triggerCheckForDueExecutions();
    }
    return due;
  }

  /**
   * Runs a schedule now, due or not, without waiting for its end.
   *
   * @return the id of the run
   */
  public String trigger(String scheduleId) {
    Schedule schedule = get(scheduleId);
    String id =
        log.claim(schedule, TriggerType.MANUAL)
            .orElseThrow(() ->
                new Conflict(
                    "“%s” is running already. Wait until it is done.".formatted(schedule.label())));
    asked.execute(() -> runner.run(schedule, id));
    return id;
  }

  /** Whether no schedule is running, and each waits for its next turn. */
  boolean isIdle() {
    return scheduler == null || scheduler.getCurrentlyExecuting().isEmpty();
  }

  public List<Schedule> all() {
    return schedules;
  }

  /** A schedule by its id. */
  public Schedule get(String scheduleId) {
    return schedules.stream()
        .filter(schedule -> schedule.id().equals(scheduleId))
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no schedule " + scheduleId + "."));
  }

  @Override
  public void close() {
    asked.shutdown();
    if (scheduler != null) {
      scheduler.stop();
    }
    try {
      if (!asked.awaitTermination(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        asked.shutdownNow();
      }
    } catch (InterruptedException e) {
      asked.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
