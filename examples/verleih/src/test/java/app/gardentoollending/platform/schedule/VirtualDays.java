package app.gardentoollending.platform.schedule;

import app.gardentoollending.platform.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Lets time pass for an app's schedules: each runs whenever it falls due, as it would. */
public final class VirtualDays {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Scheduling scheduling;
  private final TestClock clock;

  private VirtualDays(Scheduling scheduling, TestClock clock) {
    this.scheduling = scheduling;
    this.clock = clock;
  }

  /** Starts the schedules, and runs what is due at once. */
  public static VirtualDays begin(Scheduling scheduling, TestClock clock) {
    VirtualDays days = new VirtualDays(scheduling, clock);
    scheduling.start();
    days.settle();
    return days;
  }

  /** Lets so much time pass from now on; what falls due at its end no longer runs. */
  public void pass(Duration time) {
    Instant end = clock.instant().plus(time);
    settle();
    for (Instant next = next(); next.isBefore(end); next = next()) {
      clock.set(next);
      settle();
    }
    clock.set(end);
  }

  private Instant next() {
    return scheduling.all().stream()
        .map(scheduling.log()::nextRun)
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }

  /** Waits until all that is due has run. */
  private void settle() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (isBusy()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("A schedule did not end on " + clock.instant() + ".");
      }
      scheduling.tick();
      LockSupport.parkNanos(1_000_000);
    }
  }

  private boolean isBusy() {
    return !scheduling.isIdle()
        || scheduling.all().stream()
            .anyMatch(schedule ->
                scheduling.log().isDue(schedule)
                    || scheduling
                        .log()
                        .newest(schedule.id())
                        .filter(ScheduleExecution::running)
                        .isPresent());
  }
}
