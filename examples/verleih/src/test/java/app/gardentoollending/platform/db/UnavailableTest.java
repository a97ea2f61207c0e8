package app.gardentoollending.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gardentoollending.platform.AppDefinition;
import app.gardentoollending.platform.TestApp;
import app.gardentoollending.platform.TestClient;
import app.gardentoollending.platform.TestClient.Reply;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of requests while the database takes no changes, and afterwards. */
@Timeout(30)
class UnavailableTest {
  private static final String PROFILE = "/api/auth/profile";

  private static TestApp app;
  private static TestClient member;
  private static Database database;

  @BeforeAll
  static void start() {
    app = TestApp.start(AppDefinition.named("Test").build());
    member = app.member();
    database = app.database();
    database.waitAtMost(Duration.ofMillis(100));
    database.write(sql -> sql.execute("create table filler (content text)"));
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void while_another_process_holds_the_database_changes_get_503_and_reads_go_on() throws Exception {
    allowMorePages(1_000);
    assertThat(fill(1)).as("what another test has filled is over").isEqualTo(1);
    try (Connection other = database.dataSource().getConnection()) {
      other.setAutoCommit(false); // begins, with the lock of a writer
      Reply reply = member.put(PROFILE, Map.of("name", "Never"));
      reply.expect(503);
      assertThat(reply.header("Retry-After")).contains("5");
      assertThat(reply.header("Content-Type")).contains("application/problem+json");
      assertThat(reply.body()).doesNotContain("SQLITE");
      assertThat(name()).isEqualTo("Max Member");
      app.anonymous().get("/api/health").expect(200); // as soon as the other is done
      other.rollback();
    }
    member.put(PROFILE, Map.of("name", "Max Member")).expect(200);
  }

  @Test
  void a_change_waits_a_moment_for_another_process_to_finish() throws Exception {
    database.waitAtMost(Duration.ofSeconds(20));
    try (Connection other = database.dataSource().getConnection();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      other.setAutoCommit(false);
      Future<Integer> change = threads.submit(() -> fill(1));
      assertThat(name()).isEqualTo("Max Member"); // answered meanwhile
      other.rollback();
      other.setAutoCommit(true);
      assertThat(change.get()).isEqualTo(1);
    } finally {
      database.waitAtMost(Duration.ofMillis(100));
    }
  }

  @Test
  void on_a_full_disk_changes_get_503_and_reads_go_on_and_then_everything_does()
      throws SQLException {
    allowMorePages(0);
    assertThatThrownBy(() -> fill(1_000_000))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("SQLITE_FULL");
    assertThat(name()).isEqualTo("Max Member");
    assertThat(fill(1_000_000)).isEqualTo(1); // there is room again
    assertThat(integrity()).isEqualTo("ok");
  }

  @Test
  void whoever_shares_the_commit_with_one_that_fills_the_disk_is_not_told_that_all_went_well()
      throws Exception {
    database.limitBatches(new Batch.Limits(100, Duration.ofMinutes(1)));
    List<Future<Integer>> works = new ArrayList<>();
    long before = rows();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 40; i++) {
        int size = i % 10 == 5 ? 500_000 : 10;
        works.add(
            threads.submit(() -> {
              if (size > 10) {
                allowMorePages(20);
              }
              return fill(size);
            }));
      }
    }
    long acknowledged = works.stream().filter(work -> work.state() == Future.State.SUCCESS).count();
    assertThat(rows() - before).isEqualTo(acknowledged);
    assertThat(integrity()).isEqualTo("ok");
  }

  @Test
  void when_statements_fail_after_the_disk_was_full_nothing_of_the_work_is_kept() {
    allowMorePages(0);
    long before = rows();
    assertThatThrownBy(() ->
            database.write(sql -> {
              try {
                sql.execute("insert into filler (content) values (?)", "x".repeat(1_000_000));
              } catch (DatabaseUnavailable e) {
                return sql.execute("insert into filler (content) values ('small')");
              }
              return 0;
            }))
        .isInstanceOf(DatabaseFailure.class);
    assertThat(rows()).isEqualTo(before);
  }

  private static int fill(int characters) {
    String content = "x".repeat(characters);
    return database.write(sql -> sql.execute("insert into filler (content) values (?)", content));
  }

  /** SQLite treats its own limit of a file's size as it treats a disk without room. */
  private static void allowMorePages(int pages) {
    database.write(sql -> {
      long now = sql.one("pragma page_count").orElseThrow().integer("page_count");
      return sql.query("pragma max_page_count = " + (now + pages));
    });
  }

  private static long rows() {
    return database
        .read(sql -> sql.one("select count(*) as c from filler").orElseThrow())
        .integer("c");
  }

  private static String integrity() {
    return database
        .read(sql -> sql.one("pragma integrity_check").orElseThrow())
        .text("integrity_check");
  }

  private static String name() {
    return member.get(PROFILE).expect(200).json().at("/user/name").asText();
  }
}
