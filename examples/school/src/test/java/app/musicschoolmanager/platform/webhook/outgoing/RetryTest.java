package app.musicschoolmanager.platform.webhook.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.webhook.outgoing.Receiver.Told;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is not taken is sent again, in order, and holds up nobody else. */
class RetryTest {
  private final Newsroom room = new Newsroom();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void what_is_not_taken_is_sent_again_with_growing_pauses_and_the_same_id() {
    AtomicInteger status = new AtomicInteger(500);
    Receiver office =
        room.receiver((told, exchange) -> exchange.sendResponseHeaders(status.get(), -1));
    JsonNode hook = room.hook(office);
    room.client("Ann");
    List<Integer> attempts = new ArrayList<>();
    for (int minute = 0; minute < 16; minute++) {
      room.sendDue();
      if (office.told().size() > attempts.size()) {
        attempts.add(minute);
      }
      room.app().clock().advance(Duration.ofMinutes(1));
    }
    assertThat(attempts).containsExactly(0, 1, 3, 7, 15);
    status.set(200);
    room.app().clock().advance(Duration.ofMinutes(16));
    room.sendDue();
    assertThat(office.told())
        .hasSize(6)
        .extracting(Told::id)
        .containsOnly(office.told().get(0).id());
    assertThat(room.states(hook)).containsExactly("sent");
  }

  @Test
  void a_later_change_of_a_record_waits_for_the_earlier_and_other_records_do_not() {
    Receiver office =
        room.receiver((told, exchange) ->
            exchange.sendResponseHeaders(told.body().contains("\"Ann\"") ? 400 : 204, -1));
    room.hook(office);
    String ann = room.client("Ann");
    room.rename(ann, "Anna");
    room.client("Ben");
    room.sendDue();
    assertThat(office.told().stream().map(it -> it.json().at("/data/record/name").asText()))
        .containsExactly("Ann", "Ben");
  }

  @Test
  void a_receiver_that_says_when_is_left_alone_until_then() {
    Receiver office =
        room.receiver((told, exchange) -> {
          exchange.getResponseHeaders().set("Retry-After", "1800");
          exchange.sendResponseHeaders(429, -1);
        });
    room.hook(office);
    room.client("Ann");
    room.client("Ben");
    room.sendDue();
    room.app().clock().advance(Duration.ofMinutes(29));
    room.sendDue();
    assertThat(office.told()).hasSize(1);
    room.app().clock().advance(Duration.ofMinutes(2));
    room.sendDue();
    assertThat(office.told()).hasSize(2);
  }

  @Test
  void a_slow_receiver_holds_up_nobody_else() throws InterruptedException {
    CountDownLatch gate = new CountDownLatch(1);
    CountDownLatch reached = new CountDownLatch(1);
    Receiver slow =
        room.receiver((told, exchange) -> {
          reached.countDown();
          gate.await();
          exchange.sendResponseHeaders(204, -1);
        });
    CountDownLatch three = new CountDownLatch(3);
    Receiver quick =
        room.receiver((told, exchange) -> {
          exchange.sendResponseHeaders(204, -1);
          three.countDown();
        });
    JsonNode slowly = room.hook(slow);
    room.hook(quick);
    room.app().services().outgoing().start();
    room.client("Ann");
    reached.await();
    room.client("Ben");
    room.client("Cem");
    three.await();
    assertThat(slow.told()).hasSize(1);
    gate.countDown();
    while (room.states(slowly).stream().anyMatch(state -> !state.equals("sent"))) {
      TestApp.giveWay();
    }
    assertThat(slow.told()).hasSize(3);
  }

  @Test
  void who_takes_nothing_for_three_days_is_paused_and_can_be_told_again() {
    AtomicInteger status = new AtomicInteger(503);
    Receiver office =
        room.receiver((told, exchange) -> exchange.sendResponseHeaders(status.get(), -1));
    JsonNode hook = room.hook(office);
    room.client("Ann");
    assertThat(metrics()).contains("webhook_messages{state=\"waiting\"} 1.0");
    for (int hour = 0; hour < 80; hour++) {
      room.sendDue();
      room.app().clock().advance(Duration.ofHours(1));
    }
    room.signInAgain();
    int attempts = office.told().size();
    assertThat(room.isPaused(hook)).isTrue();
    assertThat(room.states(hook)).containsExactly("failed");
    assertThat(metrics())
        .contains("webhook_messages{state=\"waiting\"} 0.0")
        .contains("webhook_messages{state=\"failed\"} 1.0");
    room.client("While it is paused");
    room.sendDue();
    assertThat(office.told()).hasSize(attempts);
    String page = Newsroom.path(hook).replace("/api", "");
    assertThat(room.app().admin().get(page).expect(200).body()).contains("It is paused since");

    status.set(204);
    room.app().admin().form(page + "/again", Map.of()).expect(303);
    room.client("Ben");
    room.sendDue();
    assertThat(office.told().subList(attempts, office.told().size()))
        .extracting(it -> it.json().at("/data/record/name").asText())
        .containsExactly("Ann", "Ben");
    assertThat(room.isPaused(hook)).isFalse();
  }

  private List<String> metrics() {
    TestClient scraper = room.app().anonymous();
    String token = "Bearer " + TestApp.METRICS_TOKEN;
    return scraper
        .send(scraper.request("/api/metrics").header("Authorization", token))
        .expect(200)
        .body()
        .lines()
        .toList();
  }

  @Test
  void who_is_gone_is_paused_at_once() {
    JsonNode hook = room.hook(room.receiver(410));
    room.client("Ann");
    room.sendDue();
    assertThat(room.isPaused(hook)).isTrue();
  }

  @Test
  void what_was_being_sent_when_the_app_was_killed_is_sent_again() {
    Receiver office = room.receiver(204);
    JsonNode hook = room.hook(office);
    room.client("Ann");
    new MessageTable(room.app().database()).claimNext(hook.get("id").asText()).orElseThrow();
    room.sendDue();
    assertThat(office.told()).isEmpty();
    room.app().clock().advance(Duration.ofMinutes(6));
    room.sendDue();
    assertThat(office.told()).hasSize(1);
  }
}
