package app.musicschoolmanager.platform.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * When the library wakes a schedule: whenever its last run says that it is due.
 *
 * @param next tells when that is
 */
record Turns(Supplier<Instant> next) implements Schedule {
  @Override
  public Instant getNextExecutionTime(ExecutionComplete ended) {
    return next.get();
  }

  @Override
  public Instant getInitialExecutionTime(Instant now) {
    return next.get();
  }

  @Override
  public boolean isDeterministic() {
    return false;
  }
}
