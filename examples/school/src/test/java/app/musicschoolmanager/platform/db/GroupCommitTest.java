package app.musicschoolmanager.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.config.Logs;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Writers that come at the same time share a commit, and none of them can tell. */
@Timeout(30)
class GroupCommitTest {
  private static final String ENDLESS =
      "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) as c from n";

  @TempDir private Path folder;
  private final List<Gate> gates = new ArrayList<>();
  private Database database;

  @BeforeEach
  void open() {
    Logs.configure("text");
    database = Database.open(folder.resolve("app.db"), Clock.systemUTC());
    database.limitBatches(new Batch.Limits(100, Duration.ofMinutes(1))); // however slow we are
    database.write(sql -> sql.execute("create table thing (id integer primary key)"));
  }

  @AfterEach
  void close() {
    gates.forEach(gate -> gate.open.countDown());
    database.close();
  }

  @Test
  void works_that_waited_together_are_committed_together_and_nobody_is_answered_before()
      throws Exception {
    Gate last = new Gate();
    List<FutureTask<Integer>> works = new ArrayList<>();
    IntStream.range(0, 9).forEach(i -> works.add(task(adding(i))));
    works.add(task(last.then(adding(9))));
    queue(works);
    last.reached.await(); // nine works are done by now
    assertThat(works).noneMatch(Future::isDone);
    assertThat(ids()).isEmpty();
    last.open.countDown();
    for (FutureTask<Integer> work : works) {
      work.get();
      assertThat(ids()).hasSize(10);
    }
  }

  @Test
  void however_many_are_waiting_a_commit_comes_after_a_hundred_works() throws Exception {
    Gate last = new Gate();
    List<FutureTask<Integer>> works = new ArrayList<>();
    IntStream.range(0, 110).forEach(i -> works.add(task(adding(i))));
    works.add(task(last.then(adding(110))));
    queue(works);
    last.reached.await();
    works.getFirst().get();
    assertThat(ids()).hasSize(99); // one more has written nothing
    last.open.countDown();
    works.getLast().get();
  }

  @Test
  void what_took_long_is_not_left_to_those_behind_it() throws Exception {
    database.limitBatches(new Batch.Limits(100, Duration.ZERO));
    Gate last = new Gate();
    List<FutureTask<Integer>> works = List.of(task(adding(0)), task(last.then(adding(1))));
    queue(works);
    works.getFirst().get();
    assertThat(ids()).containsExactly(0);
    last.open.countDown();
    works.getLast().get();
  }

  @Test
  void a_work_that_fails_takes_nothing_of_the_others_with_it() throws Exception {
    List<String> told = Collections.synchronizedList(new ArrayList<>());
    List<FutureTask<Integer>> works =
        List.of(
            task(adding(1)),
            task(sql -> {
              adding(100).run(sql);
              database.afterCommit(() -> told.add("never"));
              throw new IllegalStateException("no");
            }),
            task(sql -> adding(200).run(sql) + adding(1).run(sql)),
            task(sql -> {
              database.afterCommit(() -> told.add("after 2"));
              return adding(2).run(sql);
            }));
    queue(works);
    works.get(0).get();
    assertThatThrownBy(() -> works.get(1).get()).hasRootCauseMessage("no");
    assertThatThrownBy(() -> works.get(2).get()).hasCauseInstanceOf(ConstraintViolation.class);
    works.get(3).get();
    assertThat(ids()).containsExactly(1, 2);
    assertThat(told).containsExactly("after 2");
  }

  @Test
  void however_much_those_before_it_have_written_one_that_fails_takes_nothing_of_it_along()
      throws Exception {
    FutureTask<Integer> many =
        task(sql -> {
          for (int i = 1; i < 2 * Sql.REPEATABLE; i++) {
            adding(1000 + i).run(sql);
          }
          return sql.execute("delete from thing where id = 1");
        });
    Work<Integer> failing =
        sql -> {
          sql.execute("delete from thing");
          throw new IllegalStateException("no");
        };
    List<FutureTask<Integer>> works =
        List.of(task(adding(1)), task(adding(2)), task(failing), many, task(failing));
    queue(works);
    assertThatThrownBy(() -> works.getLast().get()).hasRootCauseMessage("no");
    assertThat(many.get()).isEqualTo(1);
    assertThat(ids()).contains(2).doesNotContain(1).hasSize(2 * Sql.REPEATABLE);
  }

  @Test
  void a_work_sees_what_those_before_it_have_written() throws Exception {
    FutureTask<Integer> counting =
        task(sql -> database.read(inner -> inner.query("select id from thing")).size());
    queue(List.of(task(adding(1)), task(adding(2)), counting));
    assertThat(counting.get()).isEqualTo(2);
  }

  @Test
  void one_that_is_cancelled_takes_nothing_of_the_others_with_it() throws Exception {
    Thread[] cancelled = new Thread[1];
    CountDownLatch begun = new CountDownLatch(1);
    List<FutureTask<Integer>> works =
        List.of(
            task(adding(1)),
            task(
                cancelled,
                sql -> {
                  adding(100).run(sql);
                  begun.countDown();
                  return sql.query(ENDLESS).size();
                }),
            task(adding(2)));
    queue(works);
    begun.await();
    while (!works.get(1).isDone()) {
      database.cancel(cancelled[0]);
      Thread.onSpinWait();
    }
    assertThatThrownBy(() -> works.get(1).get()).hasCauseInstanceOf(DatabaseFailure.class);
    works.get(0).get();
    works.get(2).get();
    assertThat(ids()).containsExactly(1, 2);
  }

  @Test
  void one_that_swallows_its_cancellation_is_not_kept_either() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Thread[] cancelled = new Thread[1];
    FutureTask<Integer> stubborn =
        task(
            cancelled,
            sql -> {
              adding(1).run(sql);
              begun.countDown();
              try {
                return sql.query(ENDLESS).size();
              } catch (DatabaseFailure e) {
                return 0;
              }
            });
    queue(List.of(stubborn));
    begun.await();
    while (!stubborn.isDone()) {
      database.cancel(cancelled[0]);
      Thread.onSpinWait();
    }
    assertThatThrownBy(stubborn::get).hasCauseInstanceOf(DatabaseFailure.class);
    assertThat(ids()).isEmpty();
  }

  @Test
  void whoever_is_interrupted_when_their_work_is_done_learns_what_became_of_it() throws Exception {
    List<FutureTask<Integer>> works =
        List.of(
            task(sql -> {
              int added = adding(1).run(sql);
              Thread.currentThread().interrupt();
              return added;
            }),
            task(adding(2)));
    queue(works);
    assertThat(works.getFirst().get()).isEqualTo(1);
    works.getLast().get();
    assertThat(ids()).containsExactly(1, 2);
  }

  @Test
  void when_the_last_in_the_queue_goes_away_the_others_are_committed_all_the_same()
      throws Exception {
    for (int round = 1; round <= 50; round++) {
      FutureTask<Integer> stays = task(adding(10 * round));
      FutureTask<Integer> goes = task(adding(10 * round + 1));
      queue(List.of(stays, goes), () -> Thread.startVirtualThread(() -> goes.cancel(true)));
      assertThat(stays.get()).isEqualTo(1);
      assertThat(ids()).contains(10 * round);
    }
  }

  /** Where a work waits until it may go on. */
  private final class Gate {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    private Gate() {
      gates.add(this);
    }

    private <T> Work<T> then(Work<T> work) {
      return sql -> {
        reached.countDown();
        try {
          open.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        return work.run(sql);
      };
    }
  }

  private static Work<Integer> adding(int id) {
    return sql -> sql.execute("insert into thing (id) values (?)", id);
  }

  private FutureTask<Integer> task(Work<Integer> work) {
    return task(new Thread[1], work);
  }

  /** The same, noting who asks for it: they are cancelled, not the one who writes for all. */
  private FutureTask<Integer> task(Thread[] caller, Work<Integer> work) {
    return new FutureTask<>(() -> {
      caller[0] = Thread.currentThread();
      return database.write(work);
    });
  }

  private void queue(List<FutureTask<Integer>> works) throws Exception {
    queue(works, () -> {});
  }

  /** Lets the works begin, once all of them stand in the queue in this order. */
  private void queue(List<FutureTask<Integer>> works, Runnable justBefore) throws Exception {
    Gate gate = new Gate();
    Thread.startVirtualThread(task(gate.then(sql -> 0)));
    gate.reached.await();
    for (FutureTask<Integer> work : works) {
      Thread waiting = Thread.startVirtualThread(work);
      while (waiting.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    }
    justBefore.run();
    gate.open.countDown();
  }

  private Set<Integer> ids() {
    Set<Integer> ids = new TreeSet<>();
    database
        .read(sql -> sql.query("select id from thing"))
        .forEach(row -> ids.add(Math.toIntExact(row.integer("id"))));
    return ids;
  }
}
