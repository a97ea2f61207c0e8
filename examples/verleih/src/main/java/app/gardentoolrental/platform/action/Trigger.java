package app.gardentoolrental.platform.action;

/**
 * What made an action run, and as which step of which schedule's run.
 *
 * @param scheduleExecutionId null unless a schedule runs it
 * @param stepNumber counted from 1; null unless a schedule runs it
 */
public record Trigger(TriggerSource source, String scheduleExecutionId, Integer stepNumber) {

  public static Trigger by(TriggerSource source) {
    return new Trigger(source, null, null);
  }

  public static Trigger step(String scheduleExecutionId, int stepNumber) {
    return new Trigger(TriggerSource.SCHEDULE, scheduleExecutionId, stepNumber);
  }
}
