package app.musicschoolmanager.platform.stop;

import java.time.Duration;

/**
 * How long those who stop something wait for it, all of them together.
 *
 * @param end when it is up, by {@link System#nanoTime}
 */
public record StopTime(long end) {
  /**
   * What is under way when the app is asked to stop may take so long to end by itself. As much
   * again is there for what is then made to end: {@code compose.yaml} allows both.
   */
  private static final Duration FOR_ALL = Duration.ofSeconds(20);

  /** What has been made to end may take so long to note it. */
  private static final Duration FOR_NOTES = Duration.ofSeconds(3);

  /** The time of the app from now on. */
  public static StopTime ofApp() {
    return in(FOR_ALL);
  }

  /** The time of what was made to end just now. */
  public static StopTime ofNotes() {
    return in(FOR_NOTES);
  }

  /** As long as this. */
  public static StopTime in(Duration time) {
    return new StopTime(System.nanoTime() + time.toNanos());
  }

  /** What is left of it. */
  public long millis() {
    return Math.max(0, (end - System.nanoTime()) / 1_000_000);
  }
}
