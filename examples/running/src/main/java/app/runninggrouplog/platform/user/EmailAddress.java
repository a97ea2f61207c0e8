package app.runninggrouplog.platform.user;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
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

  /** Whether a text is an address to which mail can be sent. */
  public static boolean isAddress(String text) {
    return text.length() <= MOST
        && SHAPE.matcher(normal(text)).matches()
        && isSendable(normal(text));
  }

  /**
   * Whether the mailer takes it, be it with a name. What it would refuse later must not come in: it
   * would hold up the mails of others.
   */
  public static boolean isSendable(String text) {
    try {
      new InternetAddress(text, true).validate();
      return true;
    } catch (AddressException e) {
      return false;
    }
  }
}
