package org.example.makerspace.platform.page.audit;

import io.javalin.http.Context;
import java.util.List;
import org.example.makerspace.platform.audit.figure.RunEntry;
import org.example.makerspace.platform.audit.figure.RunList;
import org.example.makerspace.platform.audit.figure.RunQuery;
import org.example.makerspace.platform.audit.figure.Span;
import org.example.makerspace.platform.page.site.Site;
import org.example.makerspace.platform.transfer.CsvStyle;

/** All runs that a list shows on its pages, for a spreadsheet. */
record RunExport(Site site, RunList runs) {
  private static final List<String> HEAD =
      List.of(
          "runs.started",
          "runs.action",
          "runs.state",
          "runs.source",
          "audit.person",
          "audit.millis",
          "audit.error");

  void answer(Context ctx, RunQuery query) {
    Span span = query.span();
    String file = "executions-" + span.firstDay() + "-" + span.lastDay() + ".csv";
    ListExport export = new ListExport(site, file, HEAD);
    CsvStyle style = export.style();
    export.answer(ctx, runs.all(query).map(run -> row(run, style)));
  }

  private List<String> row(RunEntry run, CsvStyle style) {
    return List.of(
        style.moment(run.startedAt()),
        run.actionName(),
        site.say("state." + run.state()),
        site.say("source." + run.source()),
        run.userName() == null ? "" : run.userName(),
        run.millis() == null ? "" : run.millis().toString(),
        run.error() == null ? "" : run.error());
  }
}
