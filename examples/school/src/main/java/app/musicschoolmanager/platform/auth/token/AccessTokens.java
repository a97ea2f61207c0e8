package app.musicschoolmanager.platform.auth.token;

import app.musicschoolmanager.platform.audit.AccountTrail;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.auth.Digests;
import app.musicschoolmanager.platform.auth.session.LastSeen;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Ids;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.Authenticator;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.NotFound;
import app.musicschoolmanager.platform.web.TokenScope;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The tokens that people make for programs. A token acts as its owner with their present role, and
 * only within its scopes; without the owner it is nothing.
 */
public final class AccessTokens implements Authenticator {
  /** How long a token lasts unless its owner says otherwise. */
  public static final int USUAL_DAYS = 90;

  private static final int MOST_DAYS = 365;
  private static final int NAME_LENGTH = 100;
  private static final int MOST = 50;
  private static final String PREFIX = "oat_";
  private static final String BEARER = "Bearer ";
  private static final String STANDING =
      """
      select t.id as token_id, t.scopes, u.id, u.email, u.role
      from access_token t join app_user u on u.id = t.user_id
      where t.token_hash = ? and t.expires_at > ? and u.is_active = 1\
      """;

  /**
   * What somebody asks for.
   *
   * @param days how long the token is to last
   */
  public record Wish(String name, Set<TokenScope> scopes, int days) {}

  /**
   * A new token.
   *
   * @param secret the token itself, told this once
   */
  public record Made(AccessToken token, String secret) {}

  private final Database database;
  private final LastSeen seen;
  private final AccountTrail trail;

  public AccessTokens(Database database, LastSeen seen) {
    this.database = database;
    this.seen = seen;
    this.trail = new AccountTrail(database);
  }

  /** Whether the request comes with an access token, valid or not. */
  public static boolean isIn(Context ctx) {
    String header = ctx.header("Authorization");
    return header != null
        && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && header.substring(BEARER.length()).strip().startsWith(PREFIX);
  }

  @Override
  public Optional<Caller> identify(Context ctx) {
    Optional<Row> standing = standing(ctx);
    standing.ifPresent(row -> {
      seen.note(row.text("token_id"), database.clock().instant());
      Callers.limit(ctx, scopes(row));
    });
    return standing.map(AccessTokens::caller);
  }

  /** Who it still is, without counting as a use of the token. */
  public Optional<Caller> recheck(Context ctx) {
    return standing(ctx).map(AccessTokens::caller);
  }

  private Optional<Row> standing(Context ctx) {
    String hash = Digests.sha256(ctx.header("Authorization").substring(BEARER.length()).strip());
    Instant now = database.clock().instant();
    return database.read(sql -> sql.one(STANDING, hash, now));
  }

  private static Caller caller(Row row) {
    return new Caller(row.text("id"), row.text("email"), Role.valueOf(row.text("role")));
  }

  /** Somebody's tokens, the newest first. */
  public List<AccessToken> of(String userId) {
    return database
        .read(sql ->
            sql.query("select * from access_token where user_id = ? order by id desc", userId))
        .stream()
        .map(this::token)
        .toList();
  }

  public Made make(String userId, Wish wish) {
    check(wish);
    String secret = PREFIX + Digests.secret();
    String id = Ids.next();
    String name = wish.name().strip();
    Instant now = database.clock().instant();
    Instant expires = now.plus(Duration.ofDays(wish.days()));
    database.write(sql -> {
      checkRoom(sql, userId);
      trail.tokenMade(userId, told(name, words(wish.scopes())), sql);
      return sql.execute(
          """
          insert into access_token (id, user_id, name, token_hash, scopes, created_at, expires_at)
          values (?, ?, ?, ?, ?, ?, ?)\
          """,
          id,
          userId,
          name,
          Digests.sha256(secret),
          words(wish.scopes()),
          now,
          expires);
    });
    return new Made(new AccessToken(id, name, wish.scopes(), now, null, expires), secret);
  }

  /** Ends one of somebody's tokens. */
  public void revoke(String userId, String id) {
    database.write(sql -> {
      Row token =
          sql.one("select * from access_token where id = ? and user_id = ?", id, userId)
              .orElseThrow(NotFound::new);
      trail.tokenRevoked(userId, told(token.text("name"), token.text("scopes")), sql);
      return sql.execute("delete from access_token where id = ?", id);
    });
  }

  private static void check(Wish wish) {
    List<FieldError> errors = new ArrayList<>();
    if (wish.name().isBlank()) {
      errors.add(FieldError.of("name", "required", "Say what the token is for."));
    } else if (wish.name().length() > NAME_LENGTH) {
      errors.add(
          new FieldError(
              "name", "max", "Use at most " + NAME_LENGTH + " characters.", "" + NAME_LENGTH));
    }
    if (wish.scopes().isEmpty()) {
      errors.add(
          FieldError.of("scopes", "required", "Choose at least one of read, write and run."));
    }
    if (wish.days() < 1 || wish.days() > MOST_DAYS) {
      errors.add(FieldError.of("days", "range", "A token lasts from 1 to " + MOST_DAYS + " days."));
    }
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
  }

  private static void checkRoom(Sql sql, String userId) {
    long count =
        sql.one("select count(*) as n from access_token where user_id = ?", userId)
            .orElseThrow()
            .integer("n");
    if (count >= MOST) {
      throw new Conflict("There are " + MOST + " tokens already. Revoke one that nothing uses.");
    }
  }

  private AccessToken token(Row row) {
    String id = row.text("id");
    return new AccessToken(
        id,
        row.text("name"),
        scopes(row),
        row.instant("created_at"),
        seen.of(id, row.instant("last_seen_at")),
        row.instant("expires_at"));
  }

  private static String told(String name, String scopes) {
    return name + " (" + scopes + ")";
  }

  private static String words(Set<TokenScope> scopes) {
    return new TreeSet<>(scopes).stream().map(TokenScope::word).collect(Collectors.joining(" "));
  }

  private static Set<TokenScope> scopes(Row row) {
    Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
    List<String> words = Arrays.asList(row.text("scopes").split(" "));
    for (TokenScope scope : TokenScope.values()) {
      if (words.contains(scope.word())) {
        scopes.add(scope);
      }
    }
    return scopes;
  }
}
