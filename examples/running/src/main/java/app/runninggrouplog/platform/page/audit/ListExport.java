package app.runninggrouplog.platform.page.audit;

import app.runninggrouplog.platform.page.site.Site;
import app.runninggrouplog.platform.transfer.CsvStyle;
import app.runninggrouplog.platform.transfer.CsvTable;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that a list of the audit shows on its pages, for a spreadsheet.
 *
 * @param file what the file is called
 * @param head the keys of the columns' names
 */
public record ListExport(Site site, String file, List<String> head) {
  private static final Logger LOG = LoggerFactory.getLogger(ListExport.class);

  /** How the cells of its rows are to be written. */
  public CsvStyle style() {
    return CsvStyle.forPeople(site.messages(), site.formats().zone());
  }

  /** Sends it, row by row; all cells are texts. */
  public void answer(Context ctx, Stream<List<String>> rows) {
    answerCells(ctx, rows.map(row -> row.stream().map(CsvTable.Cell::text).toList()));
  }

  /**
   * Sends it, row by row.
   *
   * @param rows read while they are sent, so that there may be any number of them
   */
  public void answerCells(Context ctx, Stream<List<CsvTable.Cell>> rows) {
    ctx.contentType("text/csv; charset=utf-8");
    ctx.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
    try {
      if (ctx.method() == HandlerType.HEAD) {
        ctx.res().flushBuffer(); // else the answer would say that a GET brings nothing
      } else {
        List<String> names = head.stream().map(key -> site.say(key)).toList();
        new CsvTable(style()).write(names, rows.iterator(), ctx.outputStream());
      }
    } catch (IOException e) {
      LOG.debug("An export was not fetched to its end", e);
    }
  }
}
