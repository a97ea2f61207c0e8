package app.musicschoolmanager.platform.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.example.MailSink;
import app.musicschoolmanager.platform.integration.ConnectionType;
import app.musicschoolmanager.platform.integration.HttpService;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.integration.IntegrationFailed;
import app.musicschoolmanager.platform.integration.StubServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept of the calls that an action makes, to a real server and a real mail server. */
class OutboundCallTest {
  private static final String TOKEN = "the-token-of-the-shop";
  private static final String HOOK = "hook-secret";

  private final MailSink post = new MailSink(mail -> "550 no such box");
  private final StubServer shop =
      new StubServer((request, exchange) -> {
        byte[] body = "{\"said\":\"answer-secret\"}".getBytes(StandardCharsets.UTF_8);
        int status = 200;
        switch (request.target().replaceAll("^/hooks/hook-secret|\\?.*", "")) {
          case "/moved" -> {
            exchange.getResponseHeaders().add("Location", "/orders?code=query-secret");
            status = 302;
          }
          case "/refused" -> status = 403;
          case "/broken" -> status = 503;
          case "/page" -> {
            body = "<html>answer-secret</html>".getBytes(StandardCharsets.UTF_8);
          }
          case "/slow" -> Thread.sleep(60_000);
          default -> {}
        }
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
      });
  private final Probe probe = new Probe();
  private final TestApp app =
      TestApp.start(
          AppDefinition.named("Shop")
              .integrations(
                  List.of(
                      Integration.http("shop", "The shop")
                          .connectionType(ConnectionType.BEARER)
                          .baseUrl("http://127.0.0.1:" + shop.port())
                          .build(),
                      Integration.http("hook", "A hook").build(),
                      Integration.http("gone", "Somewhere").build(),
                      Integration.mail("post", "Post").build()))
              .actions(probe)
              .build(),
          Map.of(
              "SHOP_TOKEN",
              TOKEN,
              "HOOK_URL",
              "http://127.0.0.1:" + shop.port() + "/hooks/" + HOOK,
              "GONE_URL",
              "http://127.0.0.1:" + closedPort(),
              "POST_HOST",
              "127.0.0.1",
              "POST_PORT",
              String.valueOf(post.port()),
              "POST_FROM",
              "office@example.com"));

  /** Does what the test at hand wants done. */
  private static final class Probe implements Action {
    private volatile Work work;

    interface Work {
      void with(ActionContext context);
    }

    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named("probe", "Probe")
          .audience(Audience.BOTH)
          .integrations("shop", "hook", "gone", "post")
          .timeout(Duration.ofSeconds(2))
          .build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      work.with(context);
      return ActionResult.of("Done");
    }
  }

  @AfterEach
  void close() {
    app.close();
    shop.close();
    post.close();
  }

  private static int closedPort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String run(Probe.Work work) {
    probe.work = work;
    return app.admin().post("/api/actions/probe", Map.of()).json().get("executionId").asText();
  }

  private List<OutboundCall> calls(String run) {
    return new CallLog(app.database())
        .find(CallQuery.ofRun(run)).reversed().stream().map(LoggedCall::call).toList();
  }

  @Test
  void each_call_is_kept_with_where_it_went_what_came_of_it_and_how_much() {
    app.clock().set(Instant.parse("2026-05-01T10:00:00Z"));
    String run =
        run(context -> {
          HttpService service = context.http("shop");
          service.get("/orders", Map.of("q", "query-secret"));
          service.post("/refused", Map.of("a", "body-secret"));
          service.get("/broken");
        });
    List<OutboundCall> calls = calls(run);
    assertThat(calls)
        .extracting(OutboundCall::method, OutboundCall::path, OutboundCall::status)
        .containsExactly(
            tuple("GET", "/orders", 200),
            tuple("POST", "/refused", 403),
            tuple("GET", "/broken", 503));
    assertThat(calls)
        .extracting(OutboundCall::outcome)
        .containsExactly(Outcome.ACCEPTED, Outcome.REFUSED, Outcome.FAILED);
    assertThat(calls)
        .allSatisfy(call -> {
          assertThat(call.service()).isEqualTo("shop");
          assertThat(call.host()).isEqualTo("127.0.0.1");
          assertThat(call.bytes()).isEqualTo("{\"said\":\"answer-secret\"}".length());
          assertThat(call.at()).isEqualTo(Instant.parse("2026-05-01T10:00:00Z"));
        });
  }

  @Test
  void each_step_of_a_redirect_is_a_call() {
    String run = run(context -> context.http("shop").get("/moved"));
    assertThat(calls(run))
        .extracting(OutboundCall::path, OutboundCall::status)
        .containsExactly(tuple("/moved", 302), tuple("/orders", 200));
  }

  @Test
  void a_call_without_a_right_answer_says_why_in_a_word() {
    String run =
        run(context -> {
          failing(() -> context.http("gone").get("/nobody"));
          failing(() -> context.http("shop").get("/page"));
        });
    assertThat(calls(run))
        .extracting(OutboundCall::outcome, OutboundCall::status)
        .containsExactly(tuple(Outcome.NO_CONNECTION, null), tuple(Outcome.UNREADABLE, null));
  }

  @Test
  void a_call_that_ends_with_its_run_is_kept_too() {
    String run = run(context -> context.http("shop").get("/slow"));
    assertThat(calls(run)).extracting(OutboundCall::outcome).containsExactly(Outcome.CANCELLED);
    assertThat(calls(run).getFirst().millis()).isBetween(1_500L, 10_000L);
  }

  @Test
  void what_fails_after_its_calls_has_made_them() {
    String run =
        run(context -> {
          context.http("shop").get("/orders");
          throw new IllegalStateException("Later");
        });
    assertThat(calls(run)).hasSize(1);
  }

  @Test
  void a_mail_is_a_call_to_its_server() {
    String run =
        run(context ->
            failing(() -> context.mail("post").send("a@example.com", "S", "mail-secret")));
    assertThat(calls(run))
        .extracting(
            OutboundCall::service, OutboundCall::method, OutboundCall::host, OutboundCall::outcome)
        .containsExactly(tuple("post", "MAIL", "127.0.0.1", Outcome.REFUSED));
  }

  @Test
  void nothing_that_is_kept_of_calls_is_secret() throws IOException {
    String run =
        run(context -> {
          context
              .http("shop")
              .with("X-Extra", "header-secret")
              .get("/orders", Map.of("q", "query-secret"));
          context.http("shop").post("/orders", Map.of("a", "body-secret"));
          context.http("shop").get("/bots/" + TOKEN + "/send");
          context.http("shop").get("/services/T1/9aXk2mPq7Lr4Wz8Tn3Bv6Yc1");
          context.http("hook").post("/send", Map.of());
          context.http("shop").get("/moved");
        });
    String kept = calls(run).toString();
    assertThat(calls(run)).hasSize(7);
    assertThat(kept)
        .contains("/bots/•••/send", "/services/T1/•••", "/•••/send")
        .doesNotContain("-secret", TOKEN, HOOK, "9aXk2mPq7Lr4Wz8Tn3Bv6Yc1");
    String page = app.admin().get("/actions/executions/" + run).expect(200).body();
    assertThat(page).contains("The shop", "/services/T1/•••").doesNotContain("-secret", TOKEN);
    try (Stream<Path> files = Files.list(app.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .doesNotContain("header-secret", "query-secret", "body-secret", TOKEN, HOOK);
      }
    }
  }

  @Test
  void members_see_their_run_but_no_calls() {
    probe.work = context -> context.http("shop").get("/orders");
    String run =
        app.member().post("/api/actions/probe", Map.of()).json().get("executionId").asText();
    String path = "/actions/executions/" + run;
    assertThat(app.admin().get(path).expect(200).body()).contains("GET 127.0.0.1/orders");
    assertThat(app.member().get(path).expect(200).body()).doesNotContain("127.0.0.1/orders");
  }

  private static void failing(Runnable call) {
    try {
      call.run();
      throw new AssertionError("It should have failed.");
    } catch (IntegrationFailed e) {
      assertThat(e).hasMessageNotContaining("body-secret");
    }
  }
}
