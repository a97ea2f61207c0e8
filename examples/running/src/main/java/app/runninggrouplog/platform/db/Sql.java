package app.runninggrouplog.platform.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs statements on one connection and keeps them prepared.
 *
 * <p>Parameters may be text, whole numbers, booleans (stored as 0 and 1), instants, dates and null.
 * Only one thread at a time uses it, except for {@link #cancel()}.
 */
public final class Sql {
  private static final Logger LOG = LoggerFactory.getLogger(Sql.class);
  private static final int KEPT = 200;

  /** So many changes can be repeated at most. */
  static final int REPEATABLE = 1_000;

  /** Where connections come from. */
  interface Source {
    Connection open() throws SQLException;
  }

  /** A statement that may have changed something. */
  record Change(String sql, Object[] parameters) {}

  private record Running(PreparedStatement statement, boolean reads) {}

  private static final Pattern RETURNING =
      Pattern.compile("(?is)\\s*(?:insert|replace|update|delete|with)\\b.*\\breturning\\b.*");

  private static final Pattern CHANGED =
      Pattern.compile("(?is)\\s*(?:update|delete\\s+from)\\s+\"?(\\w+).*");

  private final Consumer<String> touched;
  private volatile Source source;
  private final List<Change> changes = new ArrayList<>();
  private final Map<String, Prepared> kept = new LinkedHashMap<>(16, 0.75f, true);
  private Connection connection; // null until it is needed (again)
  private volatile Running running;
  private long rowsChanged;
  private volatile boolean spoilt;

  /**
   * A connection of its own, opened when it is needed.
   *
   * @param touched hears the name of each table in which rows are changed or deleted
   */
  Sql(Source source, Consumer<String> touched) {
    this.source = source;
    this.touched = touched;
  }

  /** Opens the connection now. */
  void open() throws SQLException {
    connection = source.open();
  }

  /** All rows of a query, which must not change anything. */
  public List<Row> query(String sql, Object... parameters) {
    return run(
        sql,
        parameters,
        prepared -> {
          running = new Running(prepared.statement, true);
          try (ResultSet result = prepared.statement.executeQuery()) {
            return prepared.rows(result);
          }
        });
  }

  /**
   * All rows of a query that has these columns; the database packs those of each row into one
   * value. For rows with many columns this takes a fraction of the time: each value that comes by
   * itself costs as much as all of them together.
   */
  public List<Row> packed(Columns columns, String sql, Object... parameters) {
    return run(
        columns.packing(sql),
        parameters,
        prepared -> {
          running = new Running(prepared.statement, true);
          List<Row> rows = new ArrayList<>();
          try (ResultSet result = prepared.statement.executeQuery()) {
            while (result.next()) {
              rows.add(columns.unpack(result.getString(1)));
            }
          }
          return rows;
        });
  }

  /** The only row of a query, if there is one. */
  public Optional<Row> one(String sql, Object... parameters) {
    List<Row> rows = query(sql, parameters);
    if (rows.size() > 1) {
      throw new IllegalStateException(
          "Expected at most one row but found " + rows.size() + ": " + sql);
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
  }

  /** Runs a statement that changes something and says how many rows it changed. */
  public int execute(String sql, Object... parameters) {
    return run(
        sql,
        parameters,
        prepared -> {
          running = new Running(prepared.statement, false);
          int rows = prepared.statement.executeUpdate();
          rowsChanged += rows;
          if (changes.size() < REPEATABLE) {
            changes.add(new Change(sql, parameters));
          }
          if (rows > 0 && prepared.table != null) {
            touched.accept(prepared.table);
          }
          return rows;
        });
  }

  /**
   * Stops the statement under way, from another thread, and spoils the work that it belongs to; a
   * statement's own time limit would not stop SQLite. A statement that changes something runs to
   * its end all the same: SQLite would take back whatever is not committed, what is others' too.
   */
  void cancel() {
    Running current = running;
    if (current != null) {
      spoilt = true;
      try {
        if (current.reads()) {
          current.statement().cancel();
        }
      } catch (SQLException e) {
        throw Failures.of(e);
      }
    }
  }

  /** Whether the work under way must not be kept: it was cancelled, or the database has failed. */
  boolean isSpoilt() {
    return spoilt;
  }

  /** Begins, ends or undoes a transaction; not for works, which Database#write wraps in one. */
  void control(String sql) throws SQLException {
    try {
      prepared(sql).statement.executeUpdate();
    } catch (SQLException e) {
      discard(sql);
      throw e;
    }
  }

  /** What has been changed since this was last cleared, as far as it can be repeated. */
  List<Change> changes() {
    return changes;
  }

  /** How many rows works have changed on it so far, with those that were taken back. */
  long rowsChanged() {
    return rowsChanged;
  }

  /** Makes the first changes again, which were undone with the others. */
  void repeat(int first) throws SQLException {
    changes.subList(first, changes.size()).clear();
    for (Change change : changes) {
      bind(prepared(change.sql), change.parameters).executeUpdate();
    }
  }

  /** The spoilt work has been undone, and the next may begin. */
  void forgive() {
    spoilt = false;
  }

  /** Drops the connection, and with it what was not committed. The next statement opens another. */
  void renew() {
    changes.clear();
    kept.clear(); // closing a connection closes its statements
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      LOG.warn("A connection to the database could not be closed: {}", e.getMessage());
    }
    connection = null;
    spoilt = false;
  }

  void close() {
    source = Sql::closed; // first: a work that was given up may still go on
    renew();
  }

  private static Connection closed() {
    throw Failures.closed();
  }

  private interface Execution<T> {
    T on(Prepared prepared) throws SQLException;
  }

  /** A statement that is kept, with what its rows hold once it has had some. */
  private static final class Prepared {
    private final PreparedStatement statement;
    private final String table;
    private Columns columns;

    private Prepared(PreparedStatement statement, String sql) {
      this.statement = statement;
      if (RETURNING.matcher(sql).matches()) {
        throw new IllegalArgumentException(
            "Change with one statement and read with another, so that the change is known: " + sql);
      }
      Matcher changed = CHANGED.matcher(sql);
      this.table = changed.matches() ? changed.group(1) : null;
    }

    private List<Row> rows(ResultSet result) throws SQLException {
      List<Row> rows = new ArrayList<>();
      while (result.next()) {
        if (columns == null) {
          columns = new Columns(result.getMetaData());
        }
        rows.add(columns.read(result));
      }
      return rows;
    }
  }

  private <T> T run(String sql, Object[] parameters, Execution<T> execution) {
    Failures.ifInterrupted();
    if (spoilt) {
      throw Failures.spoilt();
    }
    try {
      Prepared prepared = prepared(sql);
      bind(prepared, parameters);
      return execution.on(prepared);
    } catch (SQLException e) {
      spoilt |= !Failures.isOfStatementOnly(e);
      discard(sql);
      throw Failures.of(e);
    } finally {
      running = null;
    }
  }

  private static PreparedStatement bind(Prepared prepared, Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      prepared.statement.setObject(i + 1, Stored.of(parameters[i]));
    }
    return prepared.statement;
  }

  private Prepared prepared(String sql) throws SQLException {
    if (connection == null) {
      open();
    }
    Prepared prepared = kept.get(sql);
    if (prepared == null) {
      prepared = new Prepared(connection.prepareStatement(sql), sql);
      kept.put(sql, prepared);
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next()).statement.close();
      }
    }
    return prepared;
  }

  /** Lets go of a statement that has failed: the driver may have closed it. */
  private void discard(String sql) {
    Prepared failed = kept.remove(sql);
    if (failed != null) {
      try {
        failed.statement.close();
      } catch (SQLException e) {
        LOG.debug("A statement that failed could not be closed either", e);
      }
    }
  }
}
