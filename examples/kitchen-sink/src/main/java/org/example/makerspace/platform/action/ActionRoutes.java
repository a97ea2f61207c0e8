package org.example.makerspace.platform.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Locale;
import org.example.makerspace.platform.auth.Caller;
import org.example.makerspace.platform.once.OnceKey;
import org.example.makerspace.platform.web.Access;
import org.example.makerspace.platform.web.BadRequest;
import org.example.makerspace.platform.web.Callers;
import org.example.makerspace.platform.web.Conflict;
import org.example.makerspace.platform.web.Json;
import org.example.makerspace.platform.web.Routes;

/** {@code /api/actions}: what the app can do, doing it, and what was done. */
public final class ActionRoutes {
  /** By then one of the actions that are running now may be done. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private final ActionRunner runner;
  private final ActionLog log;

  public ActionRoutes(ActionRunner runner) {
    this.runner = runner;
    this.log = runner.log();
  }

  public void register(Routes routes) {
    routes
        .forPrograms()
        .get("/api/agent/actions", Access.SIGNED_IN, this::list)
        .get("/api/actions/executions", Access.SIGNED_IN, this::executions)
        .get("/api/actions/executions/{id}", Access.SIGNED_IN, this::execution);
    routes
        .forRuns()
        .post("/api/actions/executions/{id}/cancel", Access.SIGNED_IN, this::cancel)
        .post("/api/actions/trigger-action/{action}", Access.SIGNED_IN, this::run)
        .post("/api/actions/{action}", Access.SIGNED_IN, this::run);
  }

  private void list(Context ctx) {
    ArrayNode actions = Json.MAPPER.createArrayNode();
    runner.allowed(Callers.of(ctx)).forEach(action -> actions.add(describe(action)));
    ctx.json(Json.MAPPER.createObjectNode().set("actions", actions));
  }

  private static ObjectNode describe(ActionDefinition action) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("id", action.id()).put("name", action.label());
    json.put("description", action.description());
    json.put("role", lower(action.audience())).put("dataScope", lower(action.scope()));
    json.set("parameters", ParameterSchema.of(action.parameters()));
    action.integrations().forEach(json.putArray("integrations")::add);
    action.triggers().forEach(json.putArray("triggerPhrases")::add);
    return json.put("confirm", action.confirm())
        .put("timeoutSeconds", action.timeout().toSeconds())
        .put("retries", action.retries());
  }

  private void run(Context ctx) {
    Caller caller = Callers.of(ctx);
    RawInput input = RawInput.json(Json.optionalBody(ctx));
    Trigger trigger = Trigger.by(TriggerSource.API, OnceKey.ofHeader(ctx).orElse(null));
    ActionRunner.Started started =
        runner.start(actionId(ctx.pathParam("action")), input, caller, trigger);
    ActionExecution execution = started.execution();
    if (started.earlier()) {
      requireEnded(execution);
      ctx.header("Idempotency-Replayed", "true");
    }
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("executionId", execution.id()).put("status", execution.status().value());
    json.put("message", execution.message()).put("error", execution.error());
    json.set("data", execution.data());
    execution.log().forEach(json.putArray("log")::add);
    json.put("executionTimeMs", execution.executionTimeMs());
    if (execution.foundNoRoom()) {
      ctx.status(503).header("Retry-After", Long.toString(SOON.toSeconds())).json(json);
    } else {
      ctx.status(execution.completed() ? 200 : 422).json(json);
    }
  }

  private static void requireEnded(ActionExecution execution) {
    if (execution.status() == RunStatus.RUNNING) {
      throw new Conflict(
          "Your request with this %s is still under way as run %s. Send it again when that is done."
              .formatted(OnceKey.HEADER, execution.id()));
    }
  }

  /** The id, also if the caller spells it as a name: {@code SendReminders}. */
  private static String actionId(String spelled) {
    return spelled.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  private void executions(Context ctx) {
    ActionLogQuery query =
        ActionLogQuery.visibleTo(Callers.of(ctx))
            .action(ctx.queryParam("actionId"))
            .status(status(ctx.queryParam("status")))
            .page(LogPage.Wanted.by(ctx));
    LogPage<ActionExecution> page = log.page(query);
    ObjectNode json = Json.MAPPER.createObjectNode();
    ArrayNode executions = json.putArray("executions");
    page.entries().forEach(execution -> executions.add(execution.json()));
    ctx.json(page.describe(json));
  }

  private static RunStatus status(String text) {
    try {
      return text == null || text.isBlank() ? null : RunStatus.of(text);
    } catch (IllegalArgumentException e) {
      throw new BadRequest("“status” must be running, completed or failed.");
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private void execution(Context ctx) {
    ctx.json(log.get(ctx.pathParam("id"), Callers.of(ctx)).json());
  }

  /** Accepts it: the run ends in a moment, in the process that runs it. */
  private void cancel(Context ctx) {
    String id = ctx.pathParam("id");
    runner.cancel(id, Callers.of(ctx));
    ctx.status(202).json(Json.MAPPER.createObjectNode().put("executionId", id));
  }
}
