package app.musicschoolmanager.platform.page.list;

import app.musicschoolmanager.platform.open.PublicParts;
import app.musicschoolmanager.platform.page.site.Notices;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Choice;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.transfer.CsvStyle;
import app.musicschoolmanager.platform.transfer.Download;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.ReturnPath;
import app.musicschoolmanager.platform.web.Routes;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code /models/{model}}: the records of a model as a table, its columns, and its export. */
public final class RecordListPages {
  private static final String LIST = "/models/{model}";

  private final Site site;

  public RecordListPages(Site site) {
    this.site = site;
  }

  public void register(Routes routes) {
    routes
        .get(LIST, Access.SIGNED_IN, this::list)
        .post(LIST + "/columns", Access.SIGNED_IN, this::columns)
        .get(LIST + "/export.csv", Access.SIGNED_IN, this::export);
    new BulkPages(site).register(routes);
    new ImportPages(site).register(routes);
  }

  private void list(Context ctx) {
    Records records = site.records(ctx);
    ListAddress asked = ListAddress.of(ctx);
    records.requireReader();
    if (records.model().single()) {
      Notices.to(ctx, Site.path(records.model()));
      return;
    }
    ListAddress proper = new TypedReferences(site, records).resolved(asked).tidy();
    if (proper.equals(asked)) {
      RecordListPage page = new RecordListPage(site, records, proper);
      Map<String, Object> content = Map.of("table", page.table(), "open", open(ctx, records));
      site.show(ctx, "records", records.model().labelPlural(), content);
    } else {
      Notices.to(ctx, proper.text());
    }
  }

  /** Where anybody reads or sends some of these records: whole addresses, to be handed on. */
  private List<Choice> open(Context ctx, Records records) {
    String base = site.services().config().baseUrl(ctx.req().getLocalPort());
    PublicParts parts = records.model().open();
    String path = base + "/public/" + records.model().name();
    List<Choice> addresses = new ArrayList<>();
    if (parts.page() != null) {
      addresses.add(new Choice(path, site.say("public.page")));
    }
    if (parts.form() != null) {
      addresses.add(new Choice(path + "/new", site.say("public.form")));
    }
    return addresses;
  }

  private void columns(Context ctx) {
    Records records = site.records(ctx);
    records.requireReader();
    ShownColumns columns = new ShownColumns(site, records.model(), Callers.of(ctx).userId());
    if (ctx.formParam("reset") != null) {
      columns.reset();
    } else {
      columns.keep(List.copyOf(ctx.formParams("column")));
    }
    Notices.to(ctx, ReturnPath.of(ctx.formParam("back")));
  }

  private void export(Context ctx) {
    CsvStyle style = CsvStyle.forPeople(site.messages(), site.formats().zone());
    new Download(site.services().records(), site.records(ctx), style).answer(ctx);
  }
}
