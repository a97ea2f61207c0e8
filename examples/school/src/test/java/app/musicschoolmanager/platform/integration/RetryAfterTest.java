package app.musicschoolmanager.platform.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.musicschoolmanager.platform.call.Footprint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that is busy says when it wants to be called again. */
class RetryAfterTest {
  private final AtomicInteger refusals = new AtomicInteger(1);
  private final CountDownLatch asked = new CountDownLatch(1);
  private volatile String again = "0";
  private volatile int status = 429;
  private volatile String reset;
  private final StubServer server =
      new StubServer(exchange -> {
        boolean busy = refusals.getAndDecrement() > 0;
        if (busy && reset != null) {
          exchange.getResponseHeaders().set("X-RateLimit-Remaining", "0");
          exchange.getResponseHeaders().set("X-RateLimit-Reset", reset);
        }
        if (busy && again != null) {
          exchange.getResponseHeaders().set("Retry-After", again);
        }
        asked.countDown();
        StubServer.send(exchange, busy ? status : 200, "text/plain", busy ? "busy" : "done");
      });

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "Sun, 06 Nov 1994 08:49:37 GMT"})
  void what_does_nothing_twice_is_asked_again(String when) {
    again = when;
    assertThat(service(new Cancellation()).get("/").text()).isEqualTo("done");
    status = 503;
    refusals.set(2);
    assertThat(service(new Cancellation()).delete("/").text()).isEqualTo("done");
    assertThat(server.received()).hasSize(5);
  }

  @Test
  void who_is_called_too_often_says_by_a_moment_or_after_how_long_it_wants_to_be_called_again() {
    again = null;
    status = 403;
    Instant then = Instant.now().plusSeconds(3600);
    String seconds = Long.toString(then.getEpochSecond());
    String millis = Long.toString(then.toEpochMilli());
    for (String when : List.of("3600", seconds, seconds + ".25", millis)) {
      refusals.set(1);
      reset = when;
      assertThatThrownBy(() -> service(new Cancellation()).get("/"))
          .hasMessageMatching(
              "Shop has no time for the app now \\(403\\)\\. Try again in (59|60|61) minutes\\.");
    }
    for (String nothing : List.of("soon", "-5", "2030-01-01", "99999999")) {
      refusals.set(1);
      reset = nothing;
      assertThat(service(new Cancellation()).get("/").status()).isEqualTo(403);
    }
  }

  @Test
  void what_could_be_done_twice_is_not_repeated_but_the_action_is_told_when() {
    again = "90";
    assertThatThrownBy(() -> service(new Cancellation()).post("/", Map.of()))
        .isInstanceOf(IntegrationFailed.class)
        .hasMessage("Shop has no time for the app now (429). Try again in 90 seconds.");
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void nobody_waits_beyond_the_end_of_the_run_or_for_ever() {
    again = "20";
    assertThatThrownBy(() ->
            service(
                    new Cancellation(
                        Clock.systemUTC(), Duration.ofSeconds(10), new Footprint("run")))
                .get("/"))
        .hasMessageEndingWith("Try again in 20 seconds.");
    refusals.set(1);
    again = "86400";
    assertThatThrownBy(() -> service(new Cancellation()).get("/"))
        .hasMessageEndingWith("Try again in 1440 minutes.");
    refusals.set(100);
    again = "0";
    assertThatThrownBy(() -> service(new Cancellation()).get("/")).hasMessageContaining("no time");
    assertThat(server.received()).hasSize(6);
  }

  @Test
  void a_run_that_is_stopped_waits_no_longer() throws Exception {
    again = "50";
    Cancellation cancellation = new Cancellation();
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<String> call =
          thread.submit(() -> {
            try {
              return service(cancellation).get("/").text();
            } catch (IntegrationFailed e) {
              return e.getMessage();
            }
          });
      asked.await();
      cancellation.cancel();
      assertThat(call.get()).contains("The action's time is up");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "99999999999999999999", "NaN"})
  void what_says_nothing_of_it_reaches_the_action_as_it_is(String when) {
    again = when;
    assertThat(service(new Cancellation()).get("/").status()).isEqualTo(429);
    assertThat(server.received()).hasSize(1);
  }

  private HttpService service(Cancellation cancellation) {
    Map<String, String> settings = Map.of("SHOP_URL", server.url());
    return new Connections(
            List.of(Integration.http("shop", "Shop").build()),
            name -> Optional.ofNullable(settings.get(name)),
            Outbound.loopbackOnly(Duration.ofSeconds(10)),
            Upkeep.NONE)
        .http("shop", cancellation);
  }
}
