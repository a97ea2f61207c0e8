package app.runninggrouplog.platform.call;

import java.time.Instant;

/**
 * Which calls to list, newest first. What is null doesn't matter.
 *
 * @param runId only calls of this run
 * @param from only calls made then or later
 * @param to only calls made before that
 * @param after only calls older than the one with this id
 */
public record CallQuery(
    String runId,
    String service,
    Outcome outcome,
    Instant from,
    Instant to,
    String after,
    int limit) {
  private static final int MOST_OF_RUN = 200;

  /** The page that follows a call. */
  CallQuery page(String afterId, int most) {
    return new CallQuery(runId, service, outcome, from, to, afterId, most);
  }

  /** The newest calls of one run. */
  public static CallQuery ofRun(String runId) {
    return new CallQuery(runId, null, null, null, null, null, MOST_OF_RUN);
  }
}
