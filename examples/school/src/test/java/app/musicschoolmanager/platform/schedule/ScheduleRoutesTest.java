package app.musicschoolmanager.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.TestClient.Reply;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionFailed;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.auth.Audience;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScheduleRoutesTest {
  private static final String SECRET = "the secret of an external timer";
  private TestApp app;

  @BeforeEach
  void start() {
    app = TestApp.start(definition(), Map.of("CRON_SECRET", SECRET));
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void everybody_who_may_run_its_steps_sees_when_one_runs() {
    app.anonymous().get("/api/agent/schedules").expect(401);
    JsonNode schedules = app.member().get("/api/agent/schedules").expect(200).json();
    assertThat(schedules.at("/schedules/0/id").asText()).isEqualTo("daily-report");
    assertThat(schedules.at("/schedules/0/frequency").asText()).isEqualTo("daily");
    assertThat(schedules.at("/schedules/0/steps/0/onFailure").asText()).isEqualTo("stop");
    assertThat(schedules.at("/schedules/0/nextRun").asText()).isEqualTo("2026-11-21T08:00:00.000Z");
  }

  @Test
  void a_calendar_is_told_part_by_part() {
    JsonNode monthly =
        app.member().get("/api/agent/schedules").expect(200).json().at("/schedules/1");
    assertThat(monthly.at("/frequency").asText()).isEqualTo("monthly");
    assertThat(monthly.at("/at").asText()).isEqualTo("06:00");
    assertThat(monthly.at("/dayOfMonth").asInt()).isEqualTo(1);
    assertThat(monthly.has("weekday")).isFalse();
    assertThat(monthly.has("after")).isFalse();
    assertThat(monthly.at("/nextRun").asText()).isEqualTo("2026-12-01T06:00:00.000Z");
  }

  @Test
  void only_an_administrator_runs_one_by_hand() {
    String path = "/api/schedules/trigger-schedule/daily-report";
    app.anonymous().post(path, Map.of()).expect(401);
    app.member().post(path, Map.of()).expect(403);
    assertThat(executions(app.member()).get("total").asInt()).isZero();
    String id = app.admin().post(path, Map.of()).expect(202).json().path("executionId").asText();
    JsonNode run = ended(1);
    assertThat(run.path("id").asText()).isEqualTo(id);
    assertThat(run.path("triggerType").asText()).isEqualTo("manual");
    app.admin().post("/api/schedules/trigger-schedule/nothing", Map.of()).expect(404);
    app.admin().get("/api/schedules/nothing/executions").expect(404);
  }

  @Test
  void a_request_to_run_one_that_is_sent_again_is_answered_with_the_same_run() {
    String id = trigger("5f0c").expect(202).json().path("executionId").asText();
    ended(1);
    assertThat(trigger("5f0c").expect(202).json().path("executionId").asText()).isEqualTo(id);
    assertThat(executions(app.admin()).get("total").asInt()).isEqualTo(1);
    trigger("5f0d").expect(202);
    ended(2);
  }

  private Reply trigger(String key) {
    String path = "/api/schedules/trigger-schedule/daily-report";
    return app.admin()
        .send(app.admin().jsonRequest("POST", path, Map.of()).header("Idempotency-Key", key));
  }

  @Test
  void why_a_run_failed_is_for_administrators() {
    app.admin().post("/api/schedules/trigger-schedule/daily-report", Map.of()).expect(202);
    assertThat(ended(1).path("errorMessage").asText()).contains("bob@example.com");
    JsonNode seen = executions(app.member()).at("/executions/0");
    assertThat(seen.path("status").asText()).isEqualTo("failed");
    assertThat(seen.path("errorMessage").asText()).isEqualTo("An administrator can see why.");
  }

  @Test
  void an_external_timer_with_the_secret_lets_what_is_due_run_once() {
    app.admin();
    app.services().scheduling().start();
    ended(1);
    app.clock().advance(Duration.ofHours(20));
    ended(1); // looking in now and then keeps the administrator signed in
    app.clock().advance(Duration.ofHours(4));
    assertThat(tick("GET", SECRET).expect(202).json().at("/due/0").asText())
        .isEqualTo("daily-report");
    tick("POST", SECRET).expect(202);
    ended(2);
    assertThat(tick("POST", SECRET).expect(202).json().get("due")).isEmpty();
  }

  @Test
  void without_the_secret_nobody_ticks() {
    tick("POST", "wrong").expect(401);
    tick("GET", "").expect(401);
    app.anonymous().get("/api/cron/scheduler").expect(401);
    app.admin().get("/api/cron/scheduler").expect(401);
  }

  @Test
  void when_no_secret_is_set_there_is_nothing_to_tick() {
    try (TestApp closed = TestApp.start(definition(), Map.of("CRON_SECRET", ""))) {
      closed.anonymous().get("/api/cron/scheduler").expect(404);
      closed.anonymous().post("/api/cron/scheduler", Map.of()).expect(404);
    }
  }

  private Reply tick(String method, String secret) {
    return app.anonymous()
        .send(
            app.anonymous()
                .request("/api/cron/scheduler")
                .header("Authorization", "Bearer " + secret)
                .method(method, BodyPublishers.noBody()));
  }

  private static JsonNode executions(TestClient client) {
    return client.get("/api/schedules/daily-report/executions").expect(200).json();
  }

  /** Waits until so many runs have ended, and gives the newest. */
  private JsonNode ended(int number) {
    Instant patience = Instant.now().plusSeconds(20);
    while (Instant.now().isBefore(patience)) {
      JsonNode page = executions(app.admin());
      boolean running = page.get("executions").findValuesAsText("status").contains("running");
      boolean idle = app.services().scheduling().isIdle();
      if (idle && page.get("total").asInt() >= number && !running) {
        assertThat(page.get("total").asInt()).isEqualTo(number);
        return page.at("/executions/0");
      }
    }
    throw new AssertionError("Still waiting for run " + number);
  }

  private static AppDefinition definition() {
    Action report =
        new Action() {
          @Override
          public ActionDefinition definition() {
            return ActionDefinition.named("report", "Report").audience(Audience.BOTH).build();
          }

          @Override
          public ActionResult run(ActionContext context) {
            throw new ActionFailed("No mail reached bob@example.com.");
          }
        };
    Schedule daily = Schedule.daily("daily-report", "Daily report").run("report").build();
    Schedule monthly = Schedule.monthly("monthly-report", "Report").on(1).run("report").build();
    return AppDefinition.named("Timed").actions(report).schedules(List.of(daily, monthly)).build();
  }
}
