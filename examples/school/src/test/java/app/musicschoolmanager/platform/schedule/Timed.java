package app.musicschoolmanager.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionExecution;
import app.musicschoolmanager.platform.action.ActionFailed;
import app.musicschoolmanager.platform.action.ActionLogQuery;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.action.LogPage;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.DataScope;
import app.musicschoolmanager.platform.model.Field;
import java.time.Instant;
import java.util.List;

/** Apps with a schedule, actions for its steps, and a wait for the end of their runs. */
final class Timed {
  static final LogPage.Wanted ALL = new LogPage.Wanted(1, 100);

  private Timed() {}

  static TestApp app(Schedule schedule, Action... actions) {
    return TestApp.start(
        AppDefinition.named("Timed").actions(actions).schedules(List.of(schedule)).build());
  }

  interface Body {
    ActionResult run(ActionContext context) throws Exception;
  }

  static Action failing() {
    return action(
        "fail",
        DataScope.SYSTEM_WIDE,
        context -> {
          throw new ActionFailed("No paper.");
        });
  }

  static Action action(String id, DataScope scope, Body body) {
    Audience audience = scope == DataScope.SYSTEM_WIDE ? Audience.ADMIN : Audience.BOTH;
    ActionDefinition definition =
        ActionDefinition.named(id, id)
            .audience(audience)
            .scope(scope)
            .parameters(Field.integer("depth", "Depth"))
            .build();
    return new Action() {
      @Override
      public ActionDefinition definition() {
        return definition;
      }

      @Override
      public ActionResult run(ActionContext context) throws Exception {
        return body.run(context);
      }
    };
  }

  /** Waits until so many runs have ended, and gives the newest. */
  static ScheduleExecution ended(TestApp app, int number) {
    Instant patience = Instant.now().plusSeconds(20);
    while (Instant.now().isBefore(patience)) {
      List<ScheduleExecution> all = runs(app).entries();
      boolean idle = app.services().scheduling().isIdle();
      if (idle && all.size() >= number && all.stream().noneMatch(ScheduleExecution::running)) {
        assertThat(all).hasSize(number);
        return all.getFirst();
      }
      TestApp.giveWay();
    }
    throw new AssertionError("Still waiting for run " + number + ": " + runs(app).entries());
  }

  static LogPage<ScheduleExecution> runs(TestApp app) {
    return app.services().scheduling().log().page("nightly", ALL);
  }

  static List<ActionExecution> steps(TestApp app, String executionId) {
    return app.services()
        .actions()
        .log()
        .page(ActionLogQuery.visibleTo(Caller.SYSTEM).scheduleExecution(executionId))
        .entries();
  }
}
