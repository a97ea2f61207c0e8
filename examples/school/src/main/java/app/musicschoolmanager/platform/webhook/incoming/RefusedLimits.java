package app.musicschoolmanager.platform.webhook.incoming;

import app.musicschoolmanager.platform.web.TooManyRequests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets whoever was refused too often wait, so that guessing costs. What counts is kept in memory,
 * since forgetting it costs little.
 */
final class RefusedLimits {
  private static final int AT_ONCE = 20;
  private static final Duration EACH = Duration.ofSeconds(30);
  private static final int MOST_KNOWN = 10_000;

  private final Clock clock;

  /** Until when each has to behave before nothing is held against them any more. */
  private final Map<String, Instant> suspected =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST_KNOWN;
        }
      };

  RefusedLimits(Clock clock) {
    this.clock = clock;
  }

  /**
   * Lets go on who was not refused too often.
   *
   * @throws TooManyRequests otherwise
   */
  synchronized void check(String network) {
    Instant now = clock.instant();
    Instant most = now.plus(EACH.multipliedBy(AT_ONCE - 1L));
    Instant until = suspected.getOrDefault(network, now);
    if (until.isAfter(most)) {
      Duration wait = Duration.between(most, until);
      throw new TooManyRequests(
          "Too much was refused. Wait %d seconds.".formatted(Math.max(1, wait.toSeconds())), wait);
    }
  }

  /** Counts that somebody was refused. */
  synchronized void count(String network) {
    Instant now = clock.instant();
    Instant until = suspected.getOrDefault(network, now);
    suspected.put(network, (until.isBefore(now) ? now : until).plus(EACH));
  }
}
