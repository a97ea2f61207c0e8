package app.shopinventory.platform.action;

import static org.assertj.core.api.Assertions.assertThat;

import app.shopinventory.platform.AppDefinition;
import app.shopinventory.platform.TestApp;
import app.shopinventory.platform.TestClient;
import app.shopinventory.platform.TestClient.Reply;
import app.shopinventory.platform.auth.Caller;
import app.shopinventory.platform.integration.Integration;
import app.shopinventory.platform.integration.StubServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An app that is stopped while a run waits for its next attempt. */
class StoppedAttemptTest {
  /** Far less than what is under way may take when the app is asked to stop. */
  private static final Duration SOON = Duration.ofSeconds(10);

  private final CountDownLatch asked = new CountDownLatch(1);
  private final StubServer shop =
      new StubServer(exchange -> {
        asked.countDown();
        exchange.getResponseHeaders().set("Retry-After", "50");
        StubServer.send(exchange, 429, "text/plain", "not now");
      });
  private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
  private final TestApp app =
      TestApp.start(
          AppDefinition.named("Probe")
              .integrations(List.of(Integration.http("shop", "Shop").build()))
              .actions(
                  new Probe(
                      ActionDefinition.named("call", "Call")
                          .integrations("shop")
                          .timeout(Duration.ofMinutes(5))
                          .retries(3)
                          .build(),
                      context ->
                          ActionResult.of(
                              context.http("shop").post("/", Map.of()).orThrow().text())))
              .build(),
          Map.of("SHOP_URL", shop.url()));

  @AfterEach
  void close() {
    requests.shutdownNow();
    app.close();
    shop.close();
  }

  @Test
  void it_waits_no_longer_and_says_why_and_keeps_the_app_from_nothing() throws Exception {
    TestClient admin = app.admin();
    Future<Reply> answer = requests.submit(() -> admin.post("/api/actions/call", Map.of()));
    assertThat(asked.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();

    Instant begin = Instant.now();
    app.restart();
    assertThat(Duration.between(begin, Instant.now())).isLessThan(SOON);

    String id = answer.get().expect(422).json().path("executionId").asText();
    ActionExecution run = app.services().actions().log().get(id, Caller.SYSTEM);
    assertThat(run.error()).isEqualTo("It was stopped because the app is shutting down.");
    assertThat(run.isCutOff()).as("so that a schedule hands it over").isTrue();
    assertThat(run.log()).hasSize(1).first().asString().startsWith("Attempt 1 of 4: Shop has no");
    assertThat(shop.received()).hasSize(1);
  }
}
