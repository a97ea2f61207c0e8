package app.musicschoolmanager.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Works that are not the platform's own: they are kept whole, or stopped and taken back. */
@Timeout(20)
class AloneTest {
  private static final Duration SHORT = Duration.ofMillis(100);
  private static final Duration LONG = Duration.ofSeconds(15);
  private static final String STOPPED =
      "It kept everybody else from writing for longer than 100 ms, and was taken back.";

  @TempDir private Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("app.db"), Clock.systemUTC());
    database.write(sql -> sql.execute("create table thing (id integer primary key)"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static int add(int id, Sql sql) {
    return sql.execute("insert into thing (id) values (?)", id);
  }

  private List<Long> things() {
    return database.read(sql ->
        sql.query("select id from thing order by id").stream()
            .map(row -> row.integer("id"))
            .toList());
  }

  private int addAlone(int id) {
    return database.writeAlone(LONG, sql -> database.write(inner -> add(id, inner)));
  }

  @Test
  void what_is_done_alone_is_kept_and_followed_by_what_was_to_follow() {
    List<Object> told = new ArrayList<>();
    int rows =
        database.writeAlone(
            LONG,
            sql -> {
              database.afterCommit(() -> told.add(things()));
              return database.write(inner -> add(1, inner)) + add(2, sql);
            });
    assertThat(rows).isEqualTo(2);
    assertThat(told).containsExactly(List.of(1L, 2L));
  }

  @Test
  void what_fails_is_taken_back_and_the_next_may_begin() {
    assertThatThrownBy(() ->
            database.writeAlone(
                LONG,
                sql -> {
                  add(1, sql);
                  throw new IllegalArgumentException("It fails by itself.");
                }))
        .hasMessage("It fails by itself.");
    addAlone(2);
    assertThat(things()).containsExactly(2L);
  }

  @Test
  void one_that_spins_is_left_behind_and_writes_nothing_more() throws Exception {
    AtomicBoolean release = new AtomicBoolean();
    AtomicReference<Throwable> late = new AtomicReference<>();
    CountDownLatch over = new CountDownLatch(1);
    assertThatThrownBy(() ->
            database.writeAlone(
                SHORT,
                sql -> {
                  add(1, sql);
                  while (!release.get()) {
                    Thread.onSpinWait();
                  }
                  try {
                    boolean wasInterrupted = Thread.interrupted();
                    database.write(inner -> add(2, inner));
                    return wasInterrupted;
                  } catch (RuntimeException e) {
                    late.set(e);
                    throw e;
                  } finally {
                    over.countDown();
                  }
                }))
        .hasMessage(STOPPED);
    database.write(sql -> add(3, sql));
    addAlone(4);
    release.set(true);
    over.await();
    assertThat(late.get()).isInstanceOf(DatabaseFailure.class);
    assertThat(things()).containsExactly(3L, 4L);
  }

  @Test
  void one_that_waits_and_a_query_without_end_are_stopped() {
    assertThatThrownBy(() ->
            database.writeAlone(
                SHORT,
                sql -> {
                  add(1, sql);
                  try {
                    new CountDownLatch(1).await();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  return 1;
                }))
        .hasMessage(STOPPED);
    String endless =
        "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n";
    assertThatThrownBy(() -> database.writeAlone(SHORT, sql -> sql.query(endless)))
        .hasMessage(STOPPED);
    addAlone(2);
    assertThat(things()).containsExactly(2L);
  }

  @Test
  void whoever_is_interrupted_stops_it() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicReference<Throwable> why = new AtomicReference<>();
    Thread caller =
        Thread.ofPlatform()
            .start(() -> {
              try {
                database.writeAlone(
                    LONG,
                    sql -> {
                      add(1, sql);
                      begun.countDown();
                      while (true) {
                        Thread.onSpinWait();
                        Failures.ifInterrupted();
                      }
                    });
              } catch (RuntimeException e) {
                why.set(e);
              }
            });
    begun.await();
    caller.interrupt();
    caller.join();
    assertThat(why.get()).isInstanceOf(DatabaseFailure.class);
    addAlone(2);
    assertThat(things()).containsExactly(2L);
  }

  @Test
  void many_at_once_come_one_after_the_other_among_those_of_the_platform() throws Exception {
    List<Future<?>> works = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        int id = i;
        works.add(
            threads.submit(
                () -> id % 2 == 0 ? addAlone(id) : (Object) database.write(sql -> add(id, sql))));
      }
      for (Future<?> work : works) {
        work.get();
      }
    }
    assertThat(things())
        .containsExactlyElementsOf(IntStream.range(0, 200).mapToObj(Long::valueOf).toList());
  }
}
