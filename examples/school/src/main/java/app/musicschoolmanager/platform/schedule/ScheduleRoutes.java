package app.musicschoolmanager.platform.schedule;

import app.musicschoolmanager.platform.action.LogPage;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.db.Stored;
import app.musicschoolmanager.platform.once.OnceKey;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.Routes;
import app.musicschoolmanager.platform.web.SharedSecret;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Locale;

/** {@code /api/schedules}: when they run, what they did, running one now, and ending it. */
public final class ScheduleRoutes {
  private final Scheduling scheduling;
  private final ScheduleLog log;
  private final SharedSecret cronSecret;

  /**
   * @param cronSecret what an external timer must show to tick the schedules
   */
  public ScheduleRoutes(Scheduling scheduling, SharedSecret cronSecret) {
    this.scheduling = scheduling;
    this.log = scheduling.log();
    this.cronSecret = cronSecret;
  }

  public void register(Routes routes) {
    routes
        .forPrograms()
        .get("/api/agent/schedules", Access.SIGNED_IN, this::list)
        .get("/api/schedules/{id}/executions", Access.SIGNED_IN, this::executions);
    routes
        .forRuns()
        .post("/api/schedules/trigger-schedule/{id}", Access.ADMIN, this::trigger)
        .post("/api/schedules/{id}/cancel", Access.ADMIN, this::cancel);
    routes
        .get("/api/cron/scheduler", Access.ANYONE, this::tick)
        .post("/api/cron/scheduler", Access.ANYONE, this::tick);
  }

  private void list(Context ctx) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    ArrayNode schedules = json.putArray("schedules");
    Caller caller = Callers.of(ctx);
    scheduling
        .timetable()
        .of(caller)
        .forEach(schedule -> schedules.add(describe(schedule, caller)));
    ctx.json(json);
  }

  private ObjectNode describe(Schedule schedule, Caller caller) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("id", schedule.id()).put("name", schedule.label());
    json.put("description", schedule.description());
    describe(schedule.timing(), json);
    if (!schedule.after().isEmpty()) {
      ArrayNode after = json.putArray("after");
      schedule.after().forEach(model -> after.add(model.name()));
    }
    ArrayNode steps = json.putArray("steps");
    for (Schedule.Step step : schedule.steps()) {
      ObjectNode node = steps.addObject().put("action", step.actionId());
      node.put("onFailure", step.continueOnFailure() ? "continue" : "stop");
      for (HandedOn handed : step.handed()) {
        node.withObject("/takes")
            .putObject(handed.parameter())
            .put("step", handed.step())
            .put("result", handed.result().name());
      }
    }
    json.put("nextRun", Stored.text(log.nextRun(schedule)));
    log.newest(schedule.id()).ifPresent(last -> json.set("lastRun", last.shownTo(caller).json()));
    return json;
  }

  private static void describe(Timing timing, ObjectNode json) {
    json.put("frequency", timing.frequency().name().toLowerCase(Locale.ROOT));
    if (timing.isByCalendar()) {
      json.put("at", timing.at().toString());
    }
    if (timing.weekday() != null) {
      json.put("weekday", timing.weekday().name().toLowerCase(Locale.ROOT));
    }
    if (timing.dayOfMonth() != null) {
      json.put("dayOfMonth", timing.dayOfMonth());
    }
  }

  private void trigger(Context ctx) {
    OnceKey key = OnceKey.ofHeader(ctx).orElse(null);
    String executionId = scheduling.trigger(ctx.pathParam("id"), Callers.of(ctx), key);
    ctx.status(202).json(Json.MAPPER.createObjectNode().put("executionId", executionId));
  }

  /** Accepts it: the run ends in a moment, in the process that runs it. */
  private void cancel(Context ctx) {
    scheduling.cancel(ctx.pathParam("id"), Callers.of(ctx));
    ctx.status(202).json(Json.MAPPER.createObjectNode().put("scheduleId", ctx.pathParam("id")));
  }

  private void executions(Context ctx) {
    Caller caller = Callers.of(ctx);
    Schedule schedule = scheduling.timetable().get(ctx.pathParam("id"), caller);
    LogPage<ScheduleExecution> page = log.page(schedule.id(), LogPage.Wanted.by(ctx));
    ObjectNode json = Json.MAPPER.createObjectNode();
    ArrayNode executions = json.putArray("executions");
    page.entries().forEach(execution -> executions.add(execution.shownTo(caller).json()));
    ctx.json(page.describe(json));
  }

  private void tick(Context ctx) {
    cronSecret.check(ctx);
    ObjectNode json = Json.MAPPER.createObjectNode();
    scheduling.tick().forEach(json.putArray("due")::add);
    ctx.status(202).json(json);
  }
}
