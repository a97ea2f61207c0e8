package app.musicschoolmanager.platform.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.DoubleConsumer;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

/** How this app opens SQLite; the one place that knows its settings. */
final class SqliteSource {
  private static final int BUSY_MILLIS = 10_000;
  private static final int PAUSE_MILLIS = 100;
  private static final int COPIED_PAGES = 1_000;
  private static final int MOST_LOG = 64 * 1024 * 1024;

  /** When the writer itself copies back the little that {@link Checkpoints} has left. */
  private static final int CHECKPOINT_PAGES = 8_000;

  private SqliteSource() {}

  static DataSource readWrite(Path file) {
    SQLiteConfig config = readWriteSettings();
    // A deferred transaction that reads and then writes would fail at once when another writer came
    // first.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return source(file, config);
  }

  /**
   * The connection that all works write with. It begins and ends transactions by statements of its
   * own and never waits for a lock inside SQLite, where it would keep a processor from others.
   */
  static Connection writer(Path file) throws SQLException {
    SQLiteConfig config = readWriteSettings();
    config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
    config.setBusyTimeout(0);
    // What a savepoint or statement may have to undo is noted for each, mostly in vain; on disk
    // that took longer than the change itself.
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    Connection connection = source(file, config).getConnection();
    // Else the driver would try to begin and commit around each statement. It begins at once.
    connection.setAutoCommit(false);
    try (Statement settings = connection.createStatement()) {
      settings.execute("rollback");
      settings.execute("pragma wal_autocheckpoint = " + CHECKPOINT_PAGES);
    }
    return connection;
  }

  static DataSource readOnly(Path file) {
    SQLiteConfig config = settings();
    config.setReadOnly(true);
    return source(file, config);
  }

  /**
   * Copies a database page by page, as it is at one moment; rows keep their numbers, by which the
   * indexes for searching know them. One transaction that reads lasts as long as the copy does,
   * else each change by another process would make it begin anew.
   *
   * @param first is done at that moment, while nobody can write
   * @param done is told now and then which share is copied
   */
  static void copy(Path from, Path to, Runnable first, DoubleConsumer done) throws SQLException {
    try (SQLiteConnection connection = (SQLiteConnection) readOnly(from).getConnection();
        Statement statement = connection.createStatement()) {
      try (Connection lock = readWrite(from).getConnection()) {
        lock.setAutoCommit(false); // begins, with the lock of a writer
        connection.setAutoCommit(false);
        statement.executeQuery(Dialect.OBJECTS).close();
        first.run();
        lock.rollback();
      }
      int code =
          connection
              .getDatabase()
              .backup(
                  "main",
                  to.toString(),
                  (left, all) -> done.accept(1 - (double) left / all),
                  PAUSE_MILLIS,
                  BUSY_MILLIS / PAUSE_MILLIS,
                  COPIED_PAGES);
      if (code != SQLiteErrorCode.SQLITE_OK.code) {
        throw new SQLException(SQLiteErrorCode.getErrorCode(code).message, null, code);
      }
    }
  }

  private static SQLiteConfig readWriteSettings() {
    SQLiteConfig config = settings();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // With WAL, NORMAL keeps every acknowledged write through a crash of the process.
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setJournalSizeLimit(MOST_LOG); // an import of many records makes the log long
    return config;
  }

  private static SQLiteConfig settings() {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    // The driver lets one thread at a time use a connection; SQLite need not see to it once more.
    config.setOpenMode(SQLiteOpenMode.NOMUTEX);
    // Ids are made by the app; else the driver would ask for the last one after each change.
    config.setGetGeneratedKeys(false);
    // SQL must not reach other files by ATTACH.
    config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
    return config;
  }

  private static DataSource source(Path file, SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }
}
