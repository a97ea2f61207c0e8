package app.gardentoolrental.platform.schedule;

import app.gardentoolrental.platform.TestClock;
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

  /** Lets so many days pass from now on; what falls due at their end no longer runs. */
  public static void pass(int days, Scheduling scheduling, TestClock clock) {
    Instant end = clock.instant().plus(Duration.ofDays(days));
    VirtualDays passing = new VirtualDays(scheduling, clock);
    scheduling.start();
    passing.settle();
    for (Instant next = passing.next(); next.isBefore(end); next = passing.next()) {
      clock.set(next);
      passing.settle();
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
