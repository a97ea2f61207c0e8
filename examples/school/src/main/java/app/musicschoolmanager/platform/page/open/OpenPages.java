package app.musicschoolmanager.platform.page.open;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.FieldType;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.open.PublicPage;
import app.musicschoolmanager.platform.open.PublicRecords;
import app.musicschoolmanager.platform.open.PublicRoutes;
import app.musicschoolmanager.platform.page.open.OpenList.Column;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Choice;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Routes;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code /public/{model}}: what anybody may read. It is the same for whoever asks. */
public final class OpenPages {
  static final String ROOT = "/public/";
  private static final String PAGE = ROOT + "{model}";

  private final Site site;
  private final PublicRecords records;

  public OpenPages(Site site) {
    this.site = site;
    this.records = site.services().publicRecords();
  }

  /** Registers what is open in one of the models at least; in most apps that is nothing. */
  public void register(Routes routes) {
    List<Model> models = site.services().definition().models();
    if (models.stream().anyMatch(model -> model.open().form() != null)) {
      new OpenFormPages(site).register(routes);
    }
    if (models.stream().anyMatch(model -> !model.open().links().isEmpty())) {
      new PersonalLinkPages(site).register(routes);
    }
    if (models.stream().anyMatch(model -> model.open().page() != null)) {
      routes.get(PAGE, Access.ANYONE, this::page);
    }
  }

  /** The addresses of all public pages and forms of an app, with what they are called. */
  public static List<Choice> addresses(List<Model> models) {
    List<Choice> addresses = new ArrayList<>();
    for (Model model : models) {
      if (model.open().page() != null) {
        addresses.add(new Choice(ROOT + model.name(), Site.label(model)));
      } else if (model.open().form() != null) {
        addresses.add(new Choice(ROOT + model.name() + "/new", model.label()));
      }
    }
    return addresses;
  }

  private void page(Context ctx) {
    Model model = records.shown(ctx.pathParam("model"));
    int number = PublicRoutes.number(ctx.queryParam("page"));
    Records.Stretch found = records.page(model, number);
    PublicPage page = model.open().page();
    List<Field> fields = PublicRecords.fields(model, page.fields());
    OpenCells cells = new OpenCells(site);
    String path = ROOT + model.name();
    OpenList list =
        new OpenList(
            page.text(),
            model.open().form() == null ? null : path + "/new",
            fields.stream().anyMatch(field -> field.type() == FieldType.TEXT),
            fields.stream().map(OpenPages::column).toList(),
            found.entries().stream().map(entry -> cells.row(model, fields, entry)).toList(),
            number > 1 ? path + (number == 2 ? "" : "?page=" + (number - 1)) : null,
            found.next() == null ? null : path + "?page=" + (number + 1));
    ctx.header("Cache-Control", "public, no-cache");
    site.show(ctx, "openList", Site.label(model), Map.of("list", list));
  }

  private static Column column(Field field) {
    return new Column(field.label(), OpenCells.isNumber(field) ? "number" : "");
  }
}
