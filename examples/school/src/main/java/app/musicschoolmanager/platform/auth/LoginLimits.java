package app.musicschoolmanager.platform.auth;

import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.db.Sql;
import app.musicschoolmanager.platform.web.TooManyRequests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Slows down whoever guesses passwords: after some failures each further one makes the account, and
 * the client's address, wait twice as long.
 *
 * <p>An attempt counts as failed from its beginning and is taken back when it succeeds; so a
 * thousand attempts at once are no way around. Success forgets the account's failures, but of the
 * address' failures only its own.
 */
public final class LoginLimits {
  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration MEMORY = Duration.ofHours(1);
  private static final int DOUBLINGS = 7;

  /**
   * Something that fails or succeeds: an account or an address, and how many failures it may have
   * without waiting.
   */
  private record Subject(String name, int free, boolean clearedBySuccess) {
    String key() {
      return Digests.sha256(
          name); // people type passwords into the wrong field; none is kept readable
    }
  }

  /** A subject that one more failure was counted for, and how long that made it wait, if at all. */
  private record Counted(Subject subject, Instant blockedUntil) {}

  /** An attempt under way. */
  public final class Attempt {
    private final List<Counted> counted;

    private Attempt(List<Counted> counted) {
      this.counted = counted;
    }

    /** Takes the attempt back: it was no guess. */
    public void succeeded() {
      database.write(sql -> {
        counted.forEach(one -> forget(sql, one));
        return null;
      });
    }
  }

  private final Database database;

  public LoginLimits(Database database) {
    this.database = database;
  }

  /** Begins an attempt to sign in to an account, existing or not, from an address. */
  public Attempt signIn(String email, String address) {
    return begin(
        List.of(
            new Subject("account " + email, 5, true),
            new Subject("address " + address, 25, false)));
  }

  /** Begins an attempt to register from an address; each counts, whatever comes of it. */
  public void register(String address) {
    begin(List.of(new Subject("registration " + address, 20, false)));
  }

  private Attempt begin(List<Subject> subjects) {
    Instant now = database.clock().instant();
    return new Attempt(
        database.write(sql -> {
          sql.execute("delete from login_attempt where last_failure_at < ?", now.minus(MEMORY));
          subjects.forEach(subject -> refuseIfBlocked(sql, subject, now));
          return subjects.stream().map(subject -> count(sql, subject, now)).toList();
        }));
  }

  private static void refuseIfBlocked(Sql sql, Subject subject, Instant now) {
    Optional<Instant> until = row(sql, subject).map(row -> row.instant("blocked_until"));
    if (until.isPresent() && until.get().isAfter(now)) {
      Duration wait = Duration.between(now, until.get());
      throw new TooManyRequests(
          "Too many attempts. Wait " + Math.max(1, wait.toSeconds()) + " seconds, then try again.",
          wait);
    }
  }

  private static Counted count(Sql sql, Subject subject, Instant now) {
    long failures = row(sql, subject).map(row -> row.integer("failures")).orElse(0L) + 1;
    Instant until = failures < subject.free() ? null : now.plus(waitFor(failures - subject.free()));
    sql.execute(
        """
        insert into login_attempt (subject, failures, last_failure_at, blocked_until) values (?, ?, ?, ?)
        on conflict (subject) do update set failures = excluded.failures,
          last_failure_at = excluded.last_failure_at, blocked_until = excluded.blocked_until\
        """,
        subject.key(),
        failures,
        now,
        until);
    return new Counted(subject, until);
  }

  private static void forget(Sql sql, Counted counted) {
    if (counted.subject().clearedBySuccess()) {
      sql.execute("delete from login_attempt where subject = ?", counted.subject().key());
    } else {
      // What others have failed at meanwhile stands, and so does the wait that it brought.
      sql.execute(
          "update login_attempt set failures = failures - 1, blocked_until ="
              + " case when blocked_until = ? then null else blocked_until end"
              + " where subject = ? and failures > 0",
          counted.blockedUntil(),
          counted.subject().key());
    }
  }

  private static Duration waitFor(long beyond) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, DOUBLINGS));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private static Optional<Row> row(Sql sql, Subject subject) {
    return sql.one(
        "select failures, blocked_until from login_attempt where subject = ?", subject.key());
  }
}
