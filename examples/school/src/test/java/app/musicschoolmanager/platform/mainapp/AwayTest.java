package app.musicschoolmanager.platform.mainapp;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.db.Row;
import app.musicschoolmanager.platform.integration.Outbound;
import app.musicschoolmanager.platform.integration.StubServer;
import app.musicschoolmanager.platform.secret.SecretBox;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A main app that is slow, wrong, down and back: the app goes on and says what it knows. */
class AwayTest {
  private final Branch branch = new Branch();

  @AfterEach
  void close() {
    branch.close();
  }

  private void learn() {
    branch.main().says("settings", "{\"name\": \"Seven\"}");
    branch.giveKey();
    branch.exchange();
    assertThat(branch.state()).isEqualTo("ok");
  }

  private void assertGoesOn() {
    assertThat(branch.config().at("/name").asText()).isEqualTo("Seven");
    assertThat(branch.order().json().at("/message").asText()).isEqualTo("parts");
  }

  private void exchangeIn(Duration time) {
    branch.app().clock().advance(time);
    branch.exchange();
  }

  @Test
  void what_it_was_told_outlives_a_restart_without_the_main_app() {
    learn();
    branch.main().goDown();
    branch.restart();
    assertGoesOn();
    exchangeIn(Duration.ofHours(2));
    assertGoesOn();
    assertThat(branch.state()).isEqualTo("failing");
    assertThat(branch.part("credentials").at("/fault").asText()).isEqualTo("no_connection");
    branch.main().says("settings", "{\"name\": \"Eight\"}");
    branch.main().comeBack();
    exchangeIn(Duration.ofMinutes(2));
    assertThat(branch.state()).isEqualTo("ok");
    assertThat(branch.config().at("/name").asText()).isEqualTo("Eight");
  }

  @Test
  void an_app_whose_main_app_is_down_at_the_start_works_and_learns_later() {
    branch.main().goDown();
    branch.exchange();
    assertThat(branch.config().at("/name").asText()).isEqualTo("Branch office");
    assertThat(branch.order().json().at("/error").asText()).contains("not connected");
    branch.main().says("settings", "{\"name\": \"Seven\"}");
    branch.giveKey();
    branch.main().comeBack();
    exchangeIn(Duration.ofMinutes(1));
    assertGoesOn();
  }

  @Test
  void an_answer_that_cannot_be_used_changes_nothing_and_is_told() {
    learn();
    StubServer elsewhere = StubServer.json(200, "{\"name\": \"Stolen\", \"integrations\": {}}");
    try (elsewhere) {
      for (Wrong wrong : wrong(elsewhere.url())) {
        branch.main().does("settings", wrong.answer());
        branch.main().does("credentials", wrong.answer());
        branch.link().hurry();
        branch.exchange();
        assertGoesOn();
        assertThat(fault("settings")).isEqualTo(wrong.fault());
        assertThat(fault("credentials")).isEqualTo(wrong.fault());
      }
      assertThat(elsewhere.received()).as("nobody else is asked").isEmpty();
    }
    branch.link().hurry();
    learn();
    assertGoesOn();
  }

  private String fault(String part) {
    JsonNode told = branch.part(part);
    String fault = told.get("fault").asText();
    return told.get("status").isNull() ? fault : fault + " " + told.get("status");
  }

  /** An answer, and how it is told. */
  private record Wrong(String fault, StubServer.Answer answer) {}

  private static List<Wrong> wrong(String elsewhere) {
    List<Wrong> all = new ArrayList<>();
    all.add(new Wrong("failed 500", exchange -> exchange.sendResponseHeaders(500, -1)));
    all.add(new Wrong("refused 401", exchange -> exchange.sendResponseHeaders(401, -1)));
    all.add(new Wrong("redirected 302", exchange -> StubServer.redirect(exchange, 302, elsewhere)));
    all.add(new Wrong("redirected 307", exchange -> StubServer.redirect(exchange, 307, elsewhere)));
    all.add(new Wrong("unreadable", says("application/json", "{oh")));
    all.add(new Wrong("unreadable", AwayTest::cutOff));
    all.add(new Wrong("unreadable", AwayTest::flood));
    all.add(new Wrong("unreadable 201", exchange -> exchange.sendResponseHeaders(201, -1)));
    all.add(new Wrong("unreadable 200", says("text/html", "<p>Sign in")));
    for (String json :
        List.of(
            "[]",
            "{\"name\": 7, \"integrations\": 7}",
            "{\"name\": \"a\\nb\", \"integrations\": {\"parts\": {\"settings\": {\"token\": 1}}}}",
            "{\"avatar\": \"<svg>\", \"integrations\": {\"parts\": {\"settings\": []}}}",
            "{\"theme\": {\"colour\": \"red;}\"}, \"integrations\": null}",
            "{\"validUntil\": \"soon\", \"integrations\": {\"parts\": {\"expiresAt\": \"soon\"}}}",
            "{\"name\": \"%s\"}".formatted("a".repeat(Said.LONGEST)))) {
      all.add(new Wrong("unreadable 200", says("application/json", json)));
    }
    return all;
  }

  private static StubServer.Answer says(String type, String text) {
    return exchange -> StubServer.send(exchange, 200, type, text);
  }

  private static void cutOff(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 1_000);
    exchange.getResponseBody().write("{\"name\": \"Half\", ".getBytes());
  }

  private static void flood(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 0);
    byte[] much = " ".repeat(1 << 20).getBytes();
    try {
      for (int i = 0; i < 50; i++) {
        exchange.getResponseBody().write(much);
      }
    } catch (IOException e) {
      // the app has heard enough
    }
  }

  @Test
  void a_slow_main_app_holds_up_nobody() throws InterruptedException {
    learn();
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    branch
        .main()
        .does(
            "settings",
            exchange -> {
              asked.countDown();
              gate.await();
              StubServer.send(exchange, 200, "application/json", "{\"name\": \"At last\"}");
            });
    branch.app().clock().advance(Duration.ofHours(2));
    branch.link().start();
    asked.await();
    assertGoesOn();
    gate.countDown();
    while (!branch.config().at("/name").asText().equals("At last")) {
      TestApp.giveWay();
    }
  }

  @Test
  void an_app_that_stops_does_not_wait_for_a_slow_main_app() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    branch
        .main()
        .does(
            "settings",
            exchange -> {
              asked.countDown();
              new CountDownLatch(1).await();
            });
    branch.link().start();
    asked.await();
    long start = System.nanoTime();
    branch.link().close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void who_takes_too_long_is_not_waited_for() {
    branch.main().does("settings", exchange -> new CountDownLatch(1).await());
    MainAppAddress address = MainAppAddress.of(branch.app().services().config()).orElseThrow();
    Outbound hasty = Outbound.loopbackOnly(Duration.ofMillis(50));
    Line line = new Line(address, hasty, branch.app().database());
    assertThat(line.ask(Part.SETTINGS).fault().word()).isEqualTo("timeout");
  }

  @Test
  void it_is_asked_ever_less_often_and_when_it_says() {
    AtomicInteger status = new AtomicInteger(500);
    branch
        .main()
        .does(
            "settings",
            exchange -> {
              exchange.getResponseHeaders().set("Retry-After", "7200");
              exchange.sendResponseHeaders(status.get(), -1);
            });
    int[] asked = new int[17];
    for (int minute = 0; minute <= 16; minute++) {
      branch.exchange();
      asked[minute] = branch.main().asked("settings").size();
      branch.app().clock().advance(Duration.ofMinutes(1));
    }
    assertThat(asked).containsExactly(1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5);
    status.set(503);
    exchangeIn(Duration.ofHours(1));
    exchangeIn(Duration.ofMinutes(119));
    assertThat(branch.main().asked("settings")).hasSize(6);
    exchangeIn(Duration.ofMinutes(2));
    assertThat(branch.main().asked("settings")).hasSize(7);
  }

  @Test
  void what_another_main_app_has_said_counts_for_nothing() {
    learn();
    SecretBox secrets = new SecretBox(new SecretKeySpec(new byte[32], "AES"));
    ExchangeTable other =
        new ExchangeTable(branch.app().database(), secrets, "https://other.example.com branch-7");
    other.begin();
    assertThat(other.answer(Part.CREDENTIALS)).isEmpty();
    assertThat(other.find(Part.CREDENTIALS).triedAt()).isNull();
  }

  @Test
  void what_was_sealed_with_another_key_is_asked_for_anew() {
    learn();
    Row row = kept("settings");
    branch
        .app()
        .database()
        .write(sql ->
            sql.execute(
                "update main_app_exchange set answer = ? where part = 'credentials'",
                row.text("answer")));
    branch.restart();
    assertThat(branch.order().json().at("/error").asText()).contains("not connected");
    branch.exchange();
    assertGoesOn();
  }

  private Row kept(String part) {
    Optional<Row> row =
        branch
            .app()
            .database()
            .read(sql -> sql.one("select * from main_app_exchange where part = ?", part));
    return row.orElseThrow();
  }
}
