package app.musicschoolmanager.platform.call;

import app.musicschoolmanager.platform.db.Database;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a run has left behind that stays: as long as that is nothing, the run can be tried again
 * from its beginning, and nothing is done twice.
 *
 * <p>That it leaves something is also kept with the run, before it does or in the same transaction:
 * so whoever finds a run cut off, by whatever, knows whether it may be begun again.
 */
public final class Footprint {
  private static final String KEEP =
      """
      update action_execution_log set left_behind = ?
      where id = ? and (left_behind is null or left_behind <> ?)\
      """;

  private final String runId;
  private final Database database;
  private final AtomicInteger keys = new AtomicInteger();
  private final Set<String> kept = ConcurrentHashMap.newKeySet();
  private volatile String left;

  /** That of something that is no run of an action, so that nothing is kept of it. */
  public Footprint(String runId) {
    this(runId, null);
  }

  /** That of a run which is kept in this database. */
  public Footprint(String runId, Database database) {
    this.runId = runId;
    this.database = database;
  }

  /** Notes something that another attempt would do a second time, in words for the log. */
  public void leave(String what) {
    left = what;
  }

  /** What it has left, if anything. */
  public Optional<String> left() {
    return Optional.ofNullable(left);
  }

  /**
   * Keeps with the run that it does something now which must not be done twice. Within a
   * transaction it belongs to that.
   *
   * @return whether that was not kept before
   */
  public boolean keep(String what) {
    if (database == null || kept.contains(what)) {
      return false;
    }
    return database.write(sql -> {
      boolean isNew = sql.execute(KEEP, what, runId, what) == 1;
      if (isNew) {
        database.afterCommit(() -> kept.add(what));
      }
      return isNew;
    });
  }

  /**
   * A key for the next call to a service that does nothing twice under the same key. The calls of
   * each attempt get the same keys in the same order.
   */
  public String nextKey() {
    return runId + "-" + keys.incrementAndGet();
  }

  /** Whether a text is such a key. */
  public boolean isKey(String text) {
    return text != null && text.startsWith(runId + "-");
  }

  /** Begins another attempt. */
  public void startOver() {
    keys.set(0);
  }
}
