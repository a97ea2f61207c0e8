package app.musicschoolmanager.platform.auth.session;

import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.Row;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What the database says of the sessions in use, so that not every request has to ask it. Any
 * change of a session or a user that this process makes counts from then on; one that another
 * process makes, a second later at most.
 */
public final class KnownSessions {
  private static final long TRUSTED_NANOS = Duration.ofSeconds(1).toNanos();
  private static final int MOST = 10_000;

  /**
   * A row that was read.
   *
   * @param changes how many changes had been made before
   */
  private record Known(Row row, long changes, long readAt) {}

  private final Map<Object, Known> known = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();

  public KnownSessions(Database database) {
    database.watch("session", changes::incrementAndGet);
    database.watch("app_user", changes::incrementAndGet);
  }

  /** The row of a session that is asked for with these words, if there is one. */
  public Optional<Row> find(Object claim, Supplier<Optional<Row>> database) {
    long before = changes.get();
    long now = System.nanoTime();
    Known last = known.get(claim);
    if (last != null && last.changes == before && now - last.readAt < TRUSTED_NANOS) {
      return Optional.of(last.row);
    }
    Optional<Row> row = database.get();
    if (known.size() >= MOST) {
      known.clear();
    }
    // What has changed while it was read has been counted since, so that it will not be trusted.
    row.ifPresentOrElse(
        it -> known.put(claim, new Known(it, before, now)), () -> known.remove(claim));
    return row;
  }
}
