package app.musicschoolmanager.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.config.Logs;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class AfterCommitTest {
  @TempDir private Path folder;
  private Database database;
  private final List<Object> told = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void open() {
    Logs.configure("text");
    database = Database.open(folder.resolve("app.db"), Clock.systemUTC());
    database.write(sql -> sql.execute("create table thing (id integer primary key)"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void what_was_acknowledged_is_there_and_what_failed_is_not_whatever_happens_around() {
    Set<Integer> kept = Collections.synchronizedSet(new TreeSet<>());
    List<Future<?>> works = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 500; i++) {
        int id = i;
        works.add(
            threads.submit(() -> {
              database.write(sql -> {
                add(id, sql);
                if (id % 5 == 1) {
                  throw new IllegalStateException("It fails by itself.");
                }
                return id % 5 == 2 ? add(id, sql) : 1;
              });
              kept.add(id);
            }));
        if (i % 5 == 3) {
          works.get(i / 2).cancel(true);
        }
      }
    }
    assertThat(kept).hasSizeGreaterThan(100);
    assertThat(ids()).containsAll(kept).noneMatch(id -> id % 5 == 1 || id % 5 == 2);
  }

  @Test
  void a_change_cannot_hide_in_a_query() {
    assertThatThrownBy(() ->
            database.write(sql -> sql.query("insert into thing (id) values (1) returning id")))
        .hasMessageContaining("read with another");
  }

  @Test
  void what_follows_a_commit_runs_in_order_once_everybody_sees_the_change() {
    database.write(sql -> {
      database.afterCommit(() -> told.add(seenByAll()));
      sql.execute("insert into thing (id) values (1)");
      database.write(inner -> {
        database.afterCommit(() -> told.add("second"));
        return inner.execute("insert into thing (id) values (2)");
      });
      assertThat(told).isEmpty();
      return null;
    });
    assertThat(told).containsExactly(2L, "second");
  }

  @Test
  void what_was_rolled_back_is_followed_by_nothing() {
    assertThatThrownBy(() ->
            database.write(sql -> {
              database.afterCommit(() -> told.add("never"));
              throw new IllegalStateException("no");
            }))
        .hasMessage("no");
    database.write(sql -> sql.execute("insert into thing (id) values (1)"));
    assertThat(told).isEmpty();
  }

  @Test
  void what_fails_after_the_commit_reaches_neither_the_writer_nor_what_follows() {
    database.write(sql -> {
      database.afterCommit(() -> {
        throw new IllegalStateException("The listener broke.");
      });
      database.afterCommit(() -> told.add("told"));
      return sql.execute("insert into thing (id) values (1)");
    });
    assertThat(told).containsExactly("told");
    assertThat(seenByAll()).isEqualTo(1);
  }

  @Test
  void what_follows_a_commit_may_write_itself() {
    database.write(sql -> {
      database.afterCommit(
          () -> database.write(more -> more.execute("insert into thing (id) values (2)")));
      return sql.execute("insert into thing (id) values (1)");
    });
    assertThat(seenByAll()).isEqualTo(2);
  }

  @Test
  void without_a_write_there_is_no_commit_to_wait_for() {
    assertThatThrownBy(() -> database.afterCommit(() -> told.add("never")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() ->
            database.read(sql -> {
              database.afterCommit(() -> told.add("never"));
              return null;
            }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(told).isEmpty();
  }

  @Test
  void many_writers_are_followed_in_the_order_of_their_commits() throws Exception {
    List<Object> committed = new ArrayList<>(); // only one writer at a time adds
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> writers =
          IntStream.range(0, 200).mapToObj(i -> writer(i, committed)).toList();
      for (Future<Boolean> toldBeforeReturn : threads.invokeAll(writers)) {
        assertThat(toldBeforeReturn.get()).isTrue();
      }
    }
    assertThat(told).hasSize(200).containsExactlyElementsOf(committed);
  }

  private Callable<Boolean> writer(int id, List<Object> committed) {
    return () -> {
      database.write(sql -> {
        committed.add(id);
        database.afterCommit(() -> told.add(id));
        return sql.execute("insert into thing (id) values (?)", id);
      });
      return told.contains(id);
    };
  }

  @Test
  void whoever_is_asked_to_stop_still_tells_of_what_they_committed() {
    database.write(sql -> {
      database.afterCommit(() -> told.add(seenByAll()));
      sql.execute("insert into thing (id) values (1)");
      Thread.currentThread().interrupt();
      return null;
    });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(told).containsExactly(1L);
  }

  private Long seenByAll() {
    return database.read(
        sql -> sql.one("select count(*) as c from thing").orElseThrow().integer("c"));
  }

  private static int add(int id, Sql sql) {
    return sql.execute("insert into thing (id) values (?)", id);
  }

  private Set<Integer> ids() {
    Set<Integer> ids = new TreeSet<>();
    database
        .read(sql -> sql.query("select id from thing"))
        .forEach(row -> ids.add(Math.toIntExact(row.integer("id"))));
    return ids;
  }
}
