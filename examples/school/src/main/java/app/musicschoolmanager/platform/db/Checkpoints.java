package app.musicschoolmanager.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies what the log holds into the database, on a connection and a thread of its own: a writer
 * that did so would keep everybody waiting for the disk. It begins soon after a commit, so that a
 * failing power supply costs no more than the last moment.
 */
final class Checkpoints implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Sql.Source source;
  private final Semaphore due = new Semaphore(0);
  private final Thread thread =
      Thread.ofPlatform().daemon().name("checkpoints").unstarted(this::work);

  Checkpoints(Sql.Source source) {
    this.source = source;
    thread.start();
  }

  /** Something has been committed. */
  void committed() {
    if (due.availablePermits() == 0) {
      due.release();
    }
  }

  /** Stops; the last connection that is closed copies what is left. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw Failures.interrupted();
    }
  }

  private void work() {
    try {
      while (true) {
        await();
        copy();
      }
    } catch (InterruptedException e) {
      LOG.debug("No more checkpoints", e);
    }
  }

  private void await() throws InterruptedException {
    due.acquire();
    Thread.sleep(PAUSE);
    due.drainPermits();
  }

  /** The log grows until the disk is well again, and so does the next who writes find out. */
  private void copy() throws InterruptedException {
    try (Connection connection = source.open();
        Statement statement = connection.createStatement()) {
      while (true) {
        statement.execute("pragma wal_checkpoint(passive)");
        await();
      }
    } catch (SQLException e) {
      LOG.debug("The log could not be copied into the database", e);
    }
  }
}
