package app.musicschoolmanager.platform.recovery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Ties an archive to the app's {@code DATA_KEY}, which is not in it: without that key nobody can
 * alter an archive, or make one that the app takes for its own.
 */
record Seal(SecretKey key) {
  private static final String MAC = "HmacSHA256";
  private static final int FINGERPRINT = 16;

  /** Tells the key from others, and nothing else of it. */
  String fingerprint() {
    return HexFormat.of().formatHex(mac("which key", new byte[0])).substring(0, FINGERPRINT);
  }

  /** What proves that a manifest is the app's own. */
  byte[] over(byte[] manifest) {
    String hex = HexFormat.of().formatHex(mac("manifest", manifest));
    return hex.getBytes(StandardCharsets.US_ASCII);
  }

  boolean fits(byte[] manifest, byte[] seal) {
    return MessageDigest.isEqual(over(manifest), seal);
  }

  private byte[] mac(String purpose, byte[] content) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      mac.update(("back-up: " + purpose + "\n").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java lacks " + MAC + ".", e);
    }
  }
}
