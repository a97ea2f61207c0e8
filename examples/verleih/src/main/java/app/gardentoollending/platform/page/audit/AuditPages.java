package app.gardentoollending.platform.page.audit;

import app.gardentoollending.platform.audit.Given;
import app.gardentoollending.platform.audit.figure.CallParameters;
import app.gardentoollending.platform.audit.figure.RunEntry;
import app.gardentoollending.platform.audit.figure.RunList;
import app.gardentoollending.platform.audit.figure.RunQuery;
import app.gardentoollending.platform.audit.figure.Span;
import app.gardentoollending.platform.audit.figure.Summary;
import app.gardentoollending.platform.call.CallLog;
import app.gardentoollending.platform.call.LoggedCall;
import app.gardentoollending.platform.config.KeptDays;
import app.gardentoollending.platform.page.site.Site;
import app.gardentoollending.platform.page.view.RunLine;
import app.gardentoollending.platform.page.view.Turn;
import app.gardentoollending.platform.web.Access;
import app.gardentoollending.platform.web.Routes;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /audit}: what the app has done, in figures and one by one, for administrators. */
public final class AuditPages {
  private static final int FAILURES = 10;

  private final Site site;
  private final Clock clock;
  private final RunList runs;
  private final CallLog log;

  public AuditPages(Site site) {
    this.site = site;
    this.clock = site.services().database().clock();
    this.runs = new RunList(site.services().database());
    this.log = new CallLog(site.services().database());
  }

  public void register(Routes routes) {
    routes
        .get("/audit", Access.ADMIN, this::overview)
        .get("/audit/executions", Access.ADMIN, this::executions)
        .get("/audit/executions/export.csv", Access.ADMIN, this::export)
        .get("/audit/calls", Access.ADMIN, this::calls)
        .get("/audit/calls/export.csv", Access.ADMIN, this::exportCalls);
  }

  private void overview(Context ctx) {
    Span span = Span.of(Given.of(ctx.queryParamMap(), Span.PARAMETERS), clock);
    Summary summary = site.services().figures().of(span);
    Overview overview = new Overview(site, summary);
    List<RunEntry> failures = runs.page(RunQuery.failures(span, FAILURES)).entries();
    site.show(
        ctx,
        "audit",
        site.say("audit.title"),
        Map.of(
            "span", span,
            "figures", overview.figures(),
            "chart", new Charts(site).of(summary),
            "breakdowns", overview.breakdowns(),
            "failures", lines(failures),
            "failed", "/audit/executions?" + span.query() + "&status=failed",
            "unsent", site.services().outbox().unsent(),
            "kept", kept(site.services().config().kept())));
  }

  private String kept(KeptDays kept) {
    return site.say("audit.kept", howLong(kept.runs()), howLong(kept.changes()));
  }

  private String howLong(int days) {
    return days == 0 ? site.say("audit.kept.good") : site.say("audit.kept.days", days);
  }

  private List<RunLine> lines(List<RunEntry> entries) {
    return entries.stream().map(this::line).toList();
  }

  private RunLine line(RunEntry run) {
    return new RunLine(
        run.id(), run.actionName(), run.state(), run.startedAt(), source(run), run.millis());
  }

  private String source(RunEntry run) {
    String source = site.say("source." + run.source());
    return run.userName() == null ? source : site.say("source.by", source, run.userName());
  }

  private void executions(Context ctx) {
    RunQuery query = RunQuery.of(ctx.queryParamMap(), clock);
    RunList.Page page = runs.page(query);
    Given given = new Given(ctx.queryParamMap());
    Map<String, Object> content = new HashMap<>();
    content.put("span", query.span());
    content.put("filters", new AuditFilters(site, given).ofRuns());
    content.put("runs", lines(page.entries()));
    content.put("export", given.address("/audit/executions/export.csv"));
    content.put("turn", Turn.of("/audit/executions", given, page.next()));
    site.show(ctx, "auditRuns", site.say("audit.executions"), content);
  }

  private void calls(Context ctx) {
    CallParameters parameters = CallParameters.of(ctx.queryParamMap(), clock);
    List<LoggedCall> found = log.find(parameters.query());
    List<LoggedCall> shown = found.stream().limit(parameters.limit()).toList();
    String next = found.size() > shown.size() ? shown.getLast().id() : null;
    Given given = new Given(ctx.queryParamMap());
    Map<String, Object> content = new HashMap<>();
    content.put("span", parameters.span());
    content.put("filters", new AuditFilters(site, given).ofCalls());
    content.put("calls", new CallLines(site).of(shown));
    content.put("export", given.address("/audit/calls/export.csv"));
    content.put("turn", Turn.of("/audit/calls", given, next));
    site.show(ctx, "auditCalls", site.say("call.title"), content);
  }

  private void export(Context ctx) {
    new RunExport(site, runs).answer(ctx, RunQuery.of(ctx.queryParamMap(), clock));
  }

  private void exportCalls(Context ctx) {
    new CallExport(site, log).answer(ctx, CallParameters.of(ctx.queryParamMap(), clock));
  }
}
