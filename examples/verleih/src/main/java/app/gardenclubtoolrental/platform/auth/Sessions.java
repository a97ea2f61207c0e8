package app.gardenclubtoolrental.platform.auth;

import app.gardenclubtoolrental.platform.config.Config;
import app.gardenclubtoolrental.platform.db.Database;
import app.gardenclubtoolrental.platform.db.Ids;
import app.gardenclubtoolrental.platform.db.Row;
import app.gardenclubtoolrental.platform.user.AppUser;
import app.gardenclubtoolrental.platform.user.Role;
import app.gardenclubtoolrental.platform.web.Authenticator;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who is signed in. A request proves its session with a token in the {@code Authorization} header
 * or, without one, in a cookie; where both are sent the header counts. The session's row and its
 * user are looked up on every request, so that signing out, shutting out and a new role act at
 * once.
 */
public final class Sessions implements Authenticator {
  /** The name of the cookie. */
  public static final String COOKIE = "auth-token";

  private static final Duration LIFETIME = Duration.ofDays(7);
  private static final String BEARER = "Bearer ";
  private static final String STANDING =
      """
      select u.id, u.email, u.role from session s join app_user u on u.id = s.user_id
      where s.id = ? and u.id = ? and u.is_active = 1 and s.expires_at > ?\
      """;

  private final Database database;
  private final Tokens tokens;
  private final boolean secure;

  public Sessions(Database database, Config config) {
    this.database = database;
    this.tokens = new Tokens(config.sessionKey(), database.clock());
    this.secure = config.secure();
  }

  @Override
  public Optional<Caller> identify(Context ctx) {
    return claim(ctx).flatMap(this::standing).map(Sessions::caller);
  }

  /** Opens a session, puts its cookie on the response and gives its token. */
  public String open(Context ctx, AppUser user) {
    Instant now = database.clock().instant();
    Instant expires = now.plus(LIFETIME);
    String id = Ids.next();
    database.write(sql -> {
      sql.execute("delete from session where expires_at <= ?", now);
      sql.execute(
          "insert into session (id, user_id, created_at, expires_at) values (?, ?, ?, ?)",
          id,
          user.id(),
          now,
          expires);
      return null;
    });
    String token = tokens.issue(user, id, now, expires);
    ctx.cookie(cookie(token, Math.toIntExact(LIFETIME.toSeconds())));
    return token;
  }

  /** Ends the session that the request belongs to, if any, and removes its cookie. */
  public void close(Context ctx) {
    currentId(ctx)
        .ifPresent(
            id -> database.write(sql -> sql.execute("delete from session where id = ?", id)));
    ctx.cookie(cookie("", 0));
  }

  /** The session that the request belongs to. */
  public Optional<String> currentId(Context ctx) {
    return claim(ctx).map(Tokens.Claim::sessionId);
  }

  private Optional<Tokens.Claim> claim(Context ctx) {
    String header = ctx.header("Authorization");
    if (header != null) {
      boolean bearer = header.regionMatches(true, 0, BEARER, 0, BEARER.length());
      return bearer ? tokens.read(header.substring(BEARER.length()).strip()) : Optional.empty();
    }
    return Optional.ofNullable(ctx.cookie(COOKIE))
        .filter(value -> !value.isEmpty())
        .flatMap(tokens::read);
  }

  private Optional<Row> standing(Tokens.Claim claim) {
    Instant now = database.clock().instant();
    return database.read(sql -> sql.one(STANDING, claim.sessionId(), claim.userId(), now));
  }

  private static Caller caller(Row row) {
    return new Caller(row.text("id"), row.text("email"), Role.valueOf(row.text("role")));
  }

  private Cookie cookie(String value, int maxAge) {
    return new Cookie(COOKIE, value, "/", maxAge, secure, true, null, SameSite.LAX);
  }
}
