package app.musicschoolmanager.platform.webhook.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.call.CallLog;
import app.musicschoolmanager.platform.call.CallQuery;
import app.musicschoolmanager.platform.integration.Outbound;
import app.musicschoolmanager.platform.model.Validation;
import app.musicschoolmanager.platform.model.Validation.Checked;
import app.musicschoolmanager.platform.page.Atelier;
import app.musicschoolmanager.platform.record.Via;
import app.musicschoolmanager.platform.secret.SecretBox;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.webhook.WebhookTrail.By;
import app.musicschoolmanager.platform.webhook.outgoing.Receiver.Told;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Addresses are told of changes, signed, and of nothing that is not for them. */
class OutgoingHookTest {
  private final Newsroom room = new Newsroom();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void a_change_is_told_in_order_and_signed_with_the_record_as_the_api_shows_it() {
    Receiver office = room.receiver(204);
    JsonNode hook = room.hook(office);
    String id = room.client("Ann");
    room.rename(id, "Anna");
    room.app().admin().delete(Newsroom.CLIENTS + "/" + id).expect(204);
    room.sendDue();

    assertThat(office.types())
        .containsExactly("test-client.created", "test-client.updated", "test-client.deleted");
    for (Told told : office.told()) {
      assertThat(told.headers().getFirst("webhook-signature"))
          .isEqualTo(told.signature(hook.get("secret").asText()));
      assertThat(told.json().get("id").asText()).isEqualTo(told.id());
      assertThat(told.json().at("/data/record/id").asText()).isEqualTo(id);
    }
    JsonNode updated = office.told().get(1).json();
    assertThat(updated.at("/data/record/name").asText()).isEqualTo("Anna");
    assertThat(updated.at("/data/changed").toString()).isEqualTo("[\"name\"]");
    assertThat(Instant.parse(updated.get("timestamp").asText()))
        .isEqualTo(room.app().clock().instant());
    assertThat(room.states(hook)).containsOnly("sent");
    room.sendDue();
    assertThat(office.told()).hasSize(3);
  }

  @Test
  void it_is_told_only_what_it_asks_for_and_nothing_that_is_somebody_elses() {
    Receiver office = room.receiver(204);
    room.hook(office.url(), List.of("test-client", "test-work", "test-tip"), List.of("created"));
    String client = room.client("Ann");
    room.rename(client, "Anna");
    Map<String, Object> work =
        Map.of("title", "Mine alone", "lock", "a secret word", "client", client);
    room.app().member().post("/api/models/test-work", work).expect(201);
    room.app()
        .admin()
        .post("/api/models/test-ledger", Map.of("title", "Not asked for"))
        .expect(201);
    Map<String, Object> tip = Map.of("title", "Shared", "note", "Mine alone");
    room.app().admin().post("/api/models/test-tip", tip).expect(201);
    room.sendDue();

    assertThat(office.types())
        .containsExactlyInAnyOrder("test-client.created", "test-work.created", "test-tip.created");
    assertThat(office.told().toString()).contains("Shared", "Ann");
    assertThat(office.told().stream().map(Told::body).toList().toString())
        .doesNotContain("Mine alone", "a secret word", "Not asked for");
  }

  @Test
  void what_is_rolled_back_is_told_to_nobody() {
    Receiver office = room.receiver(204);
    room.hook(office);
    room.client("Ann");
    room.app()
        .admin()
        .post(Newsroom.CLIENTS, Map.of("name", "Ann"))
        .expect(422); // the name is taken
    assertThatThrownBy(() ->
            room.app()
                .database()
                .write(sql -> {
                  room.app()
                      .services()
                      .records()
                      .records(
                          Atelier.CLIENT,
                          new Caller(room.app().userId(room.app().admin()), "", Role.ADMIN))
                      .create(checked("Ben"));
                  throw new IllegalStateException("No, after all.");
                }))
        .hasMessage("No, after all.");
    room.sendDue();
    assertThat(office.told()).hasSize(1);
  }

  private static Checked checked(String name) {
    return Validation.complete(Atelier.CLIENT.fields()).texts(Map.of("name", name));
  }

  @Test
  void no_redirect_is_followed_and_an_answer_that_is_cut_off_is_none() {
    Receiver elsewhere = room.receiver(204);
    Receiver moved =
        room.receiver((told, exchange) -> {
          exchange.getResponseHeaders().set("Location", elsewhere.url());
          exchange.sendResponseHeaders(307, -1);
        });
    Receiver broken = room.receiver((told, exchange) -> exchange.close());
    JsonNode first = room.hook(moved);
    JsonNode second = room.hook(broken);
    JsonNode third = room.hook("http://localhost:9/closed", List.of("test-client"), Newsroom.ALL);
    room.client("Ann");
    room.sendDue();
    assertThat(elsewhere.told()).isEmpty();
    assertThat(room.outcome(first)).isEqualTo("redirected");
    assertThat(room.outcome(second)).isEqualTo("unreadable");
    assertThat(room.outcome(third)).isEqualTo("no_connection");
    assertThat(List.of(first, second, third))
        .allSatisfy(it -> assertThat(room.states(it)).containsExactly("waiting"));
  }

  @Test
  void a_private_address_is_never_reached() {
    Receiver inside = room.receiver(204);
    String port = inside.url().replaceAll(".*:(\\d+)/.*", "$1");
    SecretBox secrets = new SecretBox(room.app().services().config().dataKey());
    OutgoingHooks guarded =
        new OutgoingHooks(
            room.app().database(),
            secrets,
            room.app().services().records().models(),
            Outbound.guarded());
    By by = new By(new Caller(room.app().userId(room.app().admin()), "", Role.ADMIN), Via.API);
    for (String address :
        List.of(
            "https://127.0.0.1:" + port,
            "https://10.0.0.1/x",
            "https://[::1]/",
            "http://example.com")) {
      OutgoingWish wish =
          new OutgoingWish(
              "Inside", address, Set.of("test-client"), OutgoingWish.kinds(Newsroom.ALL.stream()));
      assertThatThrownBy(() -> guarded.add(by, wish)).isInstanceOf(Invalid.class);
    }
    String literal =
        room.hook("https://127.0.0.1:" + port, List.of("test-client"), Newsroom.ALL)
            .get("id")
            .asText();
    String named =
        room.hook("https://localhost:" + port, List.of("test-client"), Newsroom.ALL)
            .get("id")
            .asText();
    assertThat(guarded.tryOut(literal).outcome()).isEqualTo("no_host");
    assertThat(guarded.tryOut(named).outcome()).isEqualTo("no_host");
    String reached = room.hook(inside).get("id").asText();
    assertThat(room.app().services().outgoing().tryOut(reached).isGood()).isTrue();
    assertThat(inside.told()).hasSize(1);
    guarded.close();
  }

  @Test
  void a_test_is_signed_and_sent_at_once_and_calls_are_noted_without_the_path() {
    Receiver office = room.receiver(204);
    JsonNode hook = room.hook(office);
    String path = Newsroom.path(hook);
    assertThat(
            room.app()
                .admin()
                .post(path + "/test", Map.of())
                .expect(200)
                .json()
                .get("ok")
                .asBoolean())
        .isTrue();
    Told told = office.told().get(0);
    assertThat(told.json().get("type").asText()).isEqualTo("webhook.test");
    assertThat(told.headers().getFirst("webhook-signature"))
        .isEqualTo(told.signature(hook.get("secret").asText()));
    assertThat(room.messages(hook)).isEmpty();
    CallQuery newest = new CallQuery(null, "Office", null, null, null, null, 10);
    String calls = new CallLog(room.app().database()).find(newest).toString();
    assertThat(calls).contains("WEBHOOK", "localhost", "ACCEPTED").doesNotContain("a-key-of");
  }

  @Test
  void the_secret_is_kept_sealed_and_the_trail_tells_who_set_what_up() {
    Receiver office = room.receiver(204);
    JsonNode hook = room.hook(office);
    String secret = hook.get("secret").asText();
    String path = Newsroom.path(hook);
    for (String address :
        List.of(
            path, "/api/webhooks/outgoing", path.replace("/api", ""), "/webhooks", "/changes")) {
      assertThat(room.app().admin().get(address).expect(200).body()).doesNotContain(secret);
    }
    assertThat(room.kept("outgoing_hook")).contains("Office", "v1:").doesNotContain(secret);
    room.app().admin().delete(path).expect(204);
    assertThat(room.kept("change_log")).contains("app_webhook", "deleted").doesNotContain(secret);
  }
}
