package org.example.makerspace.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.example.makerspace.platform.AppDefinition;
import org.example.makerspace.platform.TestApp;
import org.example.makerspace.platform.TestClient;
import org.example.makerspace.platform.TestClient.Reply;
import org.example.makerspace.platform.action.Action;
import org.example.makerspace.platform.action.ActionContext;
import org.example.makerspace.platform.action.ActionDefinition;
import org.example.makerspace.platform.action.ActionResult;
import org.example.makerspace.platform.model.DataScope;
import org.example.makerspace.platform.schedule.Schedule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final Pattern SAMPLE =
      Pattern.compile("[a-z_:][\\w:]*(\\{(\\w+=\"[^\"]*\",?)*\\})? [-+\\w.]+");

  private static final Schedule NIGHTLY = Schedule.daily("nightly", "Nightly").run("wave").build();

  private final TestApp app =
      TestApp.start(
          AppDefinition.named("Counted").actions(new Wave()).schedules(List.of(NIGHTLY)).build());

  private static final class Wave implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named("wave", "Wave").scope(DataScope.SHARED_DATA).build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      return ActionResult.of("Waved.");
    }
  }

  @AfterEach
  void stop() {
    app.close();
  }

  private Reply scrape(String token) {
    TestClient client = app.anonymous();
    return client.send(client.request("/api/metrics").header("Authorization", "Bearer " + token));
  }

  private List<String> lines() {
    return scrape(TestApp.METRICS_TOKEN).expect(200).body().lines().toList();
  }

  @Test
  void requests_are_counted_by_route_whatever_is_asked_for() {
    app.admin().get("/api/models/nothing/1").expect(404);
    app.admin().get("/api/models/nobody/2").expect(404);
    app.anonymous().get("/no/such/page").expect(404);
    assertThat(lines())
        .contains(
            "http_request_duration_seconds_count"
                + "{method=\"GET\",route=\"/api/models/{model}/{id}\",status=\"4xx\"} 2")
        .contains(
            "http_request_duration_seconds_count"
                + "{method=\"GET\",route=\"none\",status=\"4xx\"} 1")
        .noneMatch(line -> line.contains("nothing"));
  }

  @Test
  void every_line_is_one_that_prometheus_reads() {
    app.member().get("/").expect(200);
    assertThat(lines())
        .contains("# TYPE disk_free_bytes gauge", "event_streams_open 0.0")
        .anyMatch(line -> line.startsWith("jvm_memory_used_bytes"))
        .allMatch(line -> line.startsWith("# ") || SAMPLE.matcher(line).matches());
  }

  @Test
  void runs_of_actions_are_counted_by_outcome() {
    app.admin().post("/api/actions/wave", Map.of()).expect(200);
    app.admin().post("/api/actions/wave", Map.of()).expect(200);
    assertThat(lines())
        .contains("action_duration_seconds_count{action=\"wave\",outcome=\"completed\"} 2");
  }

  @Test
  void runs_of_schedules_are_counted_and_timed_by_outcome() {
    app.services().scheduling().trigger("nightly");
    String labels = "{outcome=\"completed\",schedule=\"nightly\"} ";
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (!lines().contains("schedule_duration_seconds_count" + labels + 1)
        && Instant.now().isBefore(end)) {
      TestApp.giveWay();
    }
    assertThat(lines())
        .contains("schedule_duration_seconds_count" + labels + 1)
        .contains("# TYPE schedule_duration_seconds histogram")
        .anyMatch(line ->
            line.matches(Pattern.quote("schedule_duration_seconds_sum" + labels) + "[\\d.E-]+"))
        .anyMatch(line -> line.startsWith("schedule_overdue_seconds "));
  }

  @Test
  void only_whoever_has_the_token_reads_them() {
    app.anonymous().get("/api/metrics").expect(401);
    app.admin().get("/api/metrics").expect(401);
    scrape(TestApp.METRICS_TOKEN + "!").expect(401);
    scrape(TestApp.METRICS_TOKEN).expect(200);
  }

  @Test
  void without_a_token_there_are_none() {
    AppDefinition bare = AppDefinition.named("Bare").build();
    try (TestApp other = TestApp.start(bare, Map.of("METRICS_TOKEN", ""))) {
      other.admin().get("/api/metrics").expect(404);
    }
  }
}
