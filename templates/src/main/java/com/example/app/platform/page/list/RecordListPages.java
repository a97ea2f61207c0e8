package com.example.app.platform.page.list;

import com.example.app.platform.page.record.ShownValues;
import com.example.app.platform.page.site.Site;
import com.example.app.platform.page.view.RecordTable;
import com.example.app.platform.record.Records;
import com.example.app.platform.transfer.CsvStyle;
import com.example.app.platform.transfer.Download;
import com.example.app.platform.web.Access;
import com.example.app.platform.web.Callers;
import com.example.app.platform.web.Routes;
import io.javalin.http.Context;
import java.time.ZoneOffset;
import java.util.Map;

/** {@code /models/{model}}: the records of a model as a table. */
public final class RecordListPages {
  private static final String LIST = "/models/{model}";

  private final Site site;

  public RecordListPages(Site site) {
    this.site = site;
  }

  public void register(Routes routes) {
    routes
        .get(LIST, Access.SIGNED_IN, this::list)
        .get(LIST + "/export.csv", Access.SIGNED_IN, this::export);
  }

  private void list(Context ctx) {
    Records records = site.records(ctx);
    ShownValues shown = new ShownValues(site, Callers.of(ctx));
    RecordTable table = new RecordListPage(shown, records, ctx).table();
    site.show(ctx, "records", records.model().labelPlural(), Map.of("table", table));
  }

  private void export(Context ctx) {
    CsvStyle style = CsvStyle.forPeople(site.messages(), ZoneOffset.UTC);
    new Download(site.services().records(), site.records(ctx), style).answer(ctx);
  }
}
