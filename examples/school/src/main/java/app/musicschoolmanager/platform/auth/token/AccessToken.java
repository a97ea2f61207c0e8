package app.musicschoolmanager.platform.auth.token;

import app.musicschoolmanager.platform.web.TokenScope;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A token that somebody has made, without the secret itself, of which only a hash is kept.
 *
 * @param lastUsedAt null if never
 */
public record AccessToken(
    String id,
    String name,
    Set<TokenScope> scopes,
    Instant createdAt,
    Instant lastUsedAt,
    Instant expiresAt) {

  public AccessToken {
    scopes = Set.copyOf(scopes);
  }

  /** From the least to the most. */
  public List<TokenScope> orderedScopes() {
    return scopes.stream().sorted().toList();
  }

  public boolean expired(Instant now) {
    return !expiresAt.isAfter(now);
  }
}
