package app.musicschoolmanager.platform.schedule;

import app.musicschoolmanager.platform.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets time pass for the schedules of an app, or of several on the same data: each runs whenever it
 * falls due, as it would.
 */
public final class VirtualDays {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long PAUSE_NANOS = Duration.ofMillis(1).toNanos();

  /** To be told again before it has begun would only make the app begin anew to look. */
  private static final long UNTIL_ASKED_AGAIN_NANOS = Duration.ofMillis(100).toNanos();

  private final List<Scheduling> all;
  private final TestClock clock;

  private VirtualDays(List<Scheduling> all, TestClock clock) {
    this.all = all;
    this.clock = clock;
  }

  /** Starts the schedules, and runs what is due at once. */
  public static VirtualDays begin(Scheduling scheduling, TestClock clock) {
    return begin(List.of(scheduling), clock);
  }

  /** The same for several that do not run yet. */
  public static VirtualDays begin(List<Scheduling> all, TestClock clock) {
    all.forEach(Scheduling::start);
    return goOn(all, clock);
  }

  /** The same for several that run already. */
  public static VirtualDays goOn(List<Scheduling> all, TestClock clock) {
    VirtualDays days = new VirtualDays(all, clock);
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
      if (all.stream().allMatch(Scheduling::isIdle)) {
        Instant next = next();
        boolean isDue = !next.isAfter(clock.instant());
        if (!isDue && !isRunning()) {
          return next;
        }
        if (isDue && now - asked >= UNTIL_ASKED_AGAIN_NANOS) {
          all.forEach(Scheduling::tick);
          asked = now;
        }
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private Instant next() {
    Scheduling first = all.getFirst();
    return first.all().stream()
        .map(first.log()::nextRun)
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }

  private boolean isRunning() {
    Scheduling first = all.getFirst();
    return first.all().stream().anyMatch(schedule -> first.log().isRunning(schedule.id()));
  }
}
