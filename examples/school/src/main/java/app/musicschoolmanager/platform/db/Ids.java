package app.musicschoolmanager.platform.db;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Makes ids: 26 characters that sort by the time of their making, with 80 random bits against
 * collision.
 */
public final class Ids {
  private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
  private static final Pattern SHAPE = Pattern.compile("[0-7][0-9a-hjkmnp-tv-z]{25}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TIME_CHARACTERS = 10;
  private static final int RANDOM_CHARACTERS = 16;

  private static long lastTime;

  private Ids() {}

  /** The next id; later ones sort after earlier ones even when the system's clock is set back. */
  public static String next() {
    char[] id = new char[TIME_CHARACTERS + RANDOM_CHARACTERS];
    long time = time();
    for (int i = TIME_CHARACTERS - 1; i >= 0; i--, time >>>= 5) {
      id[i] = ALPHABET[(int) (time & 31)];
    }
    byte[] random = new byte[RANDOM_CHARACTERS];
    RANDOM.nextBytes(random);
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      id[TIME_CHARACTERS + i] = ALPHABET[random[i] & 31];
    }
    return new String(id);
  }

  /** Whether the text has the shape of an id. */
  public static boolean isId(String text) {
    return text != null && SHAPE.matcher(text).matches();
  }

  private static synchronized long time() {
    // Two ids of one millisecond must sort as they were made, so the second borrows the next
    // millisecond.
    lastTime = Math.max(lastTime + 1, System.currentTimeMillis());
    return lastTime;
  }
}
