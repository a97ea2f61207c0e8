package app.musicschoolmanager.platform.db.migration;

import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.DatabaseFailure;
import app.musicschoolmanager.platform.db.Dialect;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.db.Sql;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the database's tables up to date when the app starts.
 *
 * <p>Flyway does it. Because it takes long to find out that there is nothing to do, the database
 * keeps a stamp of what it was brought up to: the scripts, and what Flyway noted of them. While
 * neither has changed, Flyway is not asked.
 */
public final class Migrations {
  private static final String SCRIPTS = "db/migration";
  private static final String HISTORY =
      """
      select installed_rank, version, description, type, script, checksum, success
      from flyway_schema_history order by installed_rank\
      """;

  private final Database database;
  private final MigrationScripts scripts;

  Migrations(Database database, MigrationScripts scripts) {
    this.database = database;
    this.scripts = scripts;
  }

  /** Runs the scripts in {@code db/migration} that this database has not seen. */
  public static void run(Database database) {
    new Migrations(database, scripts()).run();
  }

  /** The scripts that this app has. */
  public static Set<String> known() {
    return scripts().names();
  }

  /** The scripts that have run on this database. */
  public static List<String> seenBy(Database database) {
    return database.read(sql -> sql.query(HISTORY)).stream()
        .map(row -> row.text("script"))
        .toList();
  }

  private static MigrationScripts scripts() {
    return new MigrationScripts(Migrations.class.getClassLoader(), SCRIPTS);
  }

  /**
   * The same with any scripts.
   *
   * @return whether Flyway was asked
   */
  boolean run() {
    Optional<String> digest = scripts.digest();
    if (digest.isPresent() && isCurrent(digest.get())) {
      return false;
    }
    migrate();
    digest.ifPresent(this::stamp);
    return true;
  }

  private boolean isCurrent(String digest) {
    try {
      return database.read(sql ->
          sql.one("select stamp from schema_stamp")
              .filter(row -> stamp(digest, sql).equals(row.text("stamp")))
              .isPresent());
    } catch (DatabaseFailure e) {
      // Most often a new database, which has no such table. Whatever else it is, Flyway meets it
      // too.
      return false;
    }
  }

  private void migrate() {
    dropDerivedIndexes();
    try {
      Flyway.configure(scripts.loader())
          .configuration(Map.of("flyway.cleanDisabled", "true"))
          .dataSource(database.dataSource())
          .locations("classpath:" + scripts.location())
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new DatabaseFailure(
          "The database could not be brought up to date: " + e.getMessage(), e);
    }
  }

  /**
   * Those that the app makes for itself from its models. They would keep a script from dropping a
   * column, and are made again right after.
   */
  private void dropDerivedIndexes() {
    database.write(sql -> {
      sql.query(Dialect.OBJECTS).stream()
          .map(row -> row.text("name"))
          .filter(name -> name.contains(Dialect.DERIVED_INDEX))
          .forEach(name -> sql.execute("DROP INDEX \"" + name + "\""));
      return SCRIPTS;
    });
  }

  private void stamp(String digest) {
    database.write(sql -> {
      sql.execute("delete from schema_stamp");
      return sql.execute("insert into schema_stamp (stamp) values (?)", stamp(digest, sql));
    });
  }

  private static String stamp(String digest, Sql sql) {
    List<Map<String, Object>> history = sql.query(HISTORY).stream().map(Row::asMap).toList();
    byte[] stamped = (digest + history).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MigrationScripts.sha256().digest(stamped));
  }
}
