package app.musicschoolmanager.platform.auth;

import app.musicschoolmanager.platform.auth.session.Device;
import app.musicschoolmanager.platform.auth.session.KnownSessions;
import app.musicschoolmanager.platform.auth.session.LastSeen;
import app.musicschoolmanager.platform.config.Config;
import app.musicschoolmanager.platform.db.Columns;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.user.AppUser;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.Authenticator;
import app.musicschoolmanager.platform.web.ClientAddress;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who is signed in. A request proves its session with a token in the {@code Authorization} header
 * or, without one, in a cookie; where both are sent the header counts. What the database says of
 * the session and its user counts on every request, so that signing out, shutting out and a new
 * role act at once.
 */
public final class Sessions implements Authenticator {
  /** The name of the cookie; over TLS with {@code __Host-} before it. */
  public static final String COOKIE = "auth-token";

  private static final int LONGEST_ADDRESS = 60;
  private static final Duration LIFETIME = Duration.ofDays(7);
  private static final String BEARER = "Bearer ";
  private static final Columns KNOWN =
      new Columns(List.of("id", "email", "role", "last_seen_at", "expires_at"));
  private static final String STANDING =
      """
      select u.id, u.email, u.role, s.last_seen_at, s.expires_at
      from session s join app_user u on u.id = s.user_id
      where s.id = ? and u.id = ? and u.is_active = 1\
      """;

  private final Database database;
  private final Tokens tokens;
  private final LastSeen seen;
  private final KnownSessions known;
  private final Duration idle;
  private final ClientAddress addresses;
  private final boolean secure;
  private final String cookie;

  public Sessions(Database database, Config config, LastSeen seen) {
    this.database = database;
    this.tokens = new Tokens(config.sessionKey(), database.clock());
    this.seen = seen;
    this.known = new KnownSessions(database);
    this.idle = config.sessionIdle();
    this.addresses = new ClientAddress(config);
    this.secure = config.secure();
    // Browsers take a cookie of this name only from the host itself and over TLS.
    this.cookie = secure ? "__Host-" + COOKIE : COOKIE;
  }

  @Override
  public Optional<Caller> identify(Context ctx) {
    Optional<Tokens.Claim> claim = claim(ctx);
    Optional<Caller> caller =
        claim.flatMap(it -> standing(it, known.find(it, () -> stored(it)))).map(Sessions::caller);
    caller.ifPresent(known -> seen.note(claim.orElseThrow().sessionId(), now()));
    return caller;
  }

  /** Who it still is by the database itself, without counting as a use of the session. */
  public Optional<Caller> recheck(Context ctx) {
    return claim(ctx).flatMap(it -> standing(it, stored(it))).map(Sessions::caller);
  }

  /**
   * Opens a session in place of the one that the request comes with, puts its cookie on the
   * response and gives its token.
   */
  public String open(Context ctx, AppUser user) {
    Instant now = database.clock().instant();
    Instant expires = now.plus(LIFETIME);
    String id = Ids.next();
    String replaced = currentId(ctx).orElse("");
    String address = addresses.of(ctx);
    database.write(sql -> {
      sql.execute(
          "delete from session where id = ? or expires_at <= ? or last_seen_at <= ?",
          replaced,
          now,
          now.minus(idle));
      sql.execute(
          """
          insert into session (id, user_id, device, address, created_at, last_seen_at, expires_at)
          values (?, ?, ?, ?, ?, ?, ?)\
          """,
          id,
          user.id(),
          Device.of(ctx.userAgent()),
          address.length() > LONGEST_ADDRESS ? address.substring(0, LONGEST_ADDRESS) : address,
          now,
          now,
          expires);
      return null;
    });
    String token = tokens.issue(user, id, now, expires);
    ctx.cookie(holding(token, Math.toIntExact(LIFETIME.toSeconds())));
    return token;
  }

  /** Ends the session that the request belongs to, if any, and removes its cookie. */
  public void close(Context ctx) {
    currentId(ctx)
        .ifPresent(
            id -> database.write(sql -> sql.execute("delete from session where id = ?", id)));
    ctx.cookie(holding("", 0));
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
    return Optional.ofNullable(ctx.cookie(cookie))
        .filter(value -> !value.isEmpty())
        .flatMap(tokens::read);
  }

  /** A session's row, if the session stands and was used lately. */
  private Optional<Row> standing(Tokens.Claim claim, Optional<Row> row) {
    Instant now = now();
    return row.filter(it -> it.instant("expires_at").isAfter(now))
        .filter(it -> lastUse(claim, it).plus(idle).isAfter(now));
  }

  private Optional<Row> stored(Tokens.Claim claim) {
    return database
        .read(sql -> sql.packed(KNOWN, STANDING, claim.sessionId(), claim.userId()))
        .stream()
        .findFirst();
  }

  private Instant lastUse(Tokens.Claim claim, Row row) {
    return seen.of(claim.sessionId(), row.instant("last_seen_at"));
  }

  private Instant now() {
    return database.clock().instant();
  }

  private static Caller caller(Row row) {
    return new Caller(row.text("id"), row.text("email"), Role.valueOf(row.text("role")));
  }

  private Cookie holding(String value, int maxAge) {
    return new Cookie(cookie, value, "/", maxAge, secure, true, null, SameSite.LAX);
  }
}
