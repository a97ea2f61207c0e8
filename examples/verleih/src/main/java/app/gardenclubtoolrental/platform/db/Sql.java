package app.gardenclubtoolrental.platform.db;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Runs statements on one connection and keeps them prepared.
 *
 * <p>Parameters may be text, whole numbers, booleans (stored as 0 and 1), instants, dates and null.
 * Only one thread at a time uses it, except for {@link #cancel()}.
 */
public final class Sql {
  private static final int KEPT = 200;

  private final DataSource source;
  private final Map<String, PreparedStatement> kept = new LinkedHashMap<>(16, 0.75f, true);
  private Connection connection;
  private volatile PreparedStatement running;
  private volatile boolean cancelled;

  Sql(DataSource source) throws SQLException {
    this.source = source;
    this.connection = source.getConnection();
  }

  /** All rows of a query. */
  public List<Row> query(String sql, Object... parameters) {
    return run(
        sql,
        parameters,
        statement -> {
          try (ResultSet result = statement.executeQuery()) {
            return rows(result);
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
    return rows.stream().findFirst();
  }

  /** Runs a statement that changes something and says how many rows it changed. */
  public int execute(String sql, Object... parameters) {
    return run(sql, parameters, PreparedStatement::executeUpdate);
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
      for (PreparedStatement statement : kept.values()) {
        statement.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  private interface Execution<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  private <T> T run(String sql, Object[] parameters, Execution<T> execution) {
    Failures.ifInterrupted();
    try {
      PreparedStatement statement = prepared(sql);
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, stored(parameters[i]));
      }
      running = statement;
      return execution.on(statement);
    } catch (SQLException e) {
      throw Failures.of(e);
    } finally {
      running = null;
    }
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement statement = kept.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      kept.put(sql, statement);
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next()).close();
      }
    }
    return statement;
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

  private static List<Row> rows(ResultSet result) throws SQLException {
    ResultSetMetaData columns = result.getMetaData();
    List<Row> rows = new ArrayList<>();
    while (result.next()) {
      Map<String, Object> values = new LinkedHashMap<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        values.put(columns.getColumnLabel(i), result.getObject(i));
      }
      rows.add(new Row(values));
    }
    return rows;
  }
}
