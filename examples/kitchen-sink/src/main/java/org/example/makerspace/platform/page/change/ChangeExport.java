package org.example.makerspace.platform.page.change;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.example.makerspace.platform.audit.ChangePage;
import org.example.makerspace.platform.audit.ChangeQuery;
import org.example.makerspace.platform.audit.VisibleChanges;
import org.example.makerspace.platform.page.audit.ListExport;
import org.example.makerspace.platform.page.site.Site;
import org.example.makerspace.platform.transfer.CsvStyle;

/** All changes that a list shows on its pages, for a spreadsheet: a row for each field. */
record ChangeExport(Site site, ChangeLines lines) {
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
    export.answer(
        ctx,
        stretches(query)
            .flatMap(stretch -> lines.lines(stretch).stream())
            .flatMap(change -> rows(change, style)));
  }

  private Stream<ChangePage> stretches(ChangeQuery query) {
    VisibleChanges changes = lines.visible();
    return Stream.iterate(
        changes.all(query.page(query.after(), STRETCH)),
        Objects::nonNull,
        page -> page.next() == null ? null : changes.all(query.page(page.next(), STRETCH)));
  }

  /** What is for somebody else alone is told as little as the page tells it. */
  private Stream<List<String>> rows(ChangeLine change, CsvStyle style) {
    if (change.values() == null) {
      return Stream.of(row(change, style, "", "", site.say("changes.closed")));
    }
    return change.values().isEmpty()
        ? Stream.of(row(change, style, "", "", ""))
        : change.values().stream()
            .map(value ->
                value.secret()
                    ? row(change, style, value.label(), "", site.say("changes.secret"))
                    : row(change, style, value.label(), value.before(), value.after()));
  }

  private List<String> row(
      ChangeLine change, CsvStyle style, String field, String before, String after) {
    return List.of(
        style.moment(change.at()),
        change.who(),
        change.via(),
        change.subject(),
        change.title() == null ? "" : change.title(),
        site.say("change." + change.kind()),
        field,
        before,
        after);
  }
}
