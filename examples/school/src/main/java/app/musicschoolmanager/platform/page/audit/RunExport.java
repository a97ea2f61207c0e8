package app.musicschoolmanager.platform.page.audit;

import app.musicschoolmanager.platform.audit.figure.RunEntry;
import app.musicschoolmanager.platform.audit.figure.RunList;
import app.musicschoolmanager.platform.audit.figure.RunQuery;
import app.musicschoolmanager.platform.audit.figure.Span;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.transfer.CsvStyle;
import app.musicschoolmanager.platform.transfer.CsvTable;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All runs that a list shows on its pages, for a spreadsheet. */
record RunExport(Site site, RunList runs) {
  private static final Logger LOG = LoggerFactory.getLogger(RunExport.class);

  void answer(Context ctx, RunQuery query) {
    Iterator<RunEntry> all = runs.all(query);
    Span span = query.span();
    String name = "executions-" + span.firstDay() + "-" + span.lastDay() + ".csv";
    ctx.contentType("text/csv; charset=utf-8");
    ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    try {
      if (ctx.method() == HandlerType.HEAD) {
        ctx.res().flushBuffer(); // else the answer would say that a GET brings nothing
      } else {
        CsvStyle style = CsvStyle.forPeople(site.messages(), site.formats().zone());
        new CsvTable(style).write(head(), cells(all, style), ctx.outputStream());
      }
    } catch (IOException e) {
      LOG.debug("An export of runs was not fetched to its end", e);
    }
  }

  private List<String> head() {
    return Stream.of(
            "runs.started",
            "runs.action",
            "runs.state",
            "runs.source",
            "audit.person",
            "audit.millis",
            "audit.error")
        .map(key -> site.say(key))
        .toList();
  }

  private Iterator<List<String>> cells(Iterator<RunEntry> all, CsvStyle style) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public List<String> next() {
        return row(all.next(), style);
      }
    };
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
