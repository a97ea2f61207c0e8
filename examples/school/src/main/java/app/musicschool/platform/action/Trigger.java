package app.musicschool.platform.action;

import java.util.List;

/**
 * What made an action run, and as which step of which schedule's run.
 *
 * @param runId the id that the run is to have; null if any will do
 * @param scheduleExecutionId null unless a schedule runs it
 * @param stepNumber counted from 1; null unless a schedule runs it
 * @param schedules the schedules whose runs led to it, the one that runs it last
 */
public record Trigger(
    TriggerSource source,
    String runId,
    String scheduleExecutionId,
    Integer stepNumber,
    List<String> schedules) {

  public static Trigger by(TriggerSource source) {
    return new Trigger(source, null, null, null, List.of());
  }

  /** What another service has sent: its run has the same id, so that there is one at most. */
  public static Trigger delivery(String id) {
    return new Trigger(TriggerSource.WEBHOOK, id, null, null, List.of());
  }

  public static Trigger step(String scheduleExecutionId, int stepNumber, List<String> schedules) {
    return new Trigger(TriggerSource.SCHEDULE, null, scheduleExecutionId, stepNumber, schedules);
  }
}
