package app.musicschoolmanager.platform.connection;

import app.musicschoolmanager.platform.auth.Digests;
import app.musicschoolmanager.platform.connection.ConnectionAdministration.By;
import app.musicschoolmanager.platform.connection.TokenService.Granted;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.integration.ConnectionSetting;
import app.musicschoolmanager.platform.integration.ConnectionType;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.integration.IntegrationFailed;
import app.musicschoolmanager.platform.secret.SecretBox;
import app.musicschoolmanager.platform.web.Conflict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import okhttp3.HttpUrl;

/**
 * Signs the app in at a provider by the code grant with PKCE (RFC 7636). The state that goes there
 * and comes back is sealed for the session in which the sign-in was begun: elsewhere, or later, it
 * opens nothing.
 */
public final class SignIn {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final ConnectionStore store;
  private final SecretBox secrets;
  private final TokenService tokens;
  private final ConnectionTrail trail;

  /**
   * Where a sign-in takes place.
   *
   * @param session the session of the administrator in this app
   * @param redirect where the provider leads back to
   */
  public record Place(String session, String redirect) {}

  /** With what the provider leads back. */
  public record Answer(String state, String code) {}

  SignIn(ConnectionStore store, SecretBox secrets, TokenService tokens) {
    this.store = store;
    this.secrets = secrets;
    this.tokens = tokens;
    this.trail = new ConnectionTrail(store.database());
  }

  /** Whether all is set that it takes. */
  boolean isPossible(Integration integration) {
    return integration.connectionType() == ConnectionType.OAUTH
        && tokens.value(integration, ConnectionSetting.CLIENT_ID).isPresent();
  }

  /** The provider's page on which somebody lets the app in. */
  String address(Integration integration, Place place) {
    String verifier = Digests.secret();
    Instant end = database().clock().instant().plus(PATIENCE);
    String state = secrets.seal(end + " " + verifier, sealedFor(integration, place));
    HttpUrl url = HttpUrl.parse(tokens.address(integration, ConnectionSetting.AUTHORIZE_URL));
    if (url == null) {
      throw new IntegrationFailed("The address for signing in is no web address.");
    }
    HttpUrl.Builder address =
        url.newBuilder()
            .addQueryParameter("response_type", "code")
            .addQueryParameter(
                "client_id", tokens.value(integration, ConnectionSetting.CLIENT_ID).orElseThrow())
            .addQueryParameter("redirect_uri", place.redirect())
            .addQueryParameter("state", ENCODER.encodeToString(bytes(state)))
            .addQueryParameter("code_challenge", challenge(verifier))
            .addQueryParameter("code_challenge_method", "S256");
    if (!integration.scopes().isEmpty()) {
      address.addQueryParameter("scope", String.join(" ", integration.scopes()));
    }
    return address.build().toString();
  }

  /**
   * Keeps what the provider grants for the code.
   *
   * @throws Conflict if it was not begun in this session, or too long ago
   * @throws IntegrationFailed if the provider refuses
   */
  void finish(By by, Connection connection, Place place, Answer answer) {
    Integration integration = connection.integration();
    String verifier = verifier(integration, place, answer.state());
    Granted granted = tokens.forCode(integration, answer.code(), verifier, place.redirect());
    database()
        .write(sql -> {
          store.forget(integration, ConnectionSetting.REFRESH_TOKEN, sql);
          store.granted(integration, granted, sql);
          trail.signedIn(by, connection, sql);
          return null;
        });
  }

  private String verifier(Integration integration, Place place, String state) {
    try {
      String sealed = new String(Base64.getUrlDecoder().decode(state), StandardCharsets.UTF_8);
      String[] opened = secrets.open(sealed, sealedFor(integration, place)).split(" ");
      if (database().clock().instant().isBefore(Instant.parse(opened[0]))) {
        return opened[1];
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      // it is none of this session's
    }
    throw new Conflict("This sign-in was not begun here, or too long ago. Begin it again.");
  }

  private static String sealedFor(Integration integration, Place place) {
    return "sign-in/" + integration.name() + "/" + place.session();
  }

  private static String challenge(String verifier) {
    try {
      return ENCODER.encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes(verifier)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256.", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Database database() {
    return store.database();
  }
}
