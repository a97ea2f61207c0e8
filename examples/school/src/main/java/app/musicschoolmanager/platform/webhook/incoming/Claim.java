package app.musicschoolmanager.platform.webhook.incoming;

import app.musicschoolmanager.platform.webhook.Hmac;
import app.musicschoolmanager.platform.webhook.incoming.Verdict.Proof;
import app.musicschoolmanager.platform.webhook.incoming.Verdict.Refused;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * What a request says of itself, in the way of its service.
 *
 * @param timestamp in seconds; null where the service signs none
 * @param head what is signed before the body
 * @param signatures any of which may be the right one
 */
record Claim(byte[] key, String timestamp, byte[] head, List<byte[]> signatures, Proof proof) {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** Holds it against what was signed. It takes as long however much of a signature is right. */
  Verdict judge(byte[] body, Instant now) {
    byte[] right = Hmac.of(key, head, body);
    boolean stands = false;
    for (byte[] signature : signatures) {
      stands |= MessageDigest.isEqual(right, signature);
    }
    if (signatures.isEmpty()) {
      return new Refused(Refusal.UNSIGNED);
    }
    if (!stands) {
      return new Refused(Refusal.SIGNATURE);
    }
    return timestamp == null || isFresh(now) ? proof : new Refused(Refusal.TIME);
  }

  private boolean isFresh(Instant now) {
    try {
      Instant signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
      return Duration.between(signed, now).abs().compareTo(TOLERANCE) <= 0;
    } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
      return false;
    }
  }

  static String digest(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256.", e);
    }
  }
}
