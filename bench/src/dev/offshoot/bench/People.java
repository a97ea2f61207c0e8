package dev.offshoot.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** More users than the one who has registered: written into the database with the same password. */
final class People {
  private People() {}

  /** The addresses of that many users, who can sign in from now on. */
  static List<String> add(Path database, int count) {
    List<String> emails = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
      String columns = columns(connection);
      String copy =
          "insert into app_user (%s) select %s from app_user order by id limit 1"
              .formatted(columns, columns.replace("\"id\"", "?").replace("\"email\"", "?"));
      boolean idFirst = columns.indexOf("\"id\"") < columns.indexOf("\"email\"");
      try (PreparedStatement insert = connection.prepareStatement(copy)) {
        for (int i = 0; i < count; i++) {
          String email = "somebody" + i + "@example.com";
          insert.setString(idFirst ? 1 : 2, "%026d".formatted(i + 1));
          insert.setString(idFirst ? 2 : 1, email);
          insert.executeUpdate();
          emails.add(email);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("No users could be added: " + e.getMessage(), e);
    }
    return emails;
  }

  private static String columns(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select name from pragma_table_info('app_user')")) {
      while (rows.next()) {
        names.add('"' + rows.getString(1) + '"');
      }
    }
    return String.join(", ", names);
  }
}
