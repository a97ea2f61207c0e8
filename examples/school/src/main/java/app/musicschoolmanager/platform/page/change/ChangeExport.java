package app.musicschoolmanager.platform.page.change;

import app.musicschoolmanager.platform.audit.ChangePage;
import app.musicschoolmanager.platform.audit.ChangeQuery;
import app.musicschoolmanager.platform.audit.VisibleChanges;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.page.audit.ListExport;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.transfer.CsvStyle;
import app.musicschoolmanager.platform.transfer.CsvTable.Cell;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** All changes that a list shows on its pages, for a spreadsheet: a row for each field. */
record ChangeExport(Site site, Caller reader) {
  private static final int STRETCH = 200;
  private static final List<String> HEAD =
      List.of(
          "call.at",
          "changes.user",
          "changes.way",
          "changes.model",
          "changes.record",
          "changes.kind",
          "changes.field",
          "changes.old",
          "changes.new");

  void answer(Context ctx, ChangeQuery query) {
    ListExport export = new ListExport(site, "changes.csv", HEAD);
    CsvStyle style = export.style();
    ChangeLines lines = ChangeLines.forSpreadsheets(site, reader, style);
    export.answerCells(
        ctx,
        stretches(lines.visible(), query)
            .flatMap(stretch -> lines.lines(stretch).stream())
            .flatMap(change -> rows(change, style)));
  }

  private static Stream<ChangePage> stretches(VisibleChanges changes, ChangeQuery query) {
    return Stream.iterate(
        changes.all(query.page(query.after(), STRETCH)),
        Objects::nonNull,
        page -> page.next() == null ? null : changes.all(query.page(page.next(), STRETCH)));
  }

  private Stream<List<Cell>> rows(ChangeLine change, CsvStyle style) {
    List<Cell> of =
        texts(
            style.moment(change.at()),
            change.who(),
            change.via(),
            change.subject(),
            change.title() == null ? "" : change.title(),
            site.say("change." + change.kind()));
    return told(change.values()).map(cells -> Stream.concat(of.stream(), cells.stream()).toList());
  }

  /** What is for somebody else alone is told as little as the page tells it. */
  private Stream<List<Cell>> told(List<ChangedValue> values) {
    if (values == null) {
      return Stream.of(texts("", "", site.say("changes.closed")));
    }
    return values.isEmpty() ? Stream.of(texts("", "", "")) : values.stream().map(this::told);
  }

  /** A field, and what it held before and after. */
  private List<Cell> told(ChangedValue value) {
    if (value.secret()) {
      return texts(value.label(), "", site.say("changes.secret"));
    }
    return value.number()
        ? List.of(Cell.text(value.label()), new Cell(value.before()), new Cell(value.after()))
        : texts(value.label(), value.before(), value.after());
  }

  private static List<Cell> texts(String... texts) {
    return Stream.of(texts).map(Cell::text).toList();
  }
}
