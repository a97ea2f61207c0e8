package app.musicschoolmanager.platform.action;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.model.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that does not know whether its request has arrived sends it again. */
class RepeatedRequestTest {
  private static final String KEY = "8e03978e-40d5-43e8-bc93-6894a57f9324";
  private static final String PATH = "/api/actions/";

  private final AtomicInteger paid = new AtomicInteger();
  private final Semaphore entered = new Semaphore(0);
  private final CountDownLatch leave = new CountDownLatch(1);
  private final AppDefinition definition =
      AppDefinition.named("Probe")
          .actions(
              new Probe(
                  action("pay"),
                  c -> ActionResult.of("Paid").with("times", paid.incrementAndGet())),
              new Probe(action("refund"), c -> ActionResult.of("Refunded")),
              new Probe(
                  action("wait"),
                  c -> {
                    entered.release();
                    leave.await();
                    return ActionResult.of("Waited");
                  }))
          .build();
  private final TestApp app = TestApp.start(definition);

  private static ActionDefinition action(String id) {
    return ActionDefinition.named(id, id)
        .audience(Audience.BOTH)
        .parameters(Field.integer("amount", "Amount").required().min("1"))
        .build();
  }

  @AfterEach
  void close() {
    leave.countDown();
    app.close();
  }

  @Test
  void a_request_that_is_sent_again_runs_once_and_is_answered_alike() {
    Reply first = send(app.member(), "pay", KEY, 5).expect(200);
    Reply second = send(app.member(), "pay", KEY, 5).expect(200);
    Reply third = send(app.member(), "pay", '"' + KEY + '"', 5).expect(200);

    assertThat(paid).hasValue(1);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(third.body()).isEqualTo(first.body());
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(second.header("Idempotency-Replayed")).contains("true");
    assertThat(runs(app.member())).isEqualTo(1);
  }

  @Test
  void without_a_key_and_with_a_new_one_it_runs_again() {
    app.member().post(PATH + "pay", Map.of("amount", 5)).expect(200);
    app.member().post(PATH + "pay", Map.of("amount", 5)).expect(200);
    send(app.member(), "pay", KEY, 5).expect(200);
    send(app.member(), "pay", KEY + "-2", 5).expect(200);
    assertThat(paid).hasValue(4);
  }

  @Test
  void however_many_come_at_once_one_runs() throws Exception {
    TestClient member = app.member();
    List<Future<Reply>> replies = new ArrayList<>();
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 24; i++) {
        replies.add(many.submit(() -> send(member, "pay", KEY, 5)));
      }
    }
    for (Future<Reply> reply : replies) {
      assertThat(reply.get().status()).isIn(200, 409);
    }
    assertThat(paid).hasValue(1);
    assertThat(runs(member)).isEqualTo(1);
  }

  @Test
  void while_the_first_is_under_way_the_second_is_told_to_wait() throws Exception {
    TestClient member = app.member();
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<Reply> first = other.submit(() -> send(member, "wait", KEY, 5));
      entered.acquire();
      Reply early = send(member, "wait", KEY, 5).expect(409);
      leave.countDown();
      Reply done = first.get().expect(200);

      String run = done.json().path("executionId").asText();
      assertThat(early.json().path("detail").asText())
          .isEqualTo(
              "Your request with this Idempotency-Key is still under way as run %s. Send it again"
                      .formatted(run)
                  + " when that is done.");
      assertThat(send(member, "wait", KEY, 5).expect(200).body()).isEqualTo(done.body());
    }
  }

  @Test
  void another_request_under_the_same_key_is_refused_and_does_nothing() {
    send(app.member(), "pay", KEY, 5).expect(200);
    Reply refused = send(app.member(), "pay", KEY, 6).expect(422);
    assertThat(refused.json().path("title").asText()).isEqualTo("Key taken");
    assertThat(refused.json().path("detail").asText()).contains("nothing was done");
    assertThat(paid).hasValue(1);
    assertThat(runs(app.member())).isEqualTo(1);
  }

  @Test
  void a_key_is_that_of_one_person_and_one_action() {
    Reply mine = send(app.member(), "pay", KEY, 5).expect(200);
    Reply theirs = send(app.otherMember(), "pay", KEY, 7).expect(200);
    send(app.member(), "refund", KEY, 5).expect(200);

    assertThat(paid).hasValue(2);
    assertThat(id(theirs)).isNotEqualTo(id(mine));
    assertThat(id(send(app.member(), "pay", KEY, 5).expect(200))).isEqualTo(id(mine));
  }

  @Test
  void a_request_that_is_refused_leaves_its_key_for_the_right_one() {
    send(app.member(), "pay", KEY, 0).expect(422);
    send(app.member(), "pay", KEY, 1).expect(200);
    assertThat(paid).hasValue(1);
  }

  @Test
  void it_is_known_through_a_restart_and_forgotten_after_a_day() {
    Reply first = send(app.member(), "pay", KEY, 5).expect(200);
    app.clock().advance(Duration.ofDays(1));
    app.restart();
    assertThat(send(signedIn(app), "pay", KEY, 5).expect(200).body()).isEqualTo(first.body());
    assertThat(paid).hasValue(1);

    app.clock().advance(Duration.ofMillis(1));
    assertThat(id(send(signedIn(app), "pay", KEY, 5).expect(200))).isNotEqualTo(id(first));
    assertThat(paid).hasValue(2);
    int kept = app.database().read(sql -> sql.query("select * from once_key").size());
    assertThat(kept).isEqualTo(1);
  }

  @Test
  void another_process_on_the_same_data_knows_it_too() {
    Reply first = send(app.member(), "pay", KEY, 5).expect(200);
    try (TestApp second = TestApp.start(definition, Map.of("DATA_DIR", app.folder().toString()))) {
      assertThat(send(signedIn(second), "pay", KEY, 5).expect(200).body()).isEqualTo(first.body());
    }
    assertThat(paid).hasValue(1);
  }

  @Test
  void a_run_that_the_apps_end_cut_off_is_told_and_not_begun_again() {
    Reply first = send(app.member(), "pay", KEY, 5).expect(200);
    String cutOff = "update action_execution_log set status = 'running', completed_at = null";
    app.database().write(sql -> sql.execute(cutOff));
    app.restart();

    Reply again = send(signedIn(app), "pay", KEY, 5).expect(422);
    assertThat(id(again)).isEqualTo(id(first));
    assertThat(again.json().path("error").asText())
        .isEqualTo("The app stopped while the action was running.");
    assertThat(paid).hasValue(1);
  }

  @Test
  void nothing_of_the_key_or_the_request_can_be_read_in_the_database() {
    send(app.member(), "pay", KEY, 54321).expect(200);
    String row =
        app.database()
            .read(sql -> sql.one("select * from once_key"))
            .orElseThrow()
            .asMap()
            .toString();
    assertThat(row).contains("action/pay").doesNotContain(KEY, "54321");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "\"\"", "\"one\" \"two\"", "256"})
  void what_is_no_key_is_refused(String key) {
    String sent = key.equals("256") ? "x".repeat(256) : key;
    assertThat(send(app.member(), "pay", sent, 5).expect(400).json().path("detail").asText())
        .startsWith("Idempotency-Key is no key.");
    assertThat(paid).hasValue(0);
  }

  private static Reply send(TestClient client, String action, String key, int amount) {
    return client.send(
        client
            .jsonRequest("POST", PATH + action, Map.of("amount", amount))
            .header("Idempotency-Key", key));
  }

  /** The member, signed in again to an app that listens at another port than before. */
  private static TestClient signedIn(TestApp app) {
    TestClient client = app.anonymous();
    client
        .post(
            "/api/auth/login", Map.of("email", "member@example.com", "password", TestApp.PASSWORD))
        .expect(200);
    return client;
  }

  private static String id(Reply reply) {
    return reply.json().path("executionId").asText();
  }

  private static int runs(TestClient client) {
    return client.get("/api/actions/executions").expect(200).json().path("total").asInt();
  }
}
