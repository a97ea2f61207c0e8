package app.musicschoolmanager.platform.db.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.config.Logs;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.db.DatabaseFailure;
import app.musicschoolmanager.platform.db.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flyway is asked whenever there may be something to do, and only then. */
class MigrationsTest {
  private static final String LOCATION = "some/scripts";
  private static final String FIRST = "V001__platform.sql";
  private static final String THINGS = "create table thing (id text primary key);";

  @TempDir private Path folder;
  private Path scripts;
  private Database database;

  @BeforeEach
  void open() throws IOException {
    Logs.configure("text");
    scripts = Files.createDirectories(folder.resolve("classes").resolve(LOCATION));
    try (InputStream platform = Database.class.getResourceAsStream("/db/migration/" + FIRST)) {
      Files.copy(platform, scripts.resolve(FIRST));
    }
    script("V002__things.sql", THINGS);
    database = open("app.db");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_database_that_is_current_is_left_alone() {
    assertThat(flywayIsAsked()).isTrue();
    assertThat(flywayIsAsked()).isFalse();
    assertThat(flywayIsAsked()).isFalse();
  }

  @Test
  void a_new_script_runs() {
    flywayIsAsked();
    script("V003__more.sql", "create table more (id text primary key);");
    assertThat(flywayIsAsked()).isTrue();
    assertThat(tables("more")).isOne();
    assertThat(flywayIsAsked()).isFalse();
  }

  @Test
  void a_new_script_in_a_folder_below_runs() throws IOException {
    flywayIsAsked();
    Files.createDirectories(scripts.resolve("later"));
    script("later/V003__more.sql", "create table more (id text primary key);");
    assertThat(flywayIsAsked()).isTrue();
    assertThat(tables("more")).isOne();
  }

  @Test
  void a_script_that_changed_after_it_ran_is_refused_every_time() {
    flywayIsAsked();
    script("V002__things.sql", THINGS.replace("text", "char"));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(this::flywayIsAsked)
          .isInstanceOf(DatabaseFailure.class)
          .hasMessageContaining("checksum mismatch");
    }
    script("V002__things.sql", THINGS);
    flywayIsAsked();
    assertThat(flywayIsAsked()).isFalse();
  }

  @Test
  void an_older_and_a_newer_app_on_one_database_both_ask_flyway() throws IOException {
    flywayIsAsked();
    Files.move(scripts.resolve("V002__things.sql"), folder.resolve("aside"));
    assertThat(flywayIsAsked()).isTrue();
    Files.move(folder.resolve("aside"), scripts.resolve("V002__things.sql"));
    assertThat(flywayIsAsked()).isTrue();
    assertThat(flywayIsAsked()).isFalse();
  }

  @Test
  void an_older_database_that_was_restored_is_brought_up_to_date() throws IOException {
    flywayIsAsked();
    database.close();
    Files.copy(folder.resolve("app.db"), folder.resolve("backup.db"));
    database = open("app.db");
    script("V003__more.sql", "create table more (id text primary key);");
    flywayIsAsked();
    database.close();
    database = open("backup.db");
    assertThat(tables("more")).isZero();
    assertThat(flywayIsAsked()).isTrue();
    assertThat(tables("more")).isOne();
  }

  @Test
  void a_missing_stamp_asks_flyway() {
    flywayIsAsked();
    database.write(sql -> sql.execute("delete from schema_stamp"));
    assertThat(flywayIsAsked()).isTrue();
    assertThat(flywayIsAsked()).isFalse();
  }

  @Test
  void a_missing_table_of_the_stamp_asks_flyway_and_is_no_success() {
    flywayIsAsked();
    database.write(sql -> sql.execute("drop table schema_stamp"));
    assertThatThrownBy(this::flywayIsAsked).isInstanceOf(DatabaseFailure.class);
  }

  @Test
  void a_stamp_of_other_scripts_asks_flyway() {
    flywayIsAsked();
    database.write(sql -> sql.execute("update schema_stamp set stamp = 'another'"));
    assertThat(flywayIsAsked()).isTrue();
  }

  @Test
  void a_history_that_somebody_changed_asks_flyway() {
    flywayIsAsked();
    database.write(
        sql -> sql.execute("update flyway_schema_history set success = 0 where version = '002'"));
    assertThatThrownBy(this::flywayIsAsked)
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("failed migration");
  }

  @Test
  void a_migration_that_fails_leaves_no_stamp_behind() {
    script("V003__wrong.sql", "create table thing (id text primary key);");
    assertThatThrownBy(this::flywayIsAsked).isInstanceOf(DatabaseFailure.class);
    assertThatThrownBy(this::flywayIsAsked).isInstanceOf(DatabaseFailure.class);
    script("V003__wrong.sql", "create table corrected (id text primary key);");
    assertThat(flywayIsAsked()).isTrue();
    assertThat(tables("corrected")).isOne();
  }

  @Test
  void what_may_have_to_run_again_always_asks_flyway() {
    script("R__view.sql", "drop view if exists shown; create view shown as select id from thing;");
    assertThat(flywayIsAsked()).isTrue();
    assertThat(flywayIsAsked()).isTrue();
  }

  @Test
  void what_runs_with_every_migration_always_asks_flyway() {
    script("afterMigrate.sql", "insert into thing (id) select count(*) from thing;");
    flywayIsAsked();
    flywayIsAsked();
    assertThat(database.<Long>read(sql -> count(sql, "thing"))).isEqualTo(2);
  }

  @Test
  void scripts_in_a_jar_are_compared_like_those_in_a_folder() throws IOException {
    Path jar = folder.resolve("app.jar");
    pack(jar);
    assertThat(flywayIsAsked(jar)).isTrue();
    assertThat(flywayIsAsked(jar)).isFalse();
    script("V003__more.sql", "create table more (id text primary key);");
    Path next = folder.resolve("next.jar");
    pack(next);
    assertThat(flywayIsAsked(next)).isTrue();
    assertThat(tables("more")).isOne();
  }

  private boolean flywayIsAsked() {
    return flywayIsAsked(folder.resolve("classes"));
  }

  private boolean flywayIsAsked(Path classPath) {
    ClassLoader app = MigrationsTest.class.getClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classPath.toUri().toURL()}, app)) {
      return new Migrations(database, new MigrationScripts(loader, LOCATION)).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Database open(String file) {
    return Database.open(folder.resolve(file), Clock.systemUTC());
  }

  private void script(String name, String sql) {
    try {
      Files.writeString(scripts.resolve(name), sql);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pack(Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        var all = Files.list(scripts)) {
      out.putNextEntry(new JarEntry(LOCATION + "/"));
      for (Path script : all.toList()) {
        out.putNextEntry(new JarEntry(LOCATION + "/" + script.getFileName()));
        Files.copy(script, out);
      }
    }
  }

  private long tables(String name) {
    return database
        .read(sql ->
            sql.one("select count(*) as n from sqlite_master where name = ?", name).orElseThrow())
        .integer("n");
  }

  private static long count(Sql sql, String table) {
    return sql.one("select count(*) as n from " + table).orElseThrow().integer("n");
  }
}
