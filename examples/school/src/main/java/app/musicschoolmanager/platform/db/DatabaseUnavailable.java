package app.musicschoolmanager.platform.db;

import java.sql.SQLException;
import java.time.Duration;

/**
 * The database cannot do any such work at the moment: its disk is full or fails, or another process
 * holds it locked. Nothing of the work was kept, and the same may well succeed a little later.
 */
public final class DatabaseUnavailable extends DatabaseFailure {
  private static final long serialVersionUID = 1;
  private static final Duration WAIT = Duration.ofSeconds(5);

  DatabaseUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  /** Whether it is the disk that refuses, and not another process that has it for a moment. */
  boolean isOfDisk() {
    Throwable last = this;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return !(last instanceof SQLException e && Failures.isBusy(e));
  }

  /** After how long it is worth trying again. */
  public Duration retryAfter() {
    return WAIT;
  }
}
