package dev.offshoot.check;

import dev.offshoot.Problem;
import dev.offshoot.disk.Folders;
import dev.offshoot.render.SourceFile;
import dev.offshoot.render.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sqlite.SQLiteConfig;

/** A real SQLite file, opened as the generated app opens it, and thrown away afterwards. */
final class ProofDatabase implements AutoCloseable {
  private static final String MIGRATIONS = "src/main/resources/db/migration";
  private static final Pattern VERSION = Pattern.compile("V(\\d+)__[^/]*\\.sql$");

  private final Path folder;
  private final Connection connection;

  private ProofDatabase(Path folder, Connection connection) {
    this.folder = folder;
    this.connection = connection;
  }

  static ProofDatabase open() {
    try {
      Path folder = Files.createTempDirectory("offshoot-schema");
      var config = new SQLiteConfig();
      config.enforceForeignKeys(true);
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
      return new ProofDatabase(
          folder, config.createConnection("jdbc:sqlite:" + folder.resolve("app.db")));
    } catch (IOException | SQLException e) {
      throw Problem.of(
              Problem.Kind.OUTPUT,
              "The trial database could not be opened",
              e.getMessage(),
              "Free some space or set -Djava.io.tmpdir to a writable folder")
          .causedBy(e);
    }
  }

  /** The scripts in the order in which the app runs them. */
  static List<SourceFile> migrations(SourceTree tree) {
    return tree.under(MIGRATIONS).files().stream()
        .filter(file -> VERSION.matcher(file.path()).find())
        .sorted(Comparator.comparingLong(ProofDatabase::version))
        .toList();
  }

  private static long version(SourceFile file) {
    Matcher matcher = VERSION.matcher(file.path());
    return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
  }

  /** Runs a whole script, as the driver's executeUpdate does. */
  void script(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  void execute(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      statement.executeUpdate();
    }
  }

  void insert(String table, Map<String, Object> row) throws SQLException {
    String columns =
        row.keySet().stream().map(ProofDatabase::quoted).collect(Collectors.joining(", "));
    String marks = row.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
    execute(
        "insert into " + quoted(table) + " (" + columns + ") values (" + marks + ")",
        row.values().toArray());
  }

  /** Whether the database refuses a change; the change is undone in any case. */
  boolean refuses(Change change) throws SQLException {
    script("savepoint probe");
    try {
      change.make();
      return false;
    } catch (SQLException expected) {
      return true;
    } finally {
      script("rollback to probe");
      script("release probe");
    }
  }

  List<Map<String, Object>> query(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet result = statement.executeQuery()) {
        List<Map<String, Object>> rows = new ArrayList<>();
        while (result.next()) {
          Map<String, Object> row = new LinkedHashMap<>();
          for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            row.put(result.getMetaData().getColumnLabel(i), result.getObject(i));
          }
          rows.add(row);
        }
        return rows;
      }
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() {
    try {
      connection.close();
      Folders.delete(folder);
    } catch (SQLException | IOException e) {
      throw Problem.of(
              Problem.Kind.OUTPUT,
              "The trial database could not be removed",
              e.getMessage(),
              "Delete " + folder)
          .causedBy(e);
    }
  }

  /** Something done to the database. */
  interface Change {
    void make() throws SQLException;
  }
}
