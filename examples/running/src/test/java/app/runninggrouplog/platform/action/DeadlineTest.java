package app.runninggrouplog.platform.action;

import static org.assertj.core.api.Assertions.assertThat;

import app.runninggrouplog.platform.TestApp;
import app.runninggrouplog.platform.TestClient;
import app.runninggrouplog.platform.TestClient.Reply;
import app.runninggrouplog.platform.auth.Audience;
import app.runninggrouplog.platform.stop.Unruly;
import app.runninggrouplog.platform.stop.Woven;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** What becomes of actions that don't end by themselves. */
class DeadlineTest {
  private static final Duration SHORT = Duration.ofMillis(150);
  private static final String LATE =
      "It took longer than 150 milliseconds and was stopped. What it had done until then stays"
          + " done.";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void one_that_spins_in_other_code_is_given_up_and_keeps_nobody_waiting() throws Exception {
    AtomicBoolean release = new AtomicBoolean();
    CountDownLatch spinning = new CountDownLatch(4);
    Probe spin =
        new Probe(
            action("spin", SHORT),
            context -> {
              spinning.countDown();
              while (!release.get()) {
                Thread.onSpinWait();
              }
              return ActionResult.of("late");
            });
    Probe greet = new Probe(action("greet", PATIENCE), context -> ActionResult.of("Hello"));
    try (TestApp app = Probe.app(spin, greet);
        ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ActionExecution>> runs = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        runs.add(requests.submit(() -> Probe.run(app, "spin", Map.of())));
      }
      spinning.await();
      app.anonymous().get("/api/health").expect(200);
      assertThat(Probe.run(app, "greet", Map.of()).completed()).isTrue();
      for (Future<ActionExecution> run : runs) {
        assertThat(run.get().error()).isEqualTo(LATE);
      }
      release.set(true);
    }
  }

  @Test
  void one_that_spins_in_woven_code_ends_and_gives_its_place_back() throws Exception {
    LongSupplier endless = Woven.work(Unruly.Spin.class);
    Probe spin =
        new Probe(action("spin", SHORT), context -> ActionResult.of("late " + endless.getAsLong()));
    Probe greet = new Probe(action("greet", PATIENCE), context -> ActionResult.of("Hello"));
    try (TestApp app = Probe.app(spin, greet)) {
      for (int i = 0; i < 33; i++) {
        assertThat(Probe.run(app, "spin", Map.of()).error()).isEqualTo(LATE);
      }
      assertThat(Probe.run(app, "greet", Map.of()).completed()).isTrue();
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().equals("action-spin")) {
          assertThat(thread.join(PATIENCE)).isTrue();
        }
      }
    }
  }

  @Test
  void one_that_waits_is_interrupted() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    Probe wait =
        new Probe(
            action("wait", SHORT),
            context -> {
              try {
                new CountDownLatch(1).await();
              } finally {
                ended.countDown();
              }
              return ActionResult.of("never");
            });
    try (TestApp app = Probe.app(wait)) {
      assertThat(Probe.run(app, "wait", Map.of()).error()).contains("was stopped");
      ended.await();
    }
  }

  @Test
  void a_statement_that_never_ends_is_cancelled_and_the_database_is_free_again() throws Exception {
    AtomicReference<TestApp> running = new AtomicReference<>();
    CountDownLatch ended = new CountDownLatch(1);
    Probe query =
        new Probe(
            action("query", SHORT),
            context -> {
              try {
                String endless =
                    "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i)"
                        + " from n";
                running.get().database().write(sql -> sql.query(endless));
              } finally {
                ended.countDown();
              }
              return ActionResult.of("never");
            });
    try (TestApp app = Probe.app(query)) {
      running.set(app);
      Instant start = Instant.now();
      assertThat(Probe.run(app, "query", Map.of()).error()).contains("was stopped");
      ended.await();
      assertThat(Duration.between(start, Instant.now())).isLessThan(PATIENCE);
    }
  }

  @Test
  void one_more_than_may_run_at_once_is_refused() throws Exception {
    Semaphore entered = new Semaphore(0);
    CountDownLatch leave = new CountDownLatch(1);
    Probe wait =
        new Probe(
            action("wait", PATIENCE),
            context -> {
              entered.release();
              leave.await();
              return ActionResult.of("Left");
            });
    try (TestApp app = Probe.app(wait);
        ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ActionExecution>> runs = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        runs.add(requests.submit(() -> Probe.run(app, "wait", Map.of())));
      }
      entered.acquire(32);
      assertThat(Probe.run(app, "wait", Map.of()).error())
          .isEqualTo("32 actions are running already. Try again when one is done.");
      Reply refused = wait(app).expect(503);
      assertThat(refused.header("Retry-After")).contains("5");
      assertThat(refused.json().path("error").asText()).startsWith("32 actions are running");
      leave.countDown();
      for (Future<ActionExecution> run : runs) {
        assertThat(run.get().completed()).isTrue();
      }
      Reply again = wait(app).expect(200);
      assertThat(again.header("Idempotency-Replayed")).as("it has begun now").isEmpty();
    }
  }

  private static Reply wait(TestApp app) {
    TestClient admin = app.admin();
    return admin.send(
        admin
            .request("/api/actions/wait")
            .header("Idempotency-Key", "the-same-request")
            .POST(BodyPublishers.noBody()));
  }

  private static ActionDefinition action(String id, Duration timeout) {
    return ActionDefinition.named(id, id).audience(Audience.BOTH).timeout(timeout).build();
  }
}
