package app.musicschoolmanager.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.auth.Audience;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For whom schedules are there: for those who may run every step. */
class TimetableTest {
  private static final List<Schedule> SCHEDULES =
      List.of(
          Schedule.weekly("tidying", "Tidying").run("tidy").build(),
          Schedule.weekly("payday", "Payday").run("pay").build(),
          Schedule.weekly("month-end", "Month end").run("tidy").run("pay").build());

  private final TestApp app =
      TestApp.start(
          AppDefinition.named("Timed")
              .actions(new Done("tidy", Audience.BOTH), new Done("pay", Audience.ADMIN))
              .schedules(SCHEDULES)
              .build());

  private record Done(String id, Audience audience) implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named(id, "Do " + id).audience(audience).build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      return ActionResult.of("Done");
    }
  }

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void lists_hold_those_of_which_one_may_run_every_step() {
    assertThat(listed(app.member())).containsExactly("tidying");
    assertThat(listed(app.admin())).containsExactly("tidying", "payday", "month-end");
    assertThat(app.member().get("/schedules").expect(200).body())
        .contains("Tidying", "Do tidy")
        .doesNotContain("Payday", "Month end", "Do pay");
    assertThat(app.admin().get("/schedules").expect(200).body())
        .contains("Tidying", "Payday", "Month end", "Do tidy → Do pay");
  }

  @ParameterizedTest
  @ValueSource(strings = {"payday", "month-end"})
  void others_are_answered_like_one_that_is_missing(String id) {
    ran(id);
    for (String path : List.of("/schedules/%s", "/api/schedules/%s/executions")) {
      String missing = app.member().get(path.formatted("nothing")).expect(404).body();
      String hidden = app.member().get(path.formatted(id)).expect(404).body();
      assertThat(hidden.replace(id, "nothing")).isEqualTo(missing);
      app.admin().get(path.formatted(id)).expect(200);
    }
  }

  @Test
  void members_read_the_history_of_theirs_and_do_not_start_it() {
    ran("tidying");
    assertThat(app.member().get("/schedules/tidying").expect(200).body())
        .contains("Do tidy", "done")
        .doesNotContain("Run now");
    assertThat(
            app.member()
                .get("/api/schedules/tidying/executions")
                .expect(200)
                .json()
                .at("/executions/0/status")
                .asText())
        .isEqualTo("completed");
    app.member().post("/api/schedules/trigger-schedule/tidying", Map.of()).expect(403);
  }

  @Test
  void a_step_of_ones_own_stays_in_ones_log_whoever_may_see_the_schedule() {
    app.member();
    ran("month-end");
    String runs = app.member().get("/api/actions/executions").expect(200).body();
    assertThat(runs).contains("Do tidy").doesNotContain("Do pay", "Month end");
  }

  /** Runs a schedule to its end. */
  private void ran(String id) {
    app.admin().post("/api/schedules/trigger-schedule/" + id, Map.of()).expect(202);
    while (!app.services().scheduling().isIdle()) {
      TestApp.giveWay();
    }
  }

  private static List<String> listed(TestClient client) {
    return client
        .get("/api/agent/schedules")
        .expect(200)
        .json()
        .get("schedules")
        .valueStream()
        .map(schedule -> schedule.get("id").asText())
        .toList();
  }
}
