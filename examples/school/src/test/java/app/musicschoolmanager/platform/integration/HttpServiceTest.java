package app.musicschoolmanager.platform.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.musicschoolmanager.platform.integration.StubServer.Received;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpServiceTest {
  private static final Integration SHOP =
      Integration.http("shop", "Shop").connectionType(ConnectionType.BEARER).build();

  @Test
  void sends_its_token_the_query_and_json_and_reads_json_exactly() {
    try (StubServer server =
        StubServer.json(200, "{\"total\": 90071992547409.93, \"orders\": [1]}")) {
      HttpService shop = connected(SHOP, server.url() + "/v2/");
      HttpReply reply = shop.get("/orders", Map.of("status", "open & paid"));
      shop.post("orders", Map.of("amount", new BigDecimal("1.50")));
      assertThat(reply.json().path("total").decimalValue())
          .isEqualTo(new BigDecimal("90071992547409.93"));
      assertThat(server.received())
          .containsExactly(
              new Received("GET", "/v2/orders?status=open%20%26%20paid", "Bearer t0ken", ""),
              new Received("POST", "/v2/orders", "Bearer t0ken", "{\"amount\":1.50}"));
    }
  }

  @Test
  void sends_a_form_a_change_and_a_deletion() {
    try (StubServer server = StubServer.json(200, "")) {
      HttpService shop = connected(SHOP, server.url());
      shop.postForm("/charges", Map.of("amount", "5 €"));
      shop.put("/a", Map.of("b", 1));
      shop.patch("/a", Map.of("b", 2));
      assertThat(shop.delete("/a").ok()).isTrue();
      assertThat(server.received())
          .extracting(Received::method, Received::body)
          .containsExactly(
              tuple("POST", "amount=5+%E2%82%AC"),
              tuple("PUT", "{\"b\":1}"),
              tuple("PATCH", "{\"b\":2}"),
              tuple("DELETE", ""));
    }
  }

  @Test
  void puts_a_key_into_the_header_that_the_service_wants() {
    try (StubServer server =
        new StubServer(exchange ->
            StubServer.send(
                exchange,
                200,
                "text/plain",
                exchange.getRequestHeaders().getFirst("X-Api-Key")
                    + exchange.getRequestHeaders().getFirst("Version")))) {
      Integration keyed =
          Integration.http("shop", "Shop")
              .connectionType(ConnectionType.API_KEY)
              .header("X-Api-Key")
              .build();
      HttpService shop = connected(keyed, server.url());
      assertThat(shop.with("Version", "7").get("/").text()).isEqualTo("t0ken7");
      assertThatThrownBy(() -> shop.with("x-api-key", "mine"))
          .hasMessage("The header x-api-key is set by the app itself.");
    }
  }

  @Test
  void signs_in_with_user_and_password() {
    try (StubServer server = StubServer.json(200, "{}")) {
      Integration basic =
          Integration.http("shop", "Shop").connectionType(ConnectionType.BASIC).build();
      connected(basic, server.url()).get("/");
      assertThat(server.received().getFirst().authorization()).isEqualTo("Basic bWU6c2VjcmV0");
    }
  }

  @Test
  void quotes_the_service_when_it_refuses() {
    try (StubServer server = StubServer.json(402, "{\"error\":\"card declined\"}")) {
      HttpReply reply = connected(SHOP, server.url()).get("/");
      assertThat(reply.ok()).isFalse();
      assertThatThrownBy(reply::orThrow)
          .isInstanceOf(IntegrationFailed.class)
          .hasMessage("The service answered 402: {\"error\":\"card declined\"}");
    }
  }

  @Test
  void names_the_settings_that_are_missing() {
    HttpService shop = service(SHOP, Map.of(), Outbound.guarded());
    assertThat(shop.isConnected()).isFalse();
    assertThatThrownBy(() -> shop.get("/"))
        .isInstanceOf(NotConnected.class)
        .hasMessage(
            "Shop is not connected. Connect it on the page /connections, or set SHOP_URL and"
                + " SHOP_TOKEN in the environment or in .env and start the app again.");
  }

  @Test
  void text_that_is_no_json_has_missing_json() {
    try (StubServer server =
        new StubServer(exchange -> StubServer.send(exchange, 200, "text/csv", "a,b"))) {
      HttpReply reply = connected(SHOP, server.url()).get("/");
      assertThat(reply.text()).isEqualTo("a,b");
      assertThat(reply.json().path("a").isMissingNode()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{} {}", "{\"a\":", "{\"a\":1e-2147483648}"})
  void json_that_is_ambiguous_or_cut_is_refused(String body) {
    try (StubServer server = StubServer.json(200, body)) {
      assertThatThrownBy(() -> connected(SHOP, server.url()).get("/"))
          .isInstanceOf(IntegrationFailed.class)
          .hasMessageContaining("says it is JSON but is not");
    }
  }

  @Test
  void an_answer_larger_than_the_limit_is_refused() {
    try (StubServer server =
        new StubServer(exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] chunk = new byte[64 * 1024];
          for (int i = 0; i < 200; i++) {
            exchange.getResponseBody().write(chunk);
          }
        })) {
      assertThatThrownBy(() -> connected(SHOP, server.url()).get("/"))
          .hasMessageContaining("larger than 5 MB");
    }
  }

  @Test
  void a_small_body_that_unpacks_to_a_huge_one_is_refused() {
    try (StubServer server =
        new StubServer(exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, 0);
          try (var gzip = new GZIPOutputStream(exchange.getResponseBody())) {
            gzip.write(new byte[20_000_000]);
          }
        })) {
      assertThatThrownBy(() -> connected(SHOP, server.url()).get("/"))
          .hasMessageContaining("larger than 5 MB");
    }
  }

  @Test
  void a_body_that_never_ends_is_given_up_on_time() {
    try (StubServer server =
        new StubServer(exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write('x');
          exchange.getResponseBody().flush();
          new CountDownLatch(1).await();
        })) {
      HttpService shop =
          service(SHOP, settings(server.url()), Outbound.loopbackOnly(Duration.ofMillis(300)));
      assertThatThrownBy(() -> shop.get("/")).hasMessageContaining("could not be reached");
    }
  }

  @Test
  void redirects_are_followed_and_lose_the_credentials_on_another_host() {
    try (StubServer other = StubServer.json(200, "{\"here\":true}");
        StubServer server =
            new StubServer(exchange -> {
              String path = exchange.getRequestURI().getPath();
              String elsewhere = "http://127.0.0.1:" + other.port() + "/there";
              StubServer.redirect(exchange, 302, path.equals("/") ? "/next" : elsewhere);
            })) {
      Integration both =
          Integration.http("shop", "Shop")
              .connectionType(ConnectionType.BEARER)
              .hosts("localhost:" + server.port(), "127.0.0.1:" + other.port())
              .build();
      HttpReply reply = connected(both, server.url()).get("/");
      assertThat(reply.json().path("here").asBoolean()).isTrue();
      assertThat(server.received())
          .extracting(Received::authorization)
          .containsOnly("Bearer t0ken");
      assertThat(other.received()).extracting(Received::authorization).containsOnlyNulls();
    }
  }

  @Test
  void the_fourth_redirect_is_not_followed() {
    try (StubServer server = new StubServer(exchange -> StubServer.redirect(exchange, 302, "/"))) {
      assertThatThrownBy(() -> connected(SHOP, server.url()).get("/"))
          .hasMessage("Shop redirects more than 3 times.");
      assertThat(server.received()).hasSize(4);
    }
  }

  @Test
  void a_redirect_to_a_host_that_is_not_the_services_is_refused() {
    try (StubServer target = StubServer.json(200, "{}");
        StubServer server =
            new StubServer(exchange ->
                StubServer.redirect(exchange, 307, "http://127.0.0.1:" + target.port()))) {
      assertThatThrownBy(() -> connected(SHOP, server.url()).get("/"))
          .hasMessage(
              "Shop may not call 127.0.0.1:%d; its hosts are localhost.".formatted(target.port()));
      assertThat(target.received()).isEmpty();
    }
  }

  @Test
  void a_cancelled_run_calls_nobody() {
    try (StubServer server = StubServer.json(200, "{}")) {
      Cancellation cancellation = new Cancellation();
      cancellation.cancel();
      HttpService shop =
          connections(SHOP, settings(server.url()), local()).http("shop", cancellation);
      assertThatThrownBy(() -> shop.get("/")).hasMessageContaining("time is up");
      assertThat(server.received()).isEmpty();
    }
  }

  private static HttpService connected(Integration integration, String url) {
    return service(integration, settings(url), local());
  }

  private static Outbound local() {
    return Outbound.loopbackOnly(Duration.ofSeconds(10));
  }

  private static Map<String, String> settings(String url) {
    return Map.of(
        "SHOP_URL", url, "SHOP_TOKEN", "t0ken", "SHOP_USER", "me", "SHOP_PASSWORD", "secret");
  }

  static HttpService service(
      Integration integration, Map<String, String> settings, Outbound outbound) {
    return connections(integration, settings, outbound)
        .http(integration.name(), new Cancellation());
  }

  private static Connections connections(
      Integration integration, Map<String, String> settings, Outbound outbound) {
    return new Connections(
        List.of(integration),
        name -> Optional.ofNullable(settings.get(name)),
        outbound,
        Upkeep.NONE);
  }
}
