package app.musicschoolmanager.platform.action;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.user.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody knows who was an administrator once, of what only administrators run. */
class DemotedTest {
  private static final String KEY = "0c1d7e5a-secret-pay";
  private static final String RUNS = "/api/actions/executions";

  private final AtomicInteger paid = new AtomicInteger();
  private final TestApp app =
      Probe.app(
          new Probe(
              ActionDefinition.named("pay", "Pay wages").audience(Audience.ADMIN).build(),
              context -> {
                context.log("Paid 4711 to everybody");
                return ActionResult.of("Paid for the " + paid.incrementAndGet() + ". time");
              }),
          new Probe(
              ActionDefinition.named("greet", "Greet").audience(Audience.BOTH).build(),
              context -> ActionResult.of("Hello")));
  private TestClient demoted;
  private String payment;
  private String greeting;

  @BeforeEach
  void run() {
    app.admin(); // one has to stay
    TestClient second = app.otherAdmin();
    payment = send(second, "pay").expect(200).json().at("/executionId").asText();
    greeting = send(second, "greet").expect(200).json().at("/executionId").asText();
    assertThat(ids(second)).containsExactly(greeting, payment);
    app.services().users().changeRole(app.userId(second), Role.MEMBER);
    demoted = app.anonymous();
    Map<String, String> credentials =
        Map.of("email", "second@example.com", "password", TestApp.PASSWORD);
    demoted.post("/api/auth/login", credentials).expect(200);
  }

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void the_log_holds_only_what_one_may_run_now() {
    assertThat(ids(demoted)).containsExactly(greeting);
    assertThat(demoted.get(RUNS).json().at("/total").asInt()).isEqualTo(1);
    assertThat(demoted.get(RUNS + "?actionId=pay").json().at("/total").asInt()).isZero();
    assertThat(ids(app.admin())).containsExactly(greeting, payment);
  }

  @Test
  void no_page_tells_of_what_one_may_run_no_more() {
    for (String page : List.of("/", "/actions", "/actions/executions", "/actions/greet")) {
      assertThat(demoted.get(page).expect(200).body()).doesNotContain(payment, "Pay wages");
    }
    assertThat(demoted.get("/actions/executions").body()).contains(greeting);
    assertThat(app.admin().get("/actions/executions").body()).contains(payment, greeting);
  }

  @Test
  void a_run_of_it_is_answered_like_one_that_is_missing() {
    for (String path : List.of(RUNS + "/", "/actions/executions/")) {
      String missing = demoted.get(path + "0").expect(404).body();
      String hidden = demoted.get(path + payment).expect(404).body();
      assertThat(hidden.replace(payment, "0")).isEqualTo(missing);
      demoted.get(path + greeting).expect(200);
      assertThat(app.admin().get(path + payment).expect(200).body()).contains("4711");
    }
  }

  @Test
  void a_request_that_is_sent_again_is_refused_and_not_answered_as_before() {
    Reply again = send(demoted, "pay").expect(403);
    assertThat(again.body()).doesNotContain(payment, "4711", "time");
    assertThat(again.header("Idempotency-Replayed")).isEmpty();
    assertThat(send(demoted, "greet").expect(200).header("Idempotency-Replayed")).contains("true");
    assertThat(paid).hasValue(1);
  }

  @Test
  void whoever_is_made_an_administrator_again_is_answered_and_reads_as_before() {
    app.services().users().changeRole(app.userId(demoted), Role.ADMIN);
    TestClient again = app.anonymous();
    Map<String, String> credentials =
        Map.of("email", "second@example.com", "password", TestApp.PASSWORD);
    again.post("/api/auth/login", credentials).expect(200);
    assertThat(send(again, "pay").expect(200).json().at("/executionId").asText())
        .isEqualTo(payment);
    assertThat(ids(again)).containsExactly(greeting, payment);
    assertThat(paid).hasValue(1);
  }

  @Test
  void of_what_the_app_does_no_more_only_administrators_read() {
    String renamed = "update action_execution_log set action_id = 'gone' where id = ?";
    app.database().write(sql -> sql.execute(renamed, greeting));
    assertThat(ids(demoted)).isEmpty();
    demoted.get(RUNS + "/" + greeting).expect(404);
    assertThat(ids(app.admin())).containsExactly(greeting, payment);
    app.admin().get(RUNS + "/" + greeting).expect(200);
  }

  private static Reply send(TestClient client, String action) {
    return client.send(
        client
            .jsonRequest("POST", "/api/actions/" + action, Map.of())
            .header("Idempotency-Key", KEY));
  }

  private static List<String> ids(TestClient client) {
    JsonNode page = client.get(RUNS).expect(200).json();
    return page.get("executions").findValuesAsText("id");
  }
}
