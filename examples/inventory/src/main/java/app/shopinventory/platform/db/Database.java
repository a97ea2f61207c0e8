package app.shopinventory.platform.db;

import app.shopinventory.platform.file.PrivateFiles;
import app.shopinventory.platform.process.Presence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.DoubleConsumer;
import javax.sql.DataSource;

/**
 * The app's database: one writer whose transactions run one after the other, and a few read-only
 * connections beside it.
 *
 * <p>Work inside work joins what is under way: a read within a write sees what was just written,
 * and a write within a write belongs to the same transaction.
 */
public final class Database implements AutoCloseable {
  private static final int READERS = 8;
  private static final String IS_SQLITE = " and that the file is an SQLite database";

  private final Path file;
  private final DataSource dataSource;
  private final KeptConnections kept;
  private final Clock clock;
  private final Presence presence;
  private final Checkpoints checkpoints;
  private final Alone alone;
  private final Writer writer;
  private final BlockingDeque<Sql> readers = new LinkedBlockingDeque<>(READERS);
  private final Map<Thread, Session> sessions = new ConcurrentHashMap<>();
  private final Map<String, List<Runnable>> watchers = new ConcurrentHashMap<>();

  /**
   * What a thread has under way.
   *
   * @param afterCommit what to do once it is committed; null if it only reads
   */
  private record Session(Sql sql, List<Runnable> afterCommit) {
    boolean writes() {
      return afterCommit != null;
    }
  }

  private Database(Path file, Clock clock) throws SQLException {
    this.file = file;
    this.clock = clock;
    this.presence = new Presence(file.resolveSibling("processes"));
    this.dataSource = SqliteSource.readWrite(file);
    this.kept = new KeptConnections(dataSource);
    Sql writing = new Sql(() -> SqliteSource.writer(file), this::touched);
    writing.open();
    this.checkpoints = new Checkpoints(dataSource::getConnection);
    this.alone = new Alone(() -> SqliteSource.writer(file), this::touched);
    this.writer = new Writer(writing, alone, checkpoints);
    DataSource readOnly = SqliteSource.readOnly(file);
    for (int i = 0; i < READERS; i++) {
      readers.add(new Sql(readOnly::getConnection, table -> {}));
    }
  }

  /** Opens the database in this file, and creates it (with its folder) when there is none. */
  public static Database open(Path file, Clock clock) {
    try {
      PrivateFiles.createFolder(file.toAbsolutePath().getParent());
      PrivateFiles.createFile(file.toAbsolutePath());
      return new Database(file.toAbsolutePath(), clock);
    } catch (IOException | SQLException e) {
      throw new DatabaseFailure(
          "The database %s cannot be opened: %s. Check that the folder is writable%s."
              .formatted(file, e.getMessage(), Files.exists(file) ? IS_SQLITE : ""),
          e);
    }
  }

  /** Runs work that only reads. */
  public <T> T read(Work<T> work) {
    Session current = sessions.get(Thread.currentThread());
    if (current != null) {
      return call(work, current.sql());
    }
    Sql sql = borrow();
    try {
      return within(new Session(sql, null), Thread.currentThread(), work);
    } finally {
      if (sql.isSpoilt()) {
        sql.renew();
      }
      readers.addFirst(sql);
    }
  }

  /**
   * Runs work in one transaction: all of it is kept, or, when it throws, nothing. When this
   * returns, it is committed.
   *
   * @throws DatabaseUnavailable when nothing can be written at the moment
   */
  public <T> T write(Work<T> work) {
    Session current = sessions.get(Thread.currentThread());
    if (current == null) {
      Thread caller = Thread.currentThread();
      return writer.write(
          (sql, afterCommit) -> within(new Session(sql, afterCommit), caller, work));
    }
    if (!current.writes()) {
      throw new IllegalStateException(
          "A write was started inside a read. Start it before the read, or write only.");
    }
    return call(work, current.sql());
  }

  /**
   * Runs work of somebody who is not to be trusted with the only writer, in a transaction of its
   * own. All others who write wait for it, so it is stopped when it takes too long, and what it has
   * written is taken back.
   *
   * @throws IllegalStateException when it was stopped
   */
  public <T> T writeAlone(Duration limit, Work<T> work) {
    if (sessions.containsKey(Thread.currentThread())) {
      return write(work);
    }
    Thread caller = Thread.currentThread();
    try {
      return writer.writeAlone(
          limit, (sql, afterCommit) -> within(new Session(sql, afterCommit), caller, work));
    } finally {
      sessions.remove(caller); // the work may have been left behind with it
    }
  }

  /**
   * Notes something to do once the transaction that this thread is in has been committed; if it is
   * rolled back, it is never done. Whatever was noted is done in the order in which it came into
   * the database, before the {@link #write} that it belongs to returns. What fails is logged: the
   * transaction stands. It should be short, since other writers may wait for it.
   */
  public void afterCommit(Runnable action) {
    if (!isWriting()) {
      throw new IllegalStateException("Nothing is being written, so nothing will be committed.");
    }
    sessions.get(Thread.currentThread()).afterCommit().add(action);
  }

  /** Whether this thread is in a transaction, to which whatever it writes belongs. */
  public boolean isWriting() {
    Session current = sessions.get(Thread.currentThread());
    return current != null && current.writes();
  }

  /**
   * Calls somebody after every transaction that has changed or deleted rows of this table, by
   * whatever statement. Rows that went with others, by a foreign key, don't count.
   */
  public void watch(String table, Runnable watcher) {
    watchers.computeIfAbsent(table, name -> new CopyOnWriteArrayList<>()).add(watcher);
  }

  private void touched(String table) {
    List<Runnable> actions = sessions.get(Thread.currentThread()).afterCommit();
    for (Runnable watcher : watchers.getOrDefault(table, List.of())) {
      if (!actions.contains(watcher)) {
        actions.add(watcher);
      }
    }
  }

  /** Stops the statement that this thread is running, if any: its work fails and is rolled back. */
  public void cancel(Thread thread) {
    // Atomic, so that the work cannot end meanwhile and its connection be somebody else's.
    sessions.computeIfPresent(
        thread,
        (t, session) -> {
          session.sql().cancel();
          return session;
        });
  }

  /** Fresh connections to the same file, for libraries that bring their own SQL. */
  public DataSource dataSource() {
    return dataSource;
  }

  /** The same for those that want one for each statement: closed connections are used again. */
  public DataSource keptConnections() {
    return kept;
  }

  /**
   * Copies the database into a file, as it is at one moment, while others go on to write.
   *
   * @param first is done at that moment, while nobody can write
   * @param done is told now and then which share is copied
   */
  public void copyTo(Path copy, Runnable first, DoubleConsumer done) {
    try {
      SqliteSource.copy(file, copy.toAbsolutePath(), first, done);
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  /** What is wrong with the database itself; nothing if it is whole. */
  public List<String> damage() {
    return read(sql ->
        Dialect.CHECKS.stream()
            .flatMap(check -> sql.query(check).stream())
            .map(row -> row.asMap().values().toString())
            .filter(found -> !found.equals("[ok]"))
            .toList());
  }

  /** Which of the processes that share the database are there. */
  public Presence presence() {
    return presence;
  }

  /** Those processes in a query's column {@code process} that are no more. */
  public List<String> gone(String query) {
    return presence.gone(
        read(sql -> sql.query(query).stream().map(row -> row.text("process")).toList()));
  }

  /** The app's clock, in the zone of its owner. */
  public Clock clock() {
    return clock;
  }

  /** Whether the disk has just taken a change; true also as long as none was tried lately. */
  public boolean takesChanges() {
    return !writer.isRefused();
  }

  /** How long a write waits for another process that holds the database locked. */
  public void waitAtMost(Duration longest) {
    writer.patience(longest);
  }

  /** How many writes that come together may share a commit, and for how long. */
  void limitBatches(Batch.Limits limits) {
    writer.limits(limits);
  }

  /** The writer goes last: only it can copy back what is left in the log, and remove that. */
  @Override
  public void close() {
    kept.close();
    checkpoints.close();
    try {
      for (int i = 0; i < READERS; i++) {
        readers.take().close();
      }
    } catch (InterruptedException e) {
      throw Failures.interrupted();
    } finally {
      writer.close();
      presence.close();
    }
  }

  /** The session is that of the thread that does the work, and of the one that waits for it. */
  private <T> T within(Session session, Thread caller, Work<T> work) {
    sessions.put(caller, session);
    sessions.put(Thread.currentThread(), session);
    try {
      return call(work, session.sql());
    } finally {
      sessions.remove(Thread.currentThread());
      sessions.remove(caller, session); // who has given it up may have another by now
    }
  }

  private static <T> T call(Work<T> work, Sql sql) {
    Failures.ifInterrupted();
    try {
      return work.run(sql);
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  private Sql borrow() {
    try {
      // The last that was given back: while few read, the others need not even be opened.
      return readers.takeFirst();
    } catch (InterruptedException e) {
      throw Failures.interrupted();
    }
  }
}
