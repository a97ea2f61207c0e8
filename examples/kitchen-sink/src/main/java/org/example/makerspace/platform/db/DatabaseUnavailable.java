package org.example.makerspace.platform.db;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

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

  /** Whether it is the disk that refuses, and not another connection that holds the database. */
  boolean isOfDisk() {
    return Stream.<Throwable>iterate(this, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause -> cause instanceof SQLException e && Failures.isOfDisk(e));
  }

  /** After how long it is worth trying again. */
  public Duration retryAfter() {
    return WAIT;
  }
}
