package app.musicschoolmanager.platform.connection;

import app.musicschoolmanager.platform.integration.StubServer;
import app.musicschoolmanager.platform.integration.StubServer.Received;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A provider with a service behind it: takes codes with their PKCE proof, hands out tokens that
 * end, takes each refresh token once, and lets nobody in with any but the latest token.
 */
final class Provider implements AutoCloseable {
  static final String CLIENT_SECRET = "zq-the-client-secret-qz";

  private final StubServer server = new StubServer(this::answer);
  private final AtomicInteger granted = new AtomicInteger();
  private String challenge;
  private String code;
  private volatile String token;
  private volatile String refreshToken;
  private volatile boolean revoked;
  private volatile boolean broken;

  String url() {
    return server.url();
  }

  Map<String, String> environment() {
    return Map.of(
        "SIGNED_URL", url(),
        "SIGNED_AUTHORIZE_URL", url() + "/authorize?prompt=consent",
        "SIGNED_TOKEN_URL", url() + "/token");
  }

  /** Lets the app in, as somebody would on its page; gives the code. */
  String admit(String codeChallenge) {
    challenge = codeChallenge;
    code = "zq-code-" + granted.get() + "-qz";
    return code;
  }

  /** How often it has granted a token. */
  int grants() {
    return granted.get();
  }

  String token() {
    return token;
  }

  String refreshToken() {
    return refreshToken;
  }

  /** From now on the present token opens nothing, though it has not ended. */
  void forgetToken() {
    token = "none";
  }

  /** From now on nothing that was granted counts. */
  void revoke() {
    revoked = true;
    token = "none";
  }

  void breaks(boolean so) {
    broken = so;
  }

  private void answer(Received request, HttpExchange exchange) throws IOException {
    if (!request.target().startsWith("/token")) {
      boolean known = ("Bearer " + token).equals(request.authorization());
      StubServer.send(exchange, known ? 200 : 401, "text/plain", known ? "parts" : "who?");
    } else if (broken) {
      StubServer.send(exchange, 503, "text/plain", "later");
    } else if (isGranted(form(request.body()))) {
      StubServer.send(exchange, 200, "application/json", grant());
    } else {
      // Some repeat what was sent, which must end in no log.
      String error = "{\"error\":\"invalid_grant\",\"error_description\":\"%s\"}";
      StubServer.send(exchange, 400, "application/json", error.formatted(request.body()));
    }
  }

  private synchronized boolean isGranted(Map<String, String> form) {
    if (revoked
        || !CLIENT_SECRET.equals(form.get("client_secret"))
        || !"the-client".equals(form.get("client_id"))) {
      return false;
    }
    if ("refresh_token".equals(form.get("grant_type"))) {
      boolean good = form.get("refresh_token").equals(refreshToken);
      refreshToken = null; // it is taken once
      return good;
    }
    boolean good =
        form.get("code").equals(code) && challenge.equals(hash(form.get("code_verifier")));
    code = null;
    return good;
  }

  private synchronized String grant() {
    int number = granted.incrementAndGet();
    token = "zq-token-" + number + "-qz";
    refreshToken = "zq-refresh-" + number + "-qz";
    return "{\"access_token\":\"%s\",\"refresh_token\":\"%s\",\"expires_in\":3600}"
        .formatted(token, refreshToken);
  }

  private static Map<String, String> form(String body) {
    return Arrays.stream(body.split("&"))
        .map(field -> field.split("=", 2))
        .collect(
            Collectors.toMap(
                field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
  }

  private static String hash(String verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
