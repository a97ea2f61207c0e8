package app.musicschoolmanager.platform.page.connection;

import app.musicschoolmanager.platform.connection.Connection;

/**
 * A service among others.
 *
 * @param actions what the actions are called that use it
 */
public record ConnectionCard(Connection connection, String actions) {

  /** The class that colours the state of a connection. */
  public static String style(Connection connection) {
    return switch (connection.state()) {
      case CONNECTED -> "good";
      case ATTENTION -> "bad";
      case MISSING -> "";
    };
  }
}
