package app.musicschoolmanager.platform.open;

import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.model.Model;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * What personal links are proven by: the id of their record, and a code that only the app can make,
 * over the model, the id and the link's name. Nothing is stored, so a link stands as long as {@code
 * DATA_KEY} does.
 */
public final class LinkTokens {
  private static final String MAC = "HmacSHA256";
  private static final String PURPOSE = "personal links";
  private static final int CODE_BYTES = 20;
  private static final int ID_LENGTH = 26;

  private final SecretKey key;
  private final String baseUrl;

  /**
   * Tokens of one app.
   *
   * @param key what theirs is derived from, lest anything else that it makes be taken for a token
   * @param baseUrl where the app is reached
   */
  public LinkTokens(SecretKey key, String baseUrl) {
    this.key = key;
    this.baseUrl = baseUrl;
  }

  /** The whole address of a link of a record. */
  public String address(Model model, PersonalLink link, String id) {
    return "%s/public/%s/%s/%s"
        .formatted(baseUrl, model.name(), link.name(), token(model, link, id));
  }

  /** The whole address of a record's page, which proves nothing: only who may see it gets it. */
  public String page(Model model, String id) {
    return "%s/models/%s/%s".formatted(baseUrl, model.name(), id);
  }

  String token(Model model, PersonalLink link, String id) {
    byte[] code = Arrays.copyOf(mac(said(model, link, id)), CODE_BYTES);
    return id + Base64.getUrlEncoder().withoutPadding().encodeToString(code);
  }

  /** The id of the record that a token is for, if the app has made it for this link. */
  Optional<String> record(Model model, PersonalLink link, String token) {
    if (token.length() < ID_LENGTH || !Ids.isId(token.substring(0, ID_LENGTH))) {
      return Optional.empty();
    }
    String id = token.substring(0, ID_LENGTH);
    byte[] expected = token(model, link, id).getBytes(StandardCharsets.UTF_8);
    boolean genuine = MessageDigest.isEqual(expected, token.getBytes(StandardCharsets.UTF_8));
    return genuine ? Optional.of(id) : Optional.empty();
  }

  /** A code for something else that a page says and brings back, such as when it was opened. */
  String code(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac("page " + text));
  }

  private static String said(Model model, PersonalLink link, String id) {
    return String.join("/", model.name(), link.name(), id);
  }

  private byte[] mac(String text) {
    return mac(new SecretKeySpec(mac(key, PURPOSE), MAC), text);
  }

  private static byte[] mac(SecretKey key, String text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
