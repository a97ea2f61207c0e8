package app.musicschoolmanager.platform.user;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What makes two e-mail addresses the same, and a text an address. */
public final class EmailAddress {
  private static final int MOST = 254;
  private static final Pattern SHAPE =
      Pattern.compile("[^\\s@<>()\\[\\],;:\\\\\"\\p{C}]+@[^\\s@\\p{C}]+\\.[^\\s@.\\p{C}]+");

  private EmailAddress() {}

  /** The form under which an address is stored and found. */
  public static String normal(String address) {
    return Normalizer.normalize(address, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  public static boolean isAddress(String text) {
    return text.length() <= MOST && SHAPE.matcher(normal(text)).matches();
  }
}
