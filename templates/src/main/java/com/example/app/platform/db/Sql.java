package com.example.app.platform.db;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Runs statements on one connection and keeps them prepared.
 *
 * <p>Parameters may be text, whole numbers, booleans (stored as 0 and 1), instants, dates and null.
 * Only one thread at a time uses it, except for {@link #cancel()}.
 */
public final class Sql {
  private static final int KEPT = 200;

  private static final Pattern CHANGED =
      Pattern.compile(
          "\\s*(?:update|delete\\s+from)\\s+\"?(\\w+).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final DataSource source;
  private final Consumer<String> touched;
  private final Map<String, Prepared> kept = new LinkedHashMap<>(16, 0.75f, true);
  private Connection connection;
  private volatile PreparedStatement running;
  private volatile boolean cancelled;

  /**
   * A connection of its own.
   *
   * @param touched hears the name of each table in which rows are changed or deleted
   */
  Sql(DataSource source, Consumer<String> touched) throws SQLException {
    this.source = source;
    this.touched = touched;
    this.connection = source.getConnection();
  }

  /** All rows of a query. */
  public List<Row> query(String sql, Object... parameters) {
    return run(
        sql,
        parameters,
        prepared -> {
          try (ResultSet result = prepared.statement.executeQuery()) {
            return prepared.rows(result);
          }
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
          int rows = prepared.statement.executeUpdate();
          if (rows > 0 && prepared.table != null) {
            touched.accept(prepared.table);
          }
          return rows;
        });
  }

  /**
   * Stops the statement under way, from another thread; a statement's own time limit would not stop
   * SQLite.
   */
  public void cancel() {
    PreparedStatement statement = running;
    if (statement != null) {
      cancelled = true;
      try {
        statement.cancel();
      } catch (SQLException e) {
        throw Failures.of(e);
      }
    }
  }

  Connection connection() {
    return connection;
  }

  boolean isCancelled() {
    return cancelled;
  }

  /**
   * Opens a fresh connection after a cancellation: SQLite may go on interrupting whatever is asked
   * of the old one. What was not committed there is rolled back.
   */
  void recover() {
    if (cancelled) {
      close();
      kept.clear();
      try {
        connection = source.getConnection();
      } catch (SQLException e) {
        throw Failures.of(e);
      }
      cancelled = false;
    }
  }

  void close() {
    try {
      for (Prepared prepared : kept.values()) {
        prepared.statement.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw Failures.of(e);
    }
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
    try {
      Prepared prepared = prepared(sql);
      for (int i = 0; i < parameters.length; i++) {
        prepared.statement.setObject(i + 1, stored(parameters[i]));
      }
      running = prepared.statement;
      return execution.on(prepared);
    } catch (SQLException e) {
      forget(sql);
      throw Failures.of(e);
    } finally {
      running = null;
    }
  }

  /** A statement that has failed may not be of use again: the driver closes some of them. */
  private void forget(String sql) {
    Prepared failed = kept.remove(sql);
    if (failed != null) {
      try {
        failed.statement.close();
      } catch (SQLException e) {
        throw Failures.of(e);
      }
    }
  }

  private Prepared prepared(String sql) throws SQLException {
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

  private static Object stored(Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text;
      case Long number -> number;
      case Integer number -> number.longValue();
      case Boolean flag -> flag ? 1L : 0L;
      case Instant instant -> Stored.text(instant);
      case LocalDate date -> date.toString();
      case BigDecimal decimal ->
          throw new IllegalArgumentException(
              "Decimals are stored as scaled whole numbers; scale " + decimal + " first.");
      default ->
          throw new IllegalArgumentException(
              "A " + value.getClass().getName() + " cannot be stored.");
    };
  }
}
