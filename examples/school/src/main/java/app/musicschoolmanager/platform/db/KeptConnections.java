package app.musicschoolmanager.platform.db;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;

/**
 * Connections for a library that asks for one for each statement. One that is closed is kept for
 * whoever asks next, since SQLite reads the whole schema for each that it opens. Nobody waits: who
 * finds none that is idle gets a fresh one.
 */
final class KeptConnections implements DataSource, AutoCloseable {
  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(KeptConnections.class);
  private static final int MOST_IDLE = 4;

  private final DataSource source;
  private final BlockingDeque<Connection> idle = new LinkedBlockingDeque<>(MOST_IDLE);
  private volatile boolean closed;

  KeptConnections(DataSource source) {
    this.source = source;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (closed) {
      throw new SQLException(Failures.closed().getMessage());
    }
    Connection kept = idle.pollFirst();
    return new Loan(kept == null ? source.getConnection() : kept).handle();
  }

  /** What one borrower has of a connection: closing it gives the connection back. */
  private final class Loan implements InvocationHandler {
    private final Connection connection;
    private final List<Statement> statements = new ArrayList<>();
    private boolean altered;
    private boolean over;

    private Loan(Connection connection) {
      this.connection = connection;
    }

    private Connection handle() {
      Class<?>[] type = {Connection.class};
      return (Connection) Proxy.newProxyInstance(type[0].getClassLoader(), type, this);
    }

    @Override
    public Object invoke(Object handle, Method method, Object[] arguments) throws Throwable {
      String name = method.getName();
      return switch (name) {
        case "close" -> end();
        case "isClosed" -> over || connection.isClosed();
        case "equals" -> handle == arguments[0];
        case "hashCode" -> System.identityHashCode(handle);
        default -> {
          // Its other settings would have to be known to be put back.
          altered |= name.startsWith("set") && !name.equals("setAutoCommit");
          yield pass(method, arguments);
        }
      };
    }

    private Object pass(Method method, Object[] arguments) throws Throwable {
      if (over) {
        throw new SQLException("This connection has been closed, and may be somebody else's now.");
      }
      try {
        Object result = method.invoke(connection, arguments);
        if (result instanceof Statement statement) {
          statements.add(statement);
        }
        return result;
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    private Object end() throws SQLException {
      if (!over) {
        over = true;
        boolean keeps = !altered && isAsNew();
        if (!keeps || !keep(connection)) {
          connection.close(); // which takes back what was not committed
        }
      }
      return null;
    }

    /** Whether the next borrower cannot tell it from a fresh one. */
    private boolean isAsNew() {
      try (Statement probe = connection.createStatement()) {
        for (Statement left : statements) {
          left.close();
        }
        if (!connection.getAutoCommit()) {
          return false;
        }
        probe.execute("begin"); // fails within a transaction, also one that the driver has not seen
        probe.execute("rollback");
        return true;
      } catch (SQLException e) {
        LOG.debug("A connection is not kept", e);
        return false;
      }
    }
  }

  private boolean keep(Connection connection) {
    if (closed || !idle.offerFirst(connection)) {
      return false;
    }
    // Whoever closes meanwhile may have been past it.
    return !closed || !idle.remove(connection);
  }

  /** Closes those that are idle; each of the others is closed when it is given back. */
  @Override
  public void close() {
    closed = true;
    for (Connection next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
      try {
        next.close();
      } catch (SQLException e) {
        LOG.warn("A connection to the database could not be closed: {}", e.getMessage());
      }
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection(); // SQLite knows no users
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return source.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    source.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    source.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return source.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger(KeptConnections.class.getPackageName());
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return source.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return source.isWrapperFor(type);
  }
}
