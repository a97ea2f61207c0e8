package app.musicschoolmanager.platform.access;

import app.musicschoolmanager.platform.TestApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Everything that the app keeps, beheld from outside: the rows of its tables, and its files. It
 * holds a view of a moment in a transaction of its own, so that beholding costs nothing as long as
 * nothing changes.
 */
final class Vault {
  private static final String TABLES = "select name from sqlite_master where type = 'table'";

  /** The indexes for searching take over what has changed whenever it suits them. */
  private static final String SETTLED =
      TABLES + " and name not like '%$search%' and name not like '%$pending'";

  /** Written beside requests, a minute later, so it tells nothing of the request at hand. */
  private static final String SEEN = "last_seen_at";

  private final Path folder;
  private final Connection then;
  private final Connection now;
  private String version;
  private Set<String> files;

  Vault(TestApp app) {
    this.folder = app.folder().resolve("files");
    String address = "jdbc:sqlite:" + app.folder().resolve("app.db");
    try {
      this.then = DriverManager.getConnection(address);
      this.now = DriverManager.getConnection(address);
      then.setAutoCommit(false);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Remembers how things are at this moment. */
  void behold() {
    try {
      then.rollback();
      text(then, "select count(*) from sqlite_master");
      version = text(now, "pragma data_version");
      files = files();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Which tables have changed since then, and whether files have; but for those to ignore. */
  Set<String> changes(Set<String> ignored) {
    Set<String> changed = new TreeSet<>();
    try {
      if (!version.equals(text(now, "pragma data_version"))) {
        Set<String> tables = new TreeSet<>(Arrays.asList(text(now, SETTLED).strip().split("\\s+")));
        tables.removeAll(ignored);
        for (String table : tables) {
          String query = "select * from \"" + table + "\"";
          if (!Objects.equals(text(then, query), text(now, query))) {
            changed.add(table);
          }
        }
      }
      then.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    if (!files.equals(files())) {
      changed.add("the folder of files");
    }
    return changed;
  }

  /** All that the tables hold. */
  String text() {
    StringBuilder text = new StringBuilder();
    try {
      for (String table : text(now, TABLES).strip().split("\\s+")) {
        text.append(text(now, "select * from \"" + table + "\""));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  void close() {
    try {
      then.close();
      now.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Connection connection, String query) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<Integer> columns = told(rows.getMetaData());
      while (rows.next()) {
        for (int column : columns) {
          Object value = rows.getObject(column);
          text.append(value instanceof byte[] bytes ? Arrays.toString(bytes) : value).append(' ');
        }
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static List<Integer> told(ResultSetMetaData columns) throws SQLException {
    List<Integer> told = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      if (!columns.getColumnName(i).equals(SEEN)) {
        told.add(i);
      }
    }
    return told;
  }

  private Set<String> files() {
    Set<String> names = new TreeSet<>();
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.forEach(file -> names.add(folder.relativize(file).toString()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return names;
  }
}
