package app.musicschoolmanager.platform.open;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Notes in a form when it was opened, so that it can be told whether a person may have filled it
 * in: nobody reads and writes within a moment, and programs do not come back for another try.
 */
public final class FormSeal {
  private static final Duration SHORTEST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofDays(1);

  private final LinkTokens codes;
  private final Clock clock;

  public FormSeal(LinkTokens codes, Clock clock) {
    this.codes = codes;
    this.clock = clock;
  }

  /** What a form of a model carries that is opened now. */
  public String of(String model) {
    return seal(model, Long.toString(clock.millis()));
  }

  /** Whether the app has made it for a form of this model, not too long ago. */
  public boolean isGenuine(String model, String seal) {
    String millis = seal.split("\\.", 2)[0];
    if (!millis.matches("[0-9]{1,15}")) {
      return false;
    }
    boolean made =
        MessageDigest.isEqual(
            seal(model, millis).getBytes(StandardCharsets.UTF_8),
            seal.getBytes(StandardCharsets.UTF_8));
    return made && age(millis).compareTo(LONGEST) <= 0;
  }

  /** Whether there was time to fill a form in that carries it. */
  public boolean leavesTime(String seal) {
    return age(seal.split("\\.", 2)[0]).compareTo(SHORTEST) >= 0;
  }

  private Duration age(String millis) {
    return Duration.between(Instant.ofEpochMilli(Long.parseLong(millis)), clock.instant());
  }

  private String seal(String model, String millis) {
    return millis + "." + codes.code(model + " " + millis);
  }
}
