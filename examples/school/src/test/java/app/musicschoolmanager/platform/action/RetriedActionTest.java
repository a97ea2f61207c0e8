package app.musicschoolmanager.platform.action;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.integration.ConnectionType;
import app.musicschoolmanager.platform.integration.HttpReply;
import app.musicschoolmanager.platform.integration.HttpService;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.integration.StubServer;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.Scoping;
import app.musicschoolmanager.platform.model.Values;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An action whose service is away for a moment is tried again, unless that did anything twice. */
class RetriedActionTest {
  private static final Model NOTE =
      Model.named("note", "Note", "Notes")
          .scoping(Scoping.SHARED_DATA)
          .fields(Field.string("text", "Text").required())
          .display("text")
          .build();

  /** What the service answers next: a status, 0 for nothing at all; afterwards all is well. */
  private final Deque<Integer> answers = new ConcurrentLinkedDeque<>();

  private final List<String> keys = new CopyOnWriteArrayList<>();
  private volatile String retryAfter = "0";
  private final StubServer server = new StubServer(this::answer);
  private volatile Probe.Body body = context -> ActionResult.of("Nothing to do");
  private final TestApp app =
      TestApp.start(
          AppDefinition.named("Probe")
              .models(NOTE)
              .integrations(
                  List.of(
                      Integration.http("shop", "Shop").build(),
                      Integration.http("payments", "Payments")
                          .provider("stripe")
                          .connectionType(ConnectionType.BEARER)
                          .build()))
              .actions(action("call", 3), action("once", 0))
              .build(),
          Map.of("SHOP_URL", server.url(), "PAYMENTS_URL", server.url(), "PAYMENTS_TOKEN", "sk_1"));

  private Probe action(String id, int retries) {
    ActionDefinition definition =
        ActionDefinition.named(id, id)
            .scope(DataScope.SHARED_DATA)
            .integrations("shop", "payments")
            .timeout(Duration.ofSeconds(20))
            .retries(retries)
            .build();
    return new Probe(definition, context -> body.run(context));
  }

  private void answer(HttpExchange exchange) throws IOException {
    Integer status = answers.poll();
    if (exchange.getRequestHeaders().containsKey("Idempotency-Key")) {
      keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    }
    if (status == null) {
      StubServer.send(exchange, 200, "application/json", "{\"id\":1}");
    } else if (status != 0) { // else it is closed without an answer
      if (retryAfter != null) {
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
      }
      StubServer.send(exchange, status, "text/plain", "not now");
    }
  }

  RetriedActionTest() {
    app.database()
        .write(sql ->
            sql.execute(
                """
                create table "note" ("id" text primary key, "text" text,
                  "version" bigint, "created_at" text, "updated_at" text)\
                """));
  }

  @AfterEach
  void close() {
    app.close();
    server.close();
  }

  @Test
  void a_service_that_is_busy_is_asked_again_when_it_says_and_each_attempt_is_in_the_log() {
    answers.addAll(List.of(429, 429));
    body = c -> ActionResult.of("Told " + post(c, "shop").status());

    JsonNode run = run("call", 200);

    assertThat(run.path("message").asText()).isEqualTo("Told 200");
    assertThat(run.at("/log/0").asText())
        .isEqualTo(
            "Attempt 1 of 4: Shop has no time for the app now (429). Try again in 1 second.");
    assertThat(run.at("/log/1").asText()).startsWith("Attempt 2 of 4: Shop has no time");
    assertThat(run.get("log")).hasSize(2);
    assertThat(server.received()).hasSize(3);
    assertThat(runs()).isEqualTo(1);
    JsonNode calls = app.admin().get("/api/audit/calls").expect(200).json();
    assertThat(calls.findValuesAsText("status")).containsExactly("200", "429", "429");
  }

  @Test
  void one_that_does_not_answer_is_asked_again_after_a_pause() {
    answers.add(0);
    body = c -> ActionResult.of(c.http("shop").get("/orders").text());
    JsonNode run = run("call", 200);
    assertThat(run.at("/log/0").asText())
        .startsWith("Attempt 1 of 4: Shop could not be reached at localhost:");
    assertThat(run.path("executionTimeMs").asLong()).isGreaterThanOrEqualTo(500);
  }

  @Test
  void what_stays_away_fails_after_the_last_attempt() {
    answers.addAll(List.of(429, 429, 429, 429, 429));
    body = c -> ActionResult.of(post(c, "shop").text());
    JsonNode run = run("call", 422);
    assertThat(run.path("error").asText()).startsWith("Shop has no time for the app now (429).");
    assertThat(run.get("log")).hasSize(4);
    assertThat(server.received()).hasSize(4);
  }

  @Test
  void an_action_that_says_nothing_of_it_is_not_tried_again() {
    answers.add(429);
    body = c -> ActionResult.of(post(c, "shop").text());
    assertThat(run("once", 422).get("log")).isEmpty();
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void what_has_changed_a_record_is_not_tried_again() {
    answers.add(429);
    body =
        c -> {
          c.records(NOTE).create(Values.of(Map.of("text", "Begun")));
          return ActionResult.of(post(c, "shop").text());
        };
    JsonNode run = run("call", 422);
    assertThat(notes()).isEqualTo(1);
    assertThat(run.at("/log/1").asText())
        .isEqualTo(
            "It is not tried again: it has changed records already, which would be done twice.");
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void what_it_has_taken_back_by_itself_does_not_count() {
    answers.add(429);
    body =
        c -> {
          try {
            c.together(() -> {
              c.records(NOTE).create(Values.of(Map.of("text", "Begun")));
              throw new IllegalStateException("No.");
            });
          } catch (IllegalStateException e) {
            c.log("Taken back.");
          }
          String said = post(c, "shop").text();
          c.records(NOTE).create(Values.of(Map.of("text", "Done")));
          return ActionResult.of(said);
        };
    run("call", 200);
    assertThat(notes()).isEqualTo(1);
    assertThat(server.received()).hasSize(2);
  }

  @Test
  void what_another_service_has_taken_is_not_sent_again() {
    body =
        c -> {
          post(c, "shop");
          answers.add(503);
          retryAfter = null;
          return ActionResult.of(c.http("shop").get("/orders").orThrow().text());
        };
    JsonNode run = run("call", 422);
    assertThat(run.at("/log/1").asText()).contains("it has sent POST to Shop already");
    assertThat(server.received()).extracting(it -> it.method()).containsExactly("POST", "GET");
  }

  @Test
  void what_may_have_arrived_is_not_sent_again() {
    answers.add(0);
    body = c -> ActionResult.of(post(c, "shop").text());
    assertThat(run("call", 422).at("/log/1").asText()).contains("sent POST to Shop");
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void a_service_that_knows_keys_gets_the_same_for_the_same_call_of_each_attempt() {
    body =
        c -> {
          post(c, "payments");
          if (keys.size() < 3) {
            answers.add(0);
          }
          return ActionResult.of(post(c, "payments").text());
        };
    run("call", 200);
    assertThat(keys).hasSize(4);
    assertThat(keys.subList(2, 4)).isEqualTo(keys.subList(0, 2)).doesNotHaveDuplicates();
  }

  @Test
  void a_key_of_the_actions_own_stays_as_it_is() {
    body =
        c -> {
          c.http("payments").with("idempotency-key", "mine").post("/charges", Map.of()).orThrow();
          answers.add(429);
          return ActionResult.of(post(c, "payments").text());
        };
    run("call", 422);
    assertThat(keys).hasSize(2).first().isEqualTo("mine");
  }

  @Test
  void refusals_and_faults_are_final() {
    for (Probe.Body wrong :
        List.<Probe.Body>of(
            c -> ActionResult.of(post(c, "shop").text()),
            c -> {
              throw new IllegalStateException("No.");
            },
            c -> ActionResult.of(List.of().getFirst().toString()))) {
      answers.clear();
      answers.add(400);
      body = wrong;
      assertThat(run("call", 422).get("log")).isEmpty();
    }
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void no_attempt_begins_after_the_end_of_its_time() {
    answers.add(429);
    retryAfter = "25";
    body = c -> ActionResult.of(post(c, "shop").text());
    assertThat(run("call", 422).at("/log/1").asText())
        .isEqualTo("It is not tried again: its time would be up before.");
  }

  private static HttpReply post(ActionContext context, String service) {
    HttpService called = context.http(service);
    return called.post("/charges", Map.of("amount", 5)).orThrow();
  }

  private JsonNode run(String action, int status) {
    return app.admin().post("/api/actions/" + action, Map.of()).expect(status).json();
  }

  private long notes() {
    return app.database().read(sql -> sql.query("select * from note").size());
  }

  private int runs() {
    return app.admin().get("/api/actions/executions").expect(200).json().path("total").asInt();
  }
}
