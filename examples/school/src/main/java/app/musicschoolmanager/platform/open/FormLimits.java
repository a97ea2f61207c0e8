package app.musicschoolmanager.platform.open;

import app.musicschoolmanager.platform.web.ClientAddress;
import app.musicschoolmanager.platform.web.TooManyRequests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever sends more than people do: each address may send some at once, and then one
 * now and then; all of them together may send so much more. What counts is kept in memory, since
 * forgetting it costs little.
 */
public final class FormLimits {
  private static final Allowance ADDRESS = new Allowance(10, Duration.ofSeconds(30));
  private static final Allowance EVERYBODY = new Allowance(200, Duration.ofSeconds(2));
  private static final String ALL = "";
  private static final int MOST_KNOWN = 10_000;

  /**
   * How much may be sent.
   *
   * @param atOnce how many, after none for long
   * @param each how long it takes until there may be one more
   */
  private record Allowance(int atOnce, Duration each) {}

  private final Clock clock;

  /** When each will have sent nothing that counts: one that lies ahead is what they have used. */
  private final Map<String, Instant> free =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST_KNOWN;
        }
      };

  public FormLimits(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts one that is sent.
   *
   * @throws TooManyRequests if it is one too many
   */
  public synchronized void count(String address) {
    Instant now = clock.instant();
    Instant mine = after(ClientAddress.network(address), ADDRESS, now);
    Instant all = after(ALL, EVERYBODY, now);
    free.put(ClientAddress.network(address), mine);
    free.put(ALL, all);
  }

  private Instant after(String who, Allowance allowance, Instant now) {
    Instant since = free.getOrDefault(who, now);
    Instant next = (since.isBefore(now) ? now : since).plus(allowance.each());
    Instant most = now.plus(allowance.each().multipliedBy(allowance.atOnce()));
    if (next.isAfter(most)) {
      Duration wait = Duration.between(most, next);
      throw new TooManyRequests(
          "Too much was sent. Wait " + Math.max(1, wait.toSeconds()) + " seconds, then try again.",
          wait);
    }
    return next;
  }
}
