package app.musicschoolmanager.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A change that the disk refused is remembered until the disk takes one. */
class RefusedChangeTest {
  private static final Duration LONG = Duration.ofSeconds(15);
  private static final String NOTHING = "update thing set content = 'x' where id = 'none'";

  private Path folder;
  private Database database;

  @BeforeEach
  void refuse() throws IOException {
    folder = Files.createTempDirectory("refused");
    database = Database.open(folder.resolve("app.db"), Clock.systemUTC());
    database.write(sql -> sql.execute("create table thing (id text, content text)"));
    assertThat(database.takesChanges()).isTrue();
    allow(0);
    assertThatThrownBy(() -> add(100_000)).isInstanceOf(DatabaseUnavailable.class);
    assertThat(database.takesChanges()).isFalse();
  }

  @AfterEach
  void close() throws IOException {
    database.close();
    Files.delete(folder.resolve("app.db"));
    Files.delete(folder);
  }

  @Test
  void a_statement_that_changes_nothing_does_not_end_it() {
    database.write(sql -> sql.execute(NOTHING));
    assertThat(database.takesChanges()).as("nothing was written").isFalse();
  }

  @Test
  void a_change_ends_it() {
    allow(1_000);
    add(100_000);
    assertThat(database.takesChanges()).isTrue();
  }

  @Test
  void of_what_is_done_alone_too_only_a_change_ends_it() {
    database.writeAlone(LONG, sql -> sql.query("select * from thing"));
    database.writeAlone(LONG, sql -> sql.execute(NOTHING));
    assertThat(database.takesChanges()).as("nothing was written").isFalse();
    database.writeAlone(LONG, sql -> sql.execute("insert into thing values ('1', 'small')"));
    assertThat(database.takesChanges()).as("a change was made alone").isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "SQLITE_FULL, true",
    "SQLITE_IOERR_WRITE, true",
    "SQLITE_READONLY, true",
    "SQLITE_CANTOPEN, true",
    "SQLITE_BUSY, false",
    "SQLITE_BUSY_SNAPSHOT, false",
    "SQLITE_LOCKED, false",
    "SQLITE_PROTOCOL, false"
  })
  void what_another_connection_holds_is_not_refused_by_the_disk(
      SQLiteErrorCode code, boolean ofDisk) {
    RuntimeException told = Failures.of(new SQLiteException("refused", code));
    assertThat(new DatabaseUnavailable("not committed", told).isOfDisk()).isEqualTo(ofDisk);
  }

  private int add(int characters) {
    String content = "x".repeat(characters);
    return database.write(sql -> sql.execute("insert into thing values ('0', ?)", content));
  }

  /** SQLite treats its own limit of a file's size as it treats a disk without room. */
  private void allow(long pages) {
    database.write(sql -> {
      long now = sql.one("pragma page_count").orElseThrow().integer("page_count");
      return sql.query("pragma max_page_count = " + (now + pages));
    });
  }
}
