package app.shopinventory.platform.page.audit;

import app.shopinventory.platform.audit.figure.CallParameters;
import app.shopinventory.platform.audit.figure.Span;
import app.shopinventory.platform.call.CallLog;
import app.shopinventory.platform.page.site.Site;
import app.shopinventory.platform.transfer.CsvStyle;
import io.javalin.http.Context;
import java.util.List;

/** All calls to other hosts that a list shows on its pages, for a spreadsheet. */
record CallExport(Site site, CallLog log) {
  private static final List<String> HEAD =
      List.of(
          "call.at",
          "audit.service",
          "call.what",
          "call.outcome",
          "audit.millis",
          "call.size",
          "runs.action");

  void answer(Context ctx, CallParameters parameters) {
    Span span = parameters.span();
    String file = "calls-" + span.firstDay() + "-" + span.lastDay() + ".csv";
    ListExport export = new ListExport(site, file, HEAD);
    CsvStyle style = export.style();
    CallLines lines = new CallLines(site);
    export.answer(ctx, log.all(parameters.query()).map(lines::line).map(call -> row(call, style)));
  }

  private static List<String> row(CallLine call, CsvStyle style) {
    return List.of(
        style.moment(call.at()),
        call.service(),
        call.what(),
        call.outcome(),
        Long.toString(call.millis()),
        call.size(),
        call.action() == null ? "" : call.action());
  }
}
