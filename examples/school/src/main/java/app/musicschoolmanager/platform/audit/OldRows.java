package app.musicschoolmanager.platform.audit;

import app.musicschoolmanager.platform.db.Database;
import java.time.Instant;

/**
 * Rows that are forgotten with time.
 *
 * @param delete takes a moment and how many rows older than that it may delete at once
 */
public record OldRows(Database database, String delete) {
  private static final int AT_ONCE = 200;

  /** Those of a table that says when in a column. */
  public static OldRows of(Database database, String table, String column) {
    return new OldRows(
        database,
        "delete from %1$s where id in (select id from %1$s where %2$s < ? limit ?)"
            .formatted(table, column));
  }

  /** Forgets what is older than that, a little at a time so that nobody has to wait for it. */
  public long forget(Instant before) {
    long all = 0;
    int forgotten;
    do {
      forgotten = database.write(sql -> sql.execute(delete, before, AT_ONCE));
      all += forgotten;
    } while (forgotten == AT_ONCE);
    return all;
  }
}
