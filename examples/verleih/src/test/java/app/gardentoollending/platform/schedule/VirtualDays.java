package app.gardentoollending.platform.schedule;

import app.gardentoollending.platform.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Lets time pass for an app's schedules: each runs whenever it falls due, as it would. */
public final class VirtualDays {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long PAUSE_NANOS = Duration.ofMillis(1).toNanos();

  /** To be told again before it has begun would only make the app begin anew to look. */
  private static final long UNTIL_ASKED_AGAIN_NANOS = Duration.ofMillis(100).toNanos();

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
    for (Instant next = settle(); next.isBefore(end); next = settle()) {
      clock.set(next);
    }
    clock.set(end);
  }

  /** Waits until all that is due has run, and says when something will be. */
  private Instant settle() {
    long begin = System.nanoTime();
    long asked = begin - UNTIL_ASKED_AGAIN_NANOS;
    while (true) {
      long now = System.nanoTime();
      if (now - begin > PATIENCE.toNanos()) {
        throw new IllegalStateException("A schedule did not end on " + clock.instant() + ".");
      }
      if (scheduling.isIdle()) {
        Instant next = next();
        boolean isDue = !next.isAfter(clock.instant());
        if (!isDue && !isRunning()) {
          return next;
        }
        if (isDue && now - asked >= UNTIL_ASKED_AGAIN_NANOS) {
          scheduling.tick();
          asked = now;
        }
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private Instant next() {
    return scheduling.all().stream()
        .map(scheduling.log()::nextRun)
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }

  private boolean isRunning() {
    return scheduling.all().stream()
        .flatMap(schedule -> scheduling.log().newest(schedule.id()).stream())
        .anyMatch(ScheduleExecution::running);
  }
}
