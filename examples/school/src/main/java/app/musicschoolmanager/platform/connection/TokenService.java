package app.musicschoolmanager.platform.connection;

import app.musicschoolmanager.platform.integration.ConnectionSetting;
import app.musicschoolmanager.platform.integration.HttpReply;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.integration.IntegrationFailed;
import app.musicschoolmanager.platform.integration.Outbound;
import app.musicschoolmanager.platform.integration.profile.Profile;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Asks providers for tokens (RFC 6749). What they answer is quoted to nobody but by its code. */
final class TokenService {
  private final ConnectionSettings settings;
  private final Outbound outbound;

  /**
   * What a provider has granted.
   *
   * @param refreshToken for which the next one is had; null if the present one stays good
   * @param expiresAt null if it has not said
   */
  record Granted(String token, String refreshToken, Instant expiresAt) {}

  /** The provider has said no. */
  static final class Refused extends IntegrationFailed {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  TokenService(ConnectionSettings settings, Outbound outbound) {
    this.settings = settings;
    this.outbound = outbound;
  }

  /** For the code that a sign-in has ended with. */
  Granted forCode(Integration integration, String code, String verifier, String redirect) {
    return ask(
        integration,
        Map.of(
            "grant_type", "authorization_code",
            "code", code,
            "code_verifier", verifier,
            "redirect_uri", redirect));
  }

  /** A new token in place of one that ends. */
  Granted refreshed(Integration integration, String refreshToken) {
    return ask(integration, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
  }

  private Granted ask(Integration integration, Map<String, String> grant) {
    Map<String, String> form = new HashMap<>(grant);
    value(integration, ConnectionSetting.CLIENT_ID).ifPresent(id -> form.put("client_id", id));
    value(integration, ConnectionSetting.CLIENT_SECRET)
        .ifPresent(secret -> form.put("client_secret", secret));
    HttpReply reply = outbound.post(address(integration, ConnectionSetting.TOKEN_URL), form);
    String token = reply.json().path("access_token").asText("");
    if (reply.ok() && token.matches("[\\x21-\\x7e]+")) {
      long seconds = reply.json().path("expires_in").asLong(0);
      Instant now = settings.store().database().clock().instant();
      return new Granted(
          token,
          reply.json().path("refresh_token").asText(null),
          seconds > 0 ? now.plusSeconds(seconds) : null);
    }
    // GitHub refuses with a 200; a provider that is out of order has refused nothing.
    if (reply.status() >= 500 || reply.status() == 429) {
      throw new IntegrationFailed(
          "%s gives no token now (%d).".formatted(integration.label(), reply.status()));
    }
    throw new Refused(
        "%s has refused the sign-in (%s).".formatted(integration.label(), word(reply)));
  }

  /** Only the code is safe to tell: descriptions may repeat what was sent. */
  private static String word(HttpReply reply) {
    String error = reply.json().path("error").asText("");
    return error.matches("[a-z_]{1,40}") ? error : String.valueOf(reply.status());
  }

  Optional<String> value(Integration integration, ConnectionSetting setting) {
    return settings.apply(integration.setting(setting.name()));
  }

  /** Where somebody signs in, or where tokens are had: as it is set, or as it is known. */
  String address(Integration integration, ConnectionSetting which) {
    Profile known = Profile.of(integration);
    String usual = which == ConnectionSetting.TOKEN_URL ? known.tokenUrl() : known.authorizeUrl();
    String address = value(integration, which).orElse(usual);
    if (address == null) {
      throw new IntegrationFailed("%s is not set.".formatted(integration.setting(which.name())));
    }
    Optional<HttpUrl> base =
        value(integration, ConnectionSetting.URL)
            .or(() -> Optional.ofNullable(integration.baseUrl()))
            .map(HttpUrl::parse);
    return base.map(url -> address.replace("{host}", url.host())).orElse(address);
  }
}
