package app.musicschoolmanager.platform.action;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.integration.StubServer;
import app.musicschoolmanager.platform.model.DataScope;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service says to one run about when it wants to be called, others heed as well. */
class BusyServiceTest {
  private volatile int status = 200;
  private volatile Map<String, String> headers = Map.of();
  private final StubServer shop =
      new StubServer(exchange -> {
        headers.forEach(exchange.getResponseHeaders()::set);
        StubServer.send(exchange, status, "text/plain", status == 200 ? "taken" : "not now");
      });
  private final StubServer bank =
      new StubServer(exchange -> StubServer.send(exchange, 200, "text/plain", "taken"));
  private final TestApp app =
      TestApp.start(
          AppDefinition.named("Probe")
              .integrations(
                  List.of(
                      Integration.http("shop", "Shop").build(),
                      Integration.http("bank", "Bank").build()))
              .actions(sending("shop"), sending("bank"))
              .build(),
          Map.of("SHOP_URL", shop.url(), "BANK_URL", bank.url(), "TIME_ZONE", "Europe/Berlin"));

  private static Probe sending(String service) {
    ActionDefinition definition =
        ActionDefinition.named(service, service)
            .scope(DataScope.SHARED_DATA)
            .integrations(service)
            .timeout(Duration.ofSeconds(20))
            .build();
    return new Probe(
        definition,
        context -> ActionResult.of(context.http(service).post("/", Map.of()).orThrow().text()));
  }

  @BeforeEach
  void signIn() {
    app.admin();
  }

  @AfterEach
  void close() {
    app.close();
    shop.close();
    bank.close();
  }

  private void answers(int with, Map<String, String> and) {
    status = with;
    headers = and;
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 429, 503})
  void the_next_run_makes_no_call_before_the_service_wants_one_and_says_until_when(int busy) {
    answers(busy, Map.of("Retry-After", "90"));
    assertThat(failed("shop"))
        .isEqualTo("Shop has no time for the app now (%d). Try again in 90 seconds.", busy);
    answers(200, Map.of());
    app.clock().advance(Duration.ofSeconds(20));
    String minute = app.clock().instant().plusSeconds(129).toString().substring(14, 16);
    assertThat(failed("shop"))
        .matches("Shop wants no calls until 2026-11-21 \\d\\d:" + minute + "\\. Try again then\\.");
    assertThat(shop.received()).hasSize(1);
    assertThat(done("bank")).as("another service has said nothing").isEqualTo("taken");
    app.clock().advance(Duration.ofSeconds(70));
    assertThat(done("shop")).isEqualTo("taken");
  }

  @Test
  void it_is_remembered_by_an_app_that_starts_anew() {
    answers(429, Map.of("Retry-After", "3600"));
    failed("shop");
    app.restart();
    ActionExecution run = Probe.run(app, "shop", Map.of());
    assertThat(run.error()).startsWith("Shop wants no calls until");
    assertThat(shop.received()).hasSize(1);
  }

  @Test
  void the_next_run_waits_if_that_is_soon() {
    answers(429, Map.of("Retry-After", "1"));
    failed("shop");
    answers(200, Map.of());
    JsonNode run = run("shop", 200);
    assertThat(run.get("message").asText()).isEqualTo("taken");
    assertThat(run.path("executionTimeMs").asLong()).isGreaterThanOrEqualTo(1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-RateLimit-", "RateLimit-"})
  void after_the_last_call_that_a_service_gives_the_next_run_makes_none(String header) {
    answers(200, Map.of(header + "Remaining", "0", header + "Reset", "600"));
    assertThat(done("shop")).isEqualTo("taken");
    assertThat(failed("shop")).startsWith("Shop wants no calls until");
    app.clock().advance(Duration.ofSeconds(600));
    answers(200, Map.of(header + "Remaining", "7", header + "Reset", "600"));
    assertThat(done("shop")).isEqualTo("taken");
    assertThat(done("shop")).isEqualTo("taken");
  }

  @Test
  void nobody_is_kept_waiting_for_longer_than_a_day_nor_by_a_clock_that_was_wrong() {
    answers(429, Map.of("Retry-After", "999999"));
    failed("shop");
    app.clock().advance(Duration.ofDays(-30));
    answers(200, Map.of());
    assertThat(Probe.run(app, "shop", Map.of()).error()).isNull();
    app.clock().advance(Duration.ofDays(31));
    assertThat(Probe.run(app, "shop", Map.of()).error()).isNull();
  }

  private String done(String action) {
    return run(action, 200).get("message").asText();
  }

  private String failed(String action) {
    return run(action, 422).get("error").asText();
  }

  private JsonNode run(String action, int expected) {
    return app.admin().post("/api/actions/" + action, Map.of()).expect(expected).json();
  }
}
