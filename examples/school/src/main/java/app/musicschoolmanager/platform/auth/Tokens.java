package app.musicschoolmanager.platform.auth;

import app.musicschoolmanager.platform.user.AppUser;
import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier.BaseVerification;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.auth0.jwt.interfaces.JWTVerifier;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;

/**
 * Signs and reads session tokens (JWT, HS256). A valid token only names a session; the session must
 * stand, too.
 */
final class Tokens {
  private static final String ISSUER = "app";
  private static final int LONGEST = 2_000;
  private static final int REMEMBERED = 10_000;

  /** What a valid token says. */
  record Claim(String sessionId, String userId) {}

  private record Verified(Claim claim, Instant expires) {}

  private final Algorithm algorithm;
  private final JWTVerifier verifier;
  private final Clock clock;
  private final Map<String, Verified> verified = new ConcurrentHashMap<>();

  Tokens(SecretKey key, Clock clock) {
    this.clock = clock;
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
    // Most requests bring a token that was verified before; what it says cannot change.
    String digest = Digests.sha256(token);
    Verified known = verified.get(digest);
    if (known == null) {
      return verify(token, digest);
    }
    return clock.instant().isBefore(known.expires())
        ? Optional.of(known.claim())
        : Optional.empty();
  }

  private Optional<Claim> verify(String token, String digest) {
    try {
      DecodedJWT jwt = verifier.verify(token);
      if (jwt.getId() == null || jwt.getSubject() == null || jwt.getExpiresAt() == null) {
        return Optional.empty();
      }
      if (verified.size() >= REMEMBERED) {
        verified.clear();
      }
      Claim claim = new Claim(jwt.getId(), jwt.getSubject());
      verified.put(digest, new Verified(claim, jwt.getExpiresAtAsInstant()));
      return Optional.of(claim);
    } catch (JWTVerificationException e) {
      return Optional.empty(); // forged, foreign and expired tokens are all nobody's
    }
  }
}
