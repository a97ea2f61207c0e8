package app.musicschoolmanager.platform.audit.figure;

import app.musicschoolmanager.platform.auth.SignInCounts;
import app.musicschoolmanager.platform.call.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The figures of a span.
 *
 * @param steps the runs of actions, one step of the span after the other
 * @param duration how long runs take; null if none has ended
 * @param people who did most, first
 */
public record Summary(
    Span span,
    List<Runs> steps,
    Duration duration,
    List<OfAction> actions,
    List<OfSchedule> schedules,
    List<OfService> calls,
    List<OfPerson> people,
    long changes,
    Map<SignInCounts.Outcome, Long> signIns) {

  /** How many runs that began in a step ended how. */
  public record Runs(Instant from, long completed, long failed, long running) {
    public long all() {
      return completed + failed + running;
    }
  }

  /** Milliseconds that half of the runs, and 95 of 100, do not exceed. */
  public record Duration(long median, long most) {}

  /** The runs of one action. */
  public record OfAction(String id, String name, long runs, long failed) {}

  /**
   * The runs of one schedule.
   *
   * @param overdue whether it should have begun by now
   */
  public record OfSchedule(
      String id, String name, long runs, long failed, Instant nextRun, boolean overdue) {}

  /** The calls to one service with one outcome. */
  public record OfService(String service, Outcome outcome, long calls) {}

  /**
   * What one person did, or the app by itself.
   *
   * @param id null for the app
   * @param name null for the app
   */
  public record OfPerson(String id, String name, long runs, long changes) {
    long all() {
      return runs + changes;
    }
  }

  /** All runs of the span. */
  public Runs total() {
    return new Runs(
        span.from(),
        steps.stream().mapToLong(Runs::completed).sum(),
        steps.stream().mapToLong(Runs::failed).sum(),
        steps.stream().mapToLong(Runs::running).sum());
  }

  /** Of the runs that have ended, how many failed: from 0 to 1, and 0 if none has. */
  public double failureRate() {
    Runs total = total();
    long ended = total.completed() + total.failed();
    return ended == 0 ? 0 : (double) total.failed() / ended;
  }
}
