package com.example.app.platform.db;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** How this app opens SQLite; the one place that knows its settings. */
final class SqliteSource {
  private static final int BUSY_MILLIS = 10_000;

  private SqliteSource() {}

  static DataSource readWrite(Path file) {
    SQLiteConfig config = settings();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // With WAL, NORMAL keeps every acknowledged write through a crash of the process.
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    // A deferred transaction that reads and then writes would fail at once when another writer came
    // first.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return source(file, config);
  }

  static DataSource readOnly(Path file) {
    SQLiteConfig config = settings();
    config.setReadOnly(true);
    return source(file, config);
  }

  private static SQLiteConfig settings() {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    // The driver lets one thread at a time use a connection; SQLite need not see to it once more.
    config.setOpenMode(SQLiteOpenMode.NOMUTEX);
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
