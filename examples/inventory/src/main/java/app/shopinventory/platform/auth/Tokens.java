package app.shopinventory.platform.auth;

import app.shopinventory.platform.user.AppUser;
import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier.BaseVerification;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.auth0.jwt.interfaces.JWTVerifier;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Signs and reads session tokens (JWT, HS256). A valid token only names a session; the session must
 * stand, too.
 */
final class Tokens {
  private static final String ISSUER = "app";
  private static final int LONGEST = 2_000;

  /** What a valid token says. */
  record Claim(String sessionId, String userId) {}

  private final Algorithm algorithm;
  private final JWTVerifier verifier;

  Tokens(SecretKey key, Clock clock) {
    this.algorithm = Algorithm.HMAC256(key.getEncoded());
    this.verifier =
        ((BaseVerification) JWT.require(algorithm).withIssuer(ISSUER).withAudience(ISSUER))
            .build(clock);
  }

  String issue(AppUser user, String sessionId, Instant now, Instant expires) {
    return JWT.create()
        .withIssuer(ISSUER)
        .withAudience(ISSUER)
        .withJWTId(sessionId)
        .withSubject(user.id())
        .withClaim("userId", user.id())
        .withClaim("email", user.email())
        .withClaim("role", user.role().name())
        .withIssuedAt(now)
        .withExpiresAt(expires)
        .sign(algorithm);
  }

  /** What the token says, if this app has signed it and it has not expired. */
  Optional<Claim> read(String token) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      DecodedJWT jwt = verifier.verify(token);
      if (jwt.getId() == null || jwt.getSubject() == null || jwt.getExpiresAt() == null) {
        return Optional.empty();
      }
      return Optional.of(new Claim(jwt.getId(), jwt.getSubject()));
    } catch (JWTVerificationException e) {
      return Optional.empty(); // forged, foreign and expired tokens are all nobody's
    }
  }
}
