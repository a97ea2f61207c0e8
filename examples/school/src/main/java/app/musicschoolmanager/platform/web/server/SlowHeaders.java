package app.musicschoolmanager.platform.web.server;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.NanoTime;

/**
 * Closes connections on which the headers of a request take too long. Nobody but the server knows
 * of such a request yet, so it is looked at from time to time what each connection is doing.
 */
final class SlowHeaders {
  private static final int LOOKS = 4;

  private final AbstractConnector connector;
  private final long patience;
  private Map<Connection, Long> incomplete = new HashMap<>(); // and since when

  private SlowHeaders(AbstractConnector connector, Patience patience) {
    this.connector = connector;
    this.patience = patience.grace().toNanos();
  }

  static void watch(AbstractConnector connector, Patience patience) {
    new SlowHeaders(connector, patience).lookLater();
  }

  private void lookLater() {
    connector.getScheduler().schedule(this::look, patience / LOOKS, TimeUnit.NANOSECONDS);
  }

  private void look() {
    Map<Connection, Long> still = new HashMap<>();
    for (EndPoint client : connector.getConnectedEndPoints()) {
      if (client.getConnection() instanceof HttpConnection connection && isAtHeaders(connection)) {
        long since = incomplete.getOrDefault(connection, NanoTime.now());
        if (NanoTime.since(since) > patience) {
          client.close();
        } else {
          still.put(connection, since);
        }
      }
    }
    incomplete = still;
    if (connector.isRunning()) {
      lookLater();
    }
  }

  private static boolean isAtHeaders(HttpConnection connection) {
    return connection.getParser().inHeaderState() && !connection.getParser().isStart();
  }
}
