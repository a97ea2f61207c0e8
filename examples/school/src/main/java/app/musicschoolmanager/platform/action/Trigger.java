package app.musicschoolmanager.platform.action;

import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.once.OnceKey;
import java.util.List;

/**
 * What made an action run, and as which step of which schedule's run.
 *
 * @param runId the id that the run is to have; null if any will do
 * @param scheduleExecutionId null unless a schedule runs it
 * @param stepNumber counted from 1; null unless a schedule runs it
 * @param schedules the schedules whose runs led to it, the one that runs it last
 * @param key tells a request that is sent again from a new one; null if nothing does
 */
public record Trigger(
    TriggerSource source,
    String runId,
    String scheduleExecutionId,
    Integer stepNumber,
    List<String> schedules,
    OnceKey key) {

  public static Trigger by(TriggerSource source) {
    return by(source, null);
  }

  /** The same for a request that came with a key, or null if it had none. */
  public static Trigger by(TriggerSource source, OnceKey key) {
    return new Trigger(source, null, null, null, List.of(), key);
  }

  /** What another service has sent: its run has the same id, so that there is one at most. */
  public static Trigger delivery(String id) {
    return new Trigger(TriggerSource.WEBHOOK, id, null, null, List.of(), null);
  }

  /** The same with an id for the run. */
  Trigger identified() {
    return runId != null
        ? this
        : new Trigger(source, Ids.next(), scheduleExecutionId, stepNumber, schedules, key);
  }

  public static Trigger step(String scheduleExecutionId, int stepNumber, List<String> schedules) {
    return new Trigger(
        TriggerSource.SCHEDULE, null, scheduleExecutionId, stepNumber, schedules, null);
  }
}
