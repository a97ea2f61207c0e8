package app.musicschoolmanager.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import app.musicschoolmanager.platform.config.Logs;
import app.musicschoolmanager.platform.db.ConstraintViolation.Kind;
import app.musicschoolmanager.platform.db.migration.Migrations;
import app.musicschoolmanager.platform.user.Users;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class DatabaseTest {
  private static final String ENDLESS =
      "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) as c from n";

  @TempDir private Path folder;
  private Database database;

  @BeforeEach
  void open() {
    Logs.configure("text");
    database = Database.open(folder.resolve("private").resolve("app.db"), Clock.systemUTC());
    database.write(sql -> {
      sql.execute(
          "create table thing (id text primary key, name text not null unique, size bigint check"
              + " (size > 0))");
      sql.execute(
          "create table part (id text primary key, thing text not null references thing (id) on"
              + " delete restrict)");
      return null;
    });
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void values_come_back_as_they_went_in() {
    Instant moment = Instant.parse("2026-11-21T03:51:00Z");
    Row row =
        database.read(sql ->
            sql.one(
                    "select ? as t, ? as n, ? as f, ? as i, ? as d, ? as z",
                    "é",
                    7,
                    true,
                    moment,
                    LocalDate.of(2026, 1, 2),
                    null)
                .orElseThrow());
    assertThat(row.text("t")).isEqualTo("é");
    assertThat(row.integer("n")).isEqualTo(7);
    assertThat(row.flag("f")).isTrue();
    assertThat(row.text("i")).isEqualTo("2026-11-21T03:51:00.000Z");
    assertThat(row.instant("i")).isEqualTo(moment);
    assertThat(row.text("d")).isEqualTo("2026-01-02");
    assertThat(row.isNull("z")).isTrue();
    assertThat(row.integer("z")).isNull();
    assertThatThrownBy(() -> row.text("nothing")).hasMessageContaining("no column nothing");
  }

  @Test
  void work_that_throws_leaves_no_trace() {
    assertThatThrownBy(() ->
            database.write(sql -> {
              add(sql, "a");
              throw new IllegalStateException("no");
            }))
        .hasMessage("no");
    assertThat(names()).isEmpty();
  }

  @Test
  void a_write_within_a_write_belongs_to_it() {
    assertThatThrownBy(() ->
            database.write(outer -> {
              database.write(inner -> add(inner, "a"));
              assertThat(names()).containsExactly("a");
              throw new IllegalStateException("no");
            }))
        .hasMessage("no");
    assertThat(names()).isEmpty();
  }

  @Test
  void a_read_cannot_write() {
    assertThatThrownBy(() -> database.read(sql -> add(sql, "a")))
        .isInstanceOf(DatabaseFailure.class);
    assertThatThrownBy(() -> database.read(sql -> database.write(inner -> add(inner, "a"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void broken_rules_say_which() {
    database.write(sql -> add(sql, "a"));
    violation("insert into thing (id, name) values ('x', 'a')", Kind.UNIQUE, "name");
    violation("insert into thing (id, name) values ('a', 'b')", Kind.UNIQUE, "id");
    violation("insert into thing (id) values ('x')", Kind.NOT_NULL, "name");
    violation("insert into thing (id, name, size) values ('x', 'y', 0)", Kind.CHECK);
    violation("insert into part (id, thing) values ('p', 'nowhere')", Kind.FOREIGN_KEY);
    database.write(sql -> sql.execute("insert into part (id, thing) values ('p', 'a')"));
    violation("delete from thing", Kind.FOREIGN_KEY);
  }

  @Test
  void a_running_statement_can_be_cancelled_from_outside() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
      Thread[] worker = new Thread[1];
      Future<Row> endless =
          pool.submit(() ->
              database.read(sql -> {
                worker[0] = Thread.currentThread();
                begun.countDown();
                return sql.one(ENDLESS).orElseThrow();
              }));
      begun.await();
      while (!endless.isDone()) {
        database.cancel(worker[0]);
        Thread.onSpinWait();
      }
      assertThatThrownBy(endless::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(DatabaseFailure.class);
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void a_cancelled_write_leaves_nothing_behind_however_often_it_happens() throws Exception {
    for (int i = 0; i < 3; i++) {
      CountDownLatch begun = new CountDownLatch(1);
      Thread worker =
          Thread.ofPlatform()
              .start(() ->
                  assertThatThrownBy(() ->
                          database.write(sql -> {
                            add(sql, "lost");
                            begun.countDown();
                            return sql.one(ENDLESS);
                          }))
                      .isInstanceOf(DatabaseFailure.class));
      begun.await();
      while (worker.isAlive()) {
        database.cancel(worker);
        Thread.onSpinWait();
      }
    }
    database.write(sql -> add(sql, "kept"));
    assertThat(names()).containsExactly("kept");
  }

  @Test
  void an_interrupted_thread_does_not_begin() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> database.write(sql -> add(sql, "a")))
        .isInstanceOf(DatabaseFailure.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(names()).isEmpty();
  }

  @Test
  void many_virtual_threads_write_one_after_the_other() throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 200)
          .forEach(i -> threads.submit(() -> database.write(sql -> add(sql, "n" + i))));
      threads.shutdown();
      assertThat(threads.awaitTermination(15, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(names()).hasSize(200);
  }

  @Test
  void sql_reaches_no_other_file() {
    String other = folder.resolve("other.db").toString();
    assertThatThrownBy(
            () -> database.read(sql -> sql.execute("attach database '" + other + "' as other")))
        .isInstanceOf(DatabaseFailure.class);
    assertThat(folder.resolve("other.db")).doesNotExist();
  }

  @Test
  void only_the_apps_own_user_may_read_its_data() throws Exception {
    Path file = folder.resolve("private").resolve("app.db");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void a_file_that_is_no_database_is_refused_with_what_to_check() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("text.db"), "This is a text and no database at all. ".repeat(50));
    assertThatThrownBy(() -> Database.open(file, Clock.systemUTC()))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("text.db");
  }

  @Test
  void ids_are_unique_and_sort_as_they_were_made() {
    List<String> ids = IntStream.range(0, 10_000).mapToObj(i -> Ids.next()).toList();
    assertThat(ids)
        .doesNotHaveDuplicates()
        .isSorted()
        .allMatch(Ids::isId)
        .allMatch(id -> id.length() == 26);
    assertThat(Ids.isId("1 OR 1")).isFalse();
    assertThat(Ids.isId(null)).isFalse();
  }

  @Test
  void what_is_committed_soon_lies_in_the_database_itself_not_only_in_its_log() throws Exception {
    Path file = folder.resolve("private").resolve("app.db");
    database.write(sql -> sql.execute("create table marked_word (id text primary key)"));
    while (!Files.readString(file, StandardCharsets.ISO_8859_1).contains("marked_word")) {
      Thread.onSpinWait();
    }
  }

  @Test
  void the_platforms_tables_are_made_once() {
    try (Database fresh = Database.open(folder.resolve("fresh.db"), Clock.systemUTC())) {
      Migrations.run(fresh);
      Migrations.run(fresh);
      assertThat(new Users(fresh).all()).isEmpty();
    }
  }

  private void violation(String statement, Kind kind, String... columns) {
    assertThatThrownBy(() -> database.write(sql -> sql.execute(statement)))
        .asInstanceOf(type(ConstraintViolation.class))
        .satisfies(e -> {
          assertThat(e.kind()).isEqualTo(kind);
          assertThat(e.columns()).containsExactly(columns);
        });
  }

  private static int add(Sql sql, String name) {
    return sql.execute("insert into thing (id, name) values (?, ?)", name, name);
  }

  private List<String> names() {
    return database.read(sql -> sql.query("select name from thing order by name")).stream()
        .map(row -> row.text("name"))
        .toList();
  }
}
