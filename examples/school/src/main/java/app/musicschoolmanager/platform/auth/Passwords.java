package app.musicschoolmanager.platform.auth;

import app.musicschoolmanager.platform.web.HttpProblem;
import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes and verifies passwords with bcrypt, one at a time: a hash takes a quarter of a second of a
 * whole core, and the rest of the app must go on while somebody tries passwords.
 */
public final class Passwords {
  /**
   * The most bytes that bcrypt looks at. Longer passwords are refused; cutting them would make
   * different ones equal.
   */
  public static final int MAX_BYTES = 72;

  private static final int WAIT_SECONDS = 15;

  /**
   * Salt and hash of no known password. To check against it takes as long as against any other, and
   * the app need not hash one when it starts.
   */
  private static final String NOBODY = "K1ZtqWkbU5l3xv0vNwGSHOZd8w1kQpX5yBn2mJ4rTfLc7aVuEs0hG";

  private final int cost;
  private final String nobodysHash;
  private final Semaphore gate = new Semaphore(1, true);

  public Passwords(int cost) {
    this.cost = cost;
    this.nobodysHash = "$2b$%02d$".formatted(cost) + NOBODY;
  }

  /** The hash to store. */
  public String hash(String password) {
    return gated(() ->
        new String(
            BCrypt.with(BCrypt.Version.VERSION_2B).hash(cost, bytes(password)),
            StandardCharsets.UTF_8));
  }

  /** Whether the password belongs to the hash. Without a hash it takes just as long and says no. */
  public boolean verify(String password, String hashOrNull) {
    byte[] bytes = bytes(password);
    boolean possible = hashOrNull != null && bytes.length <= MAX_BYTES;
    byte[] checked = bytes.length <= MAX_BYTES ? bytes : new byte[] {'x'};
    byte[] hash = (possible ? hashOrNull : nobodysHash).getBytes(StandardCharsets.UTF_8);
    boolean matches =
        gated(() -> BCrypt.verifyer(BCrypt.Version.VERSION_2B).verify(checked, hash).verified);
    return matches && possible;
  }

  /** The bytes that count: the same for all ways to type the same characters. */
  static byte[] bytes(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
  }

  private <T> T gated(Supplier<T> hashing) {
    try {
      if (!gate.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new HttpProblem(
            503, "Not available", "Too many people are signing in at once. Try again in a moment.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HttpProblem(503, "Not available", "The app is stopping. Try again in a moment.");
    }
    try {
      return hashing.get();
    } finally {
      gate.release();
    }
  }
}
