package app.musicschoolmanager.platform.auth.session;

import app.musicschoolmanager.platform.db.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When each session, or each access token, was last used. Requests only note it here; once a minute
 * all notes are written at once, beside the requests, so that no request waits for a write.
 */
public final class LastSeen implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LastSeen.class);
  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final Database database;
  private final String update;
  private final Map<String, Instant> notes = new ConcurrentHashMap<>();
  private final AtomicReference<Instant> due;
  private final ReentrantLock writing = new ReentrantLock();
  private Map<String, Instant> written = Map.of();
  private boolean closed;

  /**
   * Of the rows of this table.
   *
   * @param table one with the columns {@code id} and {@code last_seen_at}
   */
  public LastSeen(Database database, String table) {
    this.database = database;
    this.update =
        "update " + table + " set last_seen_at = ? where id = ? and coalesce(last_seen_at, '') < ?";
    this.due = new AtomicReference<>(database.clock().instant().plus(PERIOD));
  }

  /** Notes that it is used now. */
  public void note(String id, Instant now) {
    notes.put(id, now);
    Instant planned = due.get();
    if (now.isAfter(planned) && due.compareAndSet(planned, now.plus(PERIOD))) {
      Thread.startVirtualThread(this::write);
    }
  }

  /** When it was last used, given what the database says; null if never. */
  public Instant of(String id, Instant stored) {
    Instant noted = notes.get(id);
    return noted == null || (stored != null && stored.isAfter(noted)) ? stored : noted;
  }

  private void write() {
    writing.lock();
    try {
      // Only now: whoever had read a row before it was written would have found no note either.
      written.forEach(notes::remove);
      Map<String, Instant> taken = Map.copyOf(notes);
      if (closed || taken.isEmpty()) {
        return;
      }
      database.write(sql -> {
        taken.forEach((id, at) -> sql.execute(update, at, id, at));
        return null;
      });
      written = taken;
    } catch (RuntimeException e) {
      LOG.warn("When sessions were last used could not be written; the next minute tries again", e);
    } finally {
      writing.unlock();
    }
  }

  /** Writes what is still to be written. */
  @Override
  public void close() {
    write();
    writing.lock();
    closed = true;
    writing.unlock();
  }
}
