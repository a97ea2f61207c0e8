package app.runninggrouplog.platform.webhook.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import app.runninggrouplog.platform.AppDefinition;
import app.runninggrouplog.platform.TestApp;
import app.runninggrouplog.platform.TestClient.Reply;
import app.runninggrouplog.platform.db.Row;
import app.runninggrouplog.platform.webhook.Hmac;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Services that prove who they are start actions, each delivery one run at most. */
class IncomingHookTest {
  private static final String ORDER = "{\"order\":{\"customer\":\"Ann\",\"total\":\"12.50\"}}";

  private final Book book = new Book();
  private final TestApp app =
      TestApp.start(
          AppDefinition.named("Shop").actions(book).build(), Map.of("TRUSTED_PROXIES", "1"));

  @AfterEach
  void close() {
    book.gate.countDown();
    app.close();
  }

  private Sender sender(String scheme) {
    return Sender.of(app, app.admin(), Book.hook(scheme));
  }

  @Test
  void what_a_service_signs_runs_the_action_with_what_it_says_in_the_name_of_who_set_it_up() {
    Sender sender = sender("standard");
    Reply reply = sender.send("msg_1", ORDER).expect(202);
    JsonNode delivery = sender.settled().get(0);

    assertThat(book.done()).containsExactly("Ann 12.50 web by admin@example.com");
    assertThat(delivery.get("id").asText()).isEqualTo(reply.json().get("id").asText());
    JsonNode run =
        app.admin()
            .get("/api/actions/executions/" + delivery.get("executionId").asText())
            .expect(200)
            .json();
    assertThat(run.findValue("triggerSource").asText()).isEqualTo("webhook");
    assertThat(run.findValue("status").asText()).isEqualTo("completed");
  }

  @Test
  void whoever_cannot_sign_learns_nothing_and_starts_nothing() {
    Sender sender = sender("standard");
    Sender forger = new Sender(app, sender.path(), "whsec_" + "A".repeat(44));
    Sender astray = new Sender(app, "/api/hooks/" + "0".repeat(26), sender.secret());

    Reply wrong = forger.send("msg_1", ORDER).expect(404);
    Reply none = app.anonymous().send(sender.request(ORDER)).expect(404);
    Reply old = sender.send("msg_2", app.clock().instant().getEpochSecond() - 301, ORDER);
    Reply unknown = astray.send("msg_1", ORDER).expect(404);

    assertThat(List.of(none, old.expect(404), unknown))
        .allSatisfy(reply -> assertThat(told(reply)).isEqualTo(told(wrong)));
    assertThat(app.admin().get("/webhooks/incoming/" + sender.id()).body())
        .contains("The signature is wrong", "It bore no signature", "more than five minutes ago");
    assertThat(sender.deliveries().findValuesAsText("refusal"))
        .containsExactly("time", "unsigned", "signature");
    assertThat(book.notes).isEmpty();
    sender.send("msg_1", ORDER).expect(202);
  }

  /** What an answer says, but for where it was asked and the id of the request. */
  private static String told(Reply reply) {
    return reply.body().replaceAll("/api/hooks/[a-z0-9]*", "").replaceAll("[0-9a-z]{26}", "");
  }

  @Test
  void a_repeated_request_starts_nothing_even_under_another_name() {
    Sender standard = sender("standard");
    standard.send("msg_1", ORDER).expect(202);
    assertThat(standard.send("msg_1", ORDER).expect(200).body()).contains("repeated");
    app.clock().advance(Duration.ofMinutes(3));
    standard.send("msg_1", ORDER).expect(200);
    assertThat(standard.settled()).hasSize(1);
    assertThat(standard.deliveries().get(0).get("repeats").asInt()).isEqualTo(2);

    Sender github = sender("github");
    github.push("72d3162e", ORDER).expect(202);
    github.push("72d3162e", ORDER).expect(200);
    github.push("invented", ORDER).expect(200);
    github.settled();
    assertThat(book.done()).hasSize(2);
    standard.send("msg_2", ORDER).expect(202); // a new one that says the same
    standard.settled();
    assertThat(book.done()).hasSize(3);
  }

  @Test
  void the_same_request_sent_many_times_at_once_starts_one_run() throws InterruptedException {
    Sender sender = sender("standard");
    List<Integer> answers = new CopyOnWriteArrayList<>();
    List<Thread> threads =
        Stream.generate(() ->
                Thread.ofVirtual().unstarted(() -> answers.add(sender.send("m", ORDER).status())))
            .limit(12)
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    sender.settled();
    assertThat(answers).hasSize(12).containsOnlyOnce(202).containsOnly(200, 202);
    assertThat(book.done()).hasSize(1);
  }

  @Test
  void what_the_body_lacks_or_gives_in_another_kind_is_refused_as_any_wrong_input() {
    Sender sender = sender("standard");
    sender.send("msg_1", "{\"order\":{\"total\":1}}").expect(202);
    sender.send("msg_2", "{\"order\":{\"customer\":\"Bo\",\"total\":\"much\"}}").expect(202);
    sender.send("msg_3", "this is no JSON").expect(202);
    JsonNode all = sender.settled();

    assertThat(all.findValuesAsText("status")).containsExactly("failed", "failed", "failed");
    assertThat(book.notes).isEmpty();
    String run = all.get(2).get("executionId").asText();
    assertThat(app.admin().get("/actions/executions/" + run).expect(200).body())
        .contains("Who is required");
  }

  @Test
  void it_runs_no_longer_than_who_set_it_up_is_an_administrator() {
    Sender sender = Sender.of(app, app.otherAdmin(), Book.hook("standard"));
    sender.send("msg_1", ORDER).expect(202);
    sender.settled();
    String id = app.userId(app.otherAdmin());
    app.admin().put("/api/users/" + id, Map.of("role", "MEMBER")).expect(200);

    Reply refused = sender.send("msg_2", ORDER).expect(503);
    assertThat(refused.header("Retry-After")).isPresent();
    assertThat(app.admin().get("/webhooks").body()).contains("Needs attention");
    assertThat(app.admin().get("/webhooks/incoming/" + sender.id()).body())
        .contains("no longer an active administrator");

    app.admin().put("/api/webhooks/incoming/" + sender.id(), Book.hook("standard")).expect(200);
    sender.send("msg_2", ORDER).expect(202);
    sender.settled();
    assertThat(book.done())
        .containsExactly(
            "Ann 12.50 web by second@example.com", "Ann 12.50 web by admin@example.com");
  }

  @Test
  void what_was_accepted_runs_after_a_stop_and_what_had_begun_does_not_run_again() {
    Sender sender = sender("standard");
    book.gate = new CountDownLatch(1);
    for (int i = 1; i <= 6; i++) {
      sender.send("msg_" + i, ORDER.replace("Ann", "No " + i)).expect(202);
    }
    while (book.notes.size() < 4) {
      TestApp.giveWay();
    }
    app.restartWithin(Duration.ofMillis(200));
    book.gate.countDown();
    app.services().incoming().start();
    app.services().incoming().start();
    List<Delivery> all = sender.rest();

    assertThat(book.notes.stream().filter(note -> note.endsWith(" begun")))
        .containsExactlyInAnyOrder(
            "No 1 begun", "No 2 begun", "No 3 begun", "No 4 begun", "No 5 begun", "No 6 begun");
    assertThat(book.done()).hasSize(2);
    assertThat(all.stream().map(delivery -> delivery.run().value()))
        .containsExactly("completed", "completed", "failed", "failed", "failed", "failed");
    sender.send("msg_5", ORDER.replace("Ann", "No 5")).expect(200);
  }

  @Test
  void whoever_guesses_has_to_wait_and_others_have_not() {
    Sender sender = sender("standard");
    Sender forger = new Sender(app, sender.path(), "whsec_" + "A".repeat(44));
    for (int i = 0; i < 20; i++) {
      forger.send("msg", ORDER).expect(404);
    }
    assertThat(forger.send("msg", ORDER).expect(429).header("Retry-After")).isPresent();
    assertThat(sender.deliveries()).hasSize(20);
    app.anonymous()
        .send(sender.request(ORDER).header("X-Forwarded-For", "203.0.113.7"))
        .expect(404);

    app.clock().advance(Duration.ofMinutes(1));
    sender.send("msg_1", ORDER).expect(202);
    assertThat(sender.settled().findValuesAsText("refusal")).hasSize(21); // the newest 20 of them
  }

  @Test
  void neither_a_session_nor_another_site_matters_and_much_is_too_much() {
    Sender sender = sender("github");
    String body = ORDER.replace("Ann", "Al");
    sender.push("1", body).expect(202);
    app.admin().send(sender.request(ORDER).header("Origin", "https://evil.example")).expect(404);
    sender.push("2", "\"" + "x".repeat(1_000_001) + "\"").expect(413);
    sender.settled();
    assertThat(book.done()).hasSize(1);
  }

  @Test
  void slack_is_answered_its_challenge_and_its_forms_are_read() {
    Map<String, Object> hook = new HashMap<>(Book.hook("slack"));
    hook.put("secret", "8f742231b10e8888abcd99yyyzzz85a5");
    hook.put(
        "parameters",
        Map.of("who", Map.of("pointer", "/user_name"), "total", Map.of("value", "1")));
    JsonNode made = app.admin().post("/api/webhooks/incoming", hook).expect(201).json();
    assertThat(made.has("secret")).isFalse();
    Sender slack = new Sender(app, made.get("path").asText(), hook.get("secret").toString());

    Reply challenged =
        slack("{\"type\":\"url_verification\",\"challenge\":\"3eZb\"}", "application/json", slack);
    assertThat(challenged.expect(200).json().get("challenge").asText()).isEqualTo("3eZb");
    slack("user_name=Road+Runner&text=", "application/x-www-form-urlencoded", slack).expect(202);
    slack.settled();
    assertThat(book.done()).containsExactly("Road Runner 1.00 null by admin@example.com");
  }

  private Reply slack(String body, String type, Sender sender) {
    String at = String.valueOf(app.clock().instant().getEpochSecond());
    byte[] key = sender.secret().getBytes(StandardCharsets.UTF_8);
    byte[] signature = Hmac.of(key, ("v0:" + at + ":" + body).getBytes(StandardCharsets.UTF_8));
    return app.anonymous()
        .send(
            app.anonymous()
                .request(sender.path())
                .header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", at)
                .header("X-Slack-Signature", "v0=" + HexFormat.of().formatHex(signature))
                .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void the_secret_is_shown_once_and_the_trail_tells_who_set_what_up() {
    Sender sender = sender("standard");
    String own = "whsec_" + "Zm9vYmFyYmF6".repeat(3);
    Map<String, Object> changed = new HashMap<>(Book.hook("standard"));
    changed.put("secret", own);
    changed.put("name", "Orders of the shop");
    app.admin().put("/api/webhooks/incoming/" + sender.id(), changed).expect(200);
    sender.send("msg_1", ORDER).expect(404);
    new Sender(app, sender.path(), own).send("msg_1", ORDER).expect(202);
    sender.settled();
    assertThat(kept("incoming_hook"))
        .contains("Orders of the shop", "v1:")
        .doesNotContain(own, sender.secret());
    app.admin().delete("/api/webhooks/incoming/" + sender.id()).expect(204);
    new Sender(app, sender.path(), own).send("msg_2", ORDER).expect(404);

    String trail = app.admin().get("/changes").expect(200).body();
    assertThat(trail).contains("Orders of the shop", "Webhook").doesNotContain(own);
    assertThat(kept("change_log")).contains("app_webhook").doesNotContain(own, sender.secret());
    assertThat(kept("incoming_delivery")).isEqualTo("[]");
  }

  private String kept(String table) {
    return app.database()
        .read(sql -> sql.query("select * from " + table).stream().map(Row::asMap).toList())
        .toString();
  }
}
