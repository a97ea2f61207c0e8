package app.musicschoolmanager.platform.audit.figure;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.TestApp;
import app.musicschoolmanager.platform.TestClient;
import app.musicschoolmanager.platform.action.Action;
import app.musicschoolmanager.platform.action.ActionContext;
import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.action.ActionResult;
import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.integration.StubServer;
import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.schedule.Schedule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An app in Berlin that has something to tell: actions, a schedule, and a service. */
public final class Workshop implements AutoCloseable {
  /** What a run that is to fail says. */
  public static final String FAULT = "=HYPERLINK(\"http://evil.example\")";

  private final StubServer shop = StubServer.json(403, "{}");
  private final TestApp app;

  /** Ends as it is told to. */
  private record Act(String id, String label) implements Action {
    @Override
    public ActionDefinition definition() {
      return ActionDefinition.named(id, label)
          .audience(Audience.BOTH)
          .parameters(Field.flag("fails", "Fails"), Field.flag("calls", "Calls"))
          .integrations("shop")
          .build();
    }

    @Override
    public ActionResult run(ActionContext context) {
      if (Boolean.TRUE.equals(context.input().get("calls"))) {
        context.http("shop").get("/orders");
      }
      if (Boolean.TRUE.equals(context.input().get("fails"))) {
        throw new IllegalStateException(FAULT);
      }
      return ActionResult.of("Done");
    }
  }

  public Workshop() {
    app =
        TestApp.start(
            AppDefinition.named("Workshop")
                .integrations(
                    List.of(
                        Integration.http("shop", "The shop")
                            .baseUrl("http://127.0.0.1:" + shop.port())
                            .build()))
                .actions(new Act("mend", "Mend"), new Act("clean", "Clean"))
                .schedules(
                    List.of(
                        Schedule.daily("nightly", "Nightly")
                            .run("clean", Map.of("fails", "false", "calls", "false"))
                            .build()))
                .build(),
            Map.of("TIME_ZONE", "Europe/Berlin", "SESSION_IDLE_HOURS", "168"));
  }

  public TestApp app() {
    return app;
  }

  /** Runs an action at this moment, and says which run it was. */
  public String run(String at, TestClient by, String action, boolean fails) {
    return run(at, by, action, Map.of("fails", fails));
  }

  /** The same with any input. */
  public String run(String at, TestClient by, String action, Map<String, Object> input) {
    app.clock().set(Instant.parse(at));
    return by.post("/api/actions/" + action, input).json().get("executionId").asText();
  }

  /** Makes it so that a run took this long. */
  public void took(String run, long millis) {
    app.database()
        .write(sql ->
            sql.execute(
                "update action_execution_log set execution_time_ms = ? where id = ?", millis, run));
  }

  /** Waits until its schedule has run. */
  void awaitSchedule() {
    while (app.services()
        .scheduling()
        .log()
        .newest("nightly")
        .filter(run -> !run.running())
        .isEmpty()) {
      TestApp.giveWay();
    }
  }

  @Override
  public void close() {
    app.close();
    shop.close();
  }
}
