package dev.offshoot.llm.retry;

import java.time.Duration;

/**
 * How often and how long a prompt is asked again.
 *
 * @param attempts calls in all
 * @param firstPause doubled after each failure, up to {@code longestPause}
 * @param longestRetryAfter a server that asks for a longer wait is not waited for
 * @param patience no new attempt begins after this time
 */
public record RetryPolicy(
    int attempts,
    Duration firstPause,
    Duration longestPause,
    Duration longestRetryAfter,
    Duration patience) {

  /** Pauses of 1, 2, 4, 8, 10 seconds. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(
          6,
          Duration.ofSeconds(1),
          Duration.ofSeconds(10),
          Duration.ofMinutes(2),
          Duration.ofMinutes(15));

  /** The pause after that many failures. */
  Duration pauseAfter(int failures) {
    var pause = firstPause;
    for (int i = 1; i < failures && pause.compareTo(longestPause) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    return pause.compareTo(longestPause) < 0 ? pause : longestPause;
  }
}
