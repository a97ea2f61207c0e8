package app.musicschoolmanager.platform.audit.figure;

import app.musicschoolmanager.platform.audit.Given;
import app.musicschoolmanager.platform.call.CallLog;
import app.musicschoolmanager.platform.call.LoggedCall;
import app.musicschoolmanager.platform.db.Database;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Json;
import app.musicschoolmanager.platform.web.Routes;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;

/** {@code /api/audit}: what the app has done, for the programs of administrators. */
public final class AuditRoutes {
  private final Database database;
  private final Figures figures;

  public AuditRoutes(Database database, Figures figures) {
    this.database = database;
    this.figures = figures;
  }

  public void register(Routes routes) {
    routes
        .get("/api/audit/summary", Access.ADMIN, this::summary)
        .get("/api/audit/executions", Access.ADMIN, this::executions)
        .get("/api/audit/calls", Access.ADMIN, this::calls);
  }

  private void summary(Context ctx) {
    Given given = Given.of(ctx.queryParamMap(), Span.PARAMETERS);
    Summary summary = figures.of(Span.of(given, database.clock()));
    ctx.json(new SummaryJson(summary).json());
  }

  private void executions(Context ctx) {
    RunQuery query = RunQuery.of(ctx.queryParamMap(), database.clock());
    RunList.Page page = new RunList(database).page(query);
    ObjectNode json = Json.MAPPER.createObjectNode();
    ArrayNode items = json.putArray("items");
    page.entries().forEach(run -> items.add(run.json()));
    ctx.json(json.put("next", page.next()));
  }

  private void calls(Context ctx) {
    CallParameters parameters = CallParameters.of(ctx.queryParamMap(), database.clock());
    List<LoggedCall> found = new CallLog(database).find(parameters.query());
    List<LoggedCall> calls = found.stream().limit(parameters.limit()).toList();
    ObjectNode json = Json.MAPPER.createObjectNode();
    ArrayNode items = json.putArray("items");
    calls.forEach(call -> items.add(call.json()));
    ctx.json(json.put("next", found.size() > calls.size() ? calls.getLast().id() : null));
  }
}
