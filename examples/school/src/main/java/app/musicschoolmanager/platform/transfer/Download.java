package app.musicschoolmanager.platform.transfer;

import app.musicschoolmanager.platform.model.ListQuery;
import app.musicschoolmanager.platform.record.ListParameters;
import app.musicschoolmanager.platform.record.RecordStore;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.web.BadRequest;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a request for the export of a list. Its address says which list, as that of the list
 * itself, and with {@code columns} which columns.
 */
public record Download(RecordStore store, Records records, CsvStyle style) {
  private static final Logger LOG = LoggerFactory.getLogger(Download.class);
  private static final String COLUMNS = "columns";

  public void answer(Context ctx) {
    Map<String, List<String>> parameters = new HashMap<>(ctx.queryParamMap());
    List<String> columns = columns(parameters.remove(COLUMNS));
    parameters.keySet().removeAll(List.of("page", "limit")); // all pages are meant
    ListQuery query = ListParameters.of(records.model(), parameters, store.zone());
    Export export = new Export(store, records, style, columns);
    try {
      if (ctx.method() == HandlerType.HEAD) {
        records.stretch(query, 1); // refuses what a GET would refuse
        describe(ctx);
        ctx.res().flushBuffer(); // else the answer would say that a GET brings nothing
      } else {
        Export.Running running = export.start(query);
        describe(ctx);
        running.to(ctx.outputStream());
      }
    } catch (IOException e) {
      LOG.debug("An export of {} was not fetched to its end", records.model().name(), e);
    }
  }

  private void describe(Context ctx) {
    ctx.contentType("text/csv; charset=utf-8");
    ctx.header("Content-Disposition", "attachment; filename=\"" + fileName() + "\"");
  }

  private static List<String> columns(List<String> given) {
    if (given == null || given.getFirst().isBlank()) {
      return List.of();
    }
    if (given.size() > 1) {
      throw new BadRequest("Give the parameter " + COLUMNS + " once, with commas between names.");
    }
    return List.of(given.getFirst().split(","));
  }

  /** Names of models are plain letters and hyphens, so nothing in it needs to be escaped. */
  private String fileName() {
    return records.model().name() + "-" + LocalDate.now(store.database().clock()) + ".csv";
  }
}
