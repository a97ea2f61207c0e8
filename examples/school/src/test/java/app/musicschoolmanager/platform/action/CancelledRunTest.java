package app.musicschoolmanager.platform.action;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.action.run.Cancellations;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.stop.Unruly;
import app.musicschoolmanager.platform.stop.Woven;
import app.musicschoolmanager.platform.user.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs that somebody ends, long before their time is over. */
class CancelledRunTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String ENDLESS =
      "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n";

  private final AtomicReference<TestApp> running = new AtomicReference<>();
  private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void stop() {
    requests.shutdownNow();
    running.get().close();
  }

  private TestApp app(Action... actions) {
    running.set(Probe.app(actions));
    return running.get();
  }

  private static Probe lasting(String id, Probe.Body body) {
    return new Probe(
        ActionDefinition.named(id, id).audience(Audience.BOTH).timeout(LONG).build(), body);
  }

  private static Probe waiting(CountDownLatch ended) {
    return lasting(
        "wait",
        context -> {
          try {
            new CountDownLatch(1).await();
          } finally {
            ended.countDown();
          }
          return ActionResult.of("never");
        });
  }

  private Future<Reply> started(TestClient client, String action) {
    return requests.submit(() -> client.post("/api/actions/" + action, Map.of()));
  }

  /** Waits until a run is under way, and gives what is known of it. */
  private static JsonNode underWay(TestClient client) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      JsonNode runs = client.get("/api/actions/executions?status=running").expect(200).json();
      if (!runs.path("executions").isEmpty()) {
        return runs.path("executions").get(0);
      }
      TestApp.giveWay();
    }
    throw new AssertionError("Nothing is under way.");
  }

  private static String path(JsonNode run) {
    return "/api/actions/executions/" + run.path("id").asText();
  }

  private static void endsAtOnce(TestClient client, Future<Reply> answer, String name)
      throws Exception {
    JsonNode run = underWay(client);
    client.post(path(run) + "/cancel", Map.of()).expect(202);
    JsonNode ended = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).expect(422).json();
    String words = "It was cancelled by %s. What it had done until then stays done.";
    assertThat(ended.path("error").asText()).isEqualTo(words.formatted(name));
    JsonNode kept = client.get(path(run)).expect(200).json();
    assertThat(kept.path("status").asText()).isEqualTo("failed");
    assertThat(kept.path("cancelledBy").asText()).isEqualTo(run.path("userId").asText());
  }

  @Test
  void a_statement_that_never_ends_is_ended_by_who_has_started_it_though_it_holds_the_writer()
      throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    TestApp app =
        app(
            lasting(
                "query",
                context -> {
                  try {
                    running.get().database().write(sql -> sql.query(ENDLESS));
                  } finally {
                    ended.countDown();
                  }
                  return ActionResult.of("never");
                }));
    TestClient max = app.member();
    endsAtOnce(max, started(max, "query"), "Max Member");
    assertThat(ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    app.database().write(sql -> sql.query("select 1"));
  }

  @Test
  void woven_code_that_spins_is_ended_and_its_thread_with_it() throws Exception {
    LongSupplier endless = Woven.work(Unruly.Spin.class);
    TestApp app = app(lasting("spin", context -> ActionResult.of("" + endless.getAsLong())));
    TestClient max = app.member();
    endsAtOnce(max, started(max, "spin"), "Max Member");
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("action-spin")) {
        assertThat(thread.join(PATIENCE)).isTrue();
      }
    }
  }

  @Test
  void nobody_ends_a_run_of_others_but_administrators_who_are_named() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    TestApp app = app(waiting(ended));
    TestClient max = app.member();
    Future<Reply> answer = started(max, "wait");
    String path = path(underWay(max));
    app.anonymous().post(path + "/cancel", Map.of()).expect(401);
    app.otherMember().post(path + "/cancel", Map.of()).expect(404);
    app.otherMember().post("/api/actions/executions/none/cancel", Map.of()).expect(404);
    assertThat(ended.getCount()).isEqualTo(1);
    app.admin().post(path + "/cancel", Map.of()).expect(202);
    assertThat(answer.get().expect(422).json().path("error").asText())
        .startsWith("It was cancelled by Ada Admin.");
    assertThat(max.post(path + "/cancel", Map.of()).expect(409).body()).contains("over already");
  }

  @Test
  void what_the_app_runs_on_behalf_of_a_member_only_an_administrator_ends() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    TestApp app = app(waiting(ended));
    Caller max = Probe.caller(app, app.member(), Role.MEMBER);
    Future<ActionExecution> run =
        requests.submit(() ->
            app.services()
                .actions()
                .run("wait", RawInput.texts(Map.of()), max, TriggerSource.WEBHOOK));
    String path = path(underWay(app.member()));
    app.member().post(path + "/cancel", Map.of()).expect(403);
    app.admin().post(path + "/cancel", Map.of()).expect(202);
    assertThat(run.get().state()).isEqualTo("cancelled");
  }

  @Test
  void one_that_another_process_is_asked_to_end_is_ended_by_the_one_that_runs_it()
      throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    TestApp app = app(waiting(ended));
    TestClient max = app.member();
    Future<Reply> answer = started(max, "wait");
    String id = underWay(max).path("id").asText();
    Caller ada = Probe.caller(app, app.admin(), Role.ADMIN);
    try (Database elsewhere = Database.open(app.folder().resolve("app.db"), app.clock())) {
      assertThat(new Cancellations(elsewhere).askForAction(id, ada)).isTrue();
    }
    assertThat(answer.get().expect(422).json().path("error").asText())
        .startsWith("It was cancelled by Ada Admin.");
    assertThat(ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void what_a_run_logs_can_be_read_while_it_is_under_way_without_its_secrets() throws Exception {
    ActionDefinition tell =
        ActionDefinition.named("tell", "Tell")
            .audience(Audience.BOTH)
            .parameters(Field.secret("password", "Password"))
            .timeout(LONG)
            .build();
    TestApp app =
        app(
            new Probe(
                tell,
                context -> {
                  context.log("I wait with " + context.input().text("password") + ".");
                  new CountDownLatch(1).await();
                  return ActionResult.of("never");
                }));
    TestClient max = app.member();
    Map<String, String> input = Map.of("password", "hunter22");
    Future<Reply> answer = requests.submit(() -> max.post("/api/actions/tell", input));
    String path = path(underWay(max));
    Instant end = Instant.now().plus(PATIENCE);
    JsonNode log = max.get(path).json().at("/resultData/log");
    while (log.isEmpty() && Instant.now().isBefore(end)) {
      TestApp.giveWay();
      log = max.get(path).json().at("/resultData/log");
    }
    max.post(path + "/cancel", Map.of()).expect(202);
    answer.get();
    assertThat(log).hasSize(1);
    assertThat(log.get(0).asText()).isEqualTo("I wait with •••.");
    assertThat(max.get(path).json().at("/resultData/log/0").asText()).isEqualTo("I wait with •••.");
  }
}
