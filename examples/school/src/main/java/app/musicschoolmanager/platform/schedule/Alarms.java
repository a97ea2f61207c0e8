package app.musicschoolmanager.platform.schedule;

import app.musicschoolmanager.platform.db.Database;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The library that wakes schedules for their turns. Whether they then run, it has no say in. */
final class Alarms implements AutoCloseable {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(1);
  private static final int THREADS = 4;

  private final ScheduleLog log;
  private final Scheduler library;
  private volatile Instant lastLook;

  /**
   * @param every how often it looks for what is due
   * @param awake is told which schedule is
   */
  Alarms(List<Schedule> schedules, ScheduleLog log, Duration every, Consumer<Schedule> awake) {
    Database database = log.database();
    this.log = log;
    this.library =
        Scheduler.create(database.keptConnections())
            .startTasks(schedules.stream().map(schedule -> task(schedule, awake)).toList())
            .clock(() -> database.clock().instant())
            .schedulerName(new SchedulerName.Fixed(database.presence().name()))
            .pollingInterval(every)
            .pollUsingFetch(0.5, 1.0)
            .threads(THREADS)
            .shutdownMaxWait(STOP_LIMIT)
            .addSchedulerListener(new Looks(database))
            .build();
    library.start();
  }

  private RecurringTask<Void> task(Schedule schedule, Consumer<Schedule> awake) {
    return Tasks.recurring(schedule.id(), new Turns(() -> log.nextRun(schedule)))
        .execute((instance, context) -> awake.accept(schedule));
  }

  /** Notes that the library has looked for what is due. */
  private final class Looks extends AbstractSchedulerListener {
    private final Database database;

    Looks(Database database) {
      this.database = database;
    }

    @Override
    public void onSchedulerEvent(SchedulerEventType type) {
      if (type == SchedulerEventType.RAN_EXECUTE_DUE) {
        lastLook = database.clock().instant();
      }
    }
  }

  /** When it last looked; empty until it has. */
  Optional<Instant> lastLook() {
    return Optional.ofNullable(lastLook);
  }

  /** Looks at once. */
  void look() {
    library.triggerCheckForDueExecutions();
  }

  /** It would keep to the moment that it was told when the last run ended. */
  void wakeInTime(Schedule schedule) {
    try {
      TaskInstanceId task = TaskInstanceId.of(schedule.id(), RecurringTask.INSTANCE);
      library.reschedule(task, log.nextRun(schedule));
    } catch (TaskInstanceException running) {
      return; // it is told anew when that run ends
    }
  }

  /** Whether nobody is awake. */
  boolean isQuiet() {
    return library.getCurrentlyExecuting().isEmpty();
  }

  /** Wakes nobody any more. */
  void pause() {
    library.pause();
  }

  @Override
  public void close() {
    library.stop();
  }
}
