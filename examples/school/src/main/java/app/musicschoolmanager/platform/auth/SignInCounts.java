package app.musicschoolmanager.platform.auth;

import app.musicschoolmanager.platform.db.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * How often people got in, and how often somebody did not. Counted by quarters of an hour, on which
 * the hours and days of every time zone begin.
 */
public final class SignInCounts {
  private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

  /** What came of an attempt to sign in. */
  public enum Outcome {
    ACCEPTED,
    /** The address or the password was wrong, or the account is disabled. */
    REFUSED,
    /** It was not even looked at, because there had been too many. */
    HELD;

    /** As it is stored and as the API spells it. */
    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Database database;

  public SignInCounts(Database database) {
    this.database = database;
  }

  void count(Outcome outcome) {
    long second = database.clock().instant().getEpochSecond();
    Instant quarter = Instant.ofEpochSecond(second - Math.floorMod(second, QUARTER));
    database.write(sql ->
        sql.execute(
            """
            insert into sign_in_count (quarter, outcome, attempts) values (?, ?, 1)
            on conflict (quarter, outcome) do update set attempts = sign_in_count.attempts + 1\
            """,
            quarter,
            outcome.value()));
  }

  /** The attempts from one moment to another, both at the beginning of some hour or day. */
  public Map<Outcome, Long> between(Instant from, Instant to) {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      long attempts =
          database.read(sql ->
              sql.one(
                      """
                      select coalesce(sum(attempts), 0) as attempts from sign_in_count
                      where outcome = ? and quarter >= ? and quarter < ?\
                      """,
                      outcome.value(),
                      from,
                      to)
                  .orElseThrow()
                  .integer("attempts"));
      counts.put(outcome, attempts);
    }
    return counts;
  }

  /** Forgets what is older than that. */
  public long purge(Instant before) {
    return database.write(
        sql -> sql.execute("delete from sign_in_count where quarter < ?", before));
  }
}
