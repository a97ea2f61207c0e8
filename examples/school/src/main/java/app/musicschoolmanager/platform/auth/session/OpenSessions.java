package app.musicschoolmanager.platform.auth.session;

import app.musicschoolmanager.platform.audit.AccountTrail;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.web.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Where people are signed in. Everybody sees and ends their own sessions only. */
public final class OpenSessions {
  private final Database database;
  private final LastSeen seen;
  private final Duration idle;
  private final AccountTrail trail;

  public OpenSessions(Database database, LastSeen seen, Duration idle) {
    this.database = database;
    this.seen = seen;
    this.idle = idle;
    this.trail = new AccountTrail(database);
  }

  /**
   * Where a user is signed in, the last used first.
   *
   * @param current the session of the request that asks; null if it has none
   */
  public List<OpenSession> of(String userId, String current) {
    Instant now = database.clock().instant();
    return database
        .read(sql ->
            sql.query("select * from session where user_id = ? and expires_at > ?", userId, now))
        .stream()
        .map(row -> session(row, current))
        .filter(session -> session.lastSeenAt().plus(idle).isAfter(now))
        .sorted(
            Comparator.comparing(OpenSession::current)
                .thenComparing(OpenSession::lastSeenAt)
                .thenComparing(OpenSession::id)
                .reversed())
        .toList();
  }

  /** Ends one of a user's sessions. */
  public void end(String userId, String id) {
    if (end(" where user_id = ? and id = ?", userId, id) == 0) {
      throw new NotFound();
    }
  }

  /** Ends all of a user's sessions but one; gives how many. */
  public int endOthers(String userId, String kept) {
    return end(" where user_id = ? and id <> ?", userId, kept);
  }

  private int end(String which, String userId, String id) {
    return database.write(sql -> {
      sql.query("select device from session" + which, userId, id)
          .forEach(session -> trail.sessionEnded(userId, session.text("device"), sql));
      return sql.execute("delete from session" + which, userId, id);
    });
  }

  private OpenSession session(Row row, String current) {
    String id = row.text("id");
    return new OpenSession(
        id,
        row.text("device"),
        row.text("address"),
        row.instant("created_at"),
        seen.of(id, row.instant("last_seen_at")),
        row.instant("expires_at"),
        id.equals(current));
  }
}
