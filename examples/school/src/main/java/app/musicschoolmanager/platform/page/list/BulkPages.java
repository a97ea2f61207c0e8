package app.musicschoolmanager.platform.page.list;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.page.list.view.ListTable.Option;
import app.musicschoolmanager.platform.page.record.ShownValues;
import app.musicschoolmanager.platform.page.site.Notices;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Notice;
import app.musicschoolmanager.platform.record.CannotUndo;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.record.Trash;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.ReturnPath;
import app.musicschoolmanager.platform.web.Routes;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Deletes the records that are marked in a list, after asking, and takes deletions back. */
final class BulkPages {
  /** More than one page of a list holds cannot be marked. */
  private static final int MOST = 100;

  private final Site site;

  BulkPages(Site site) {
    this.site = site;
  }

  void register(Routes routes) {
    routes
        .post("/models/{model}/delete", Access.SIGNED_IN, this::delete)
        .post("/undo/{id}", Access.SIGNED_IN, this::undo);
  }

  private void delete(Context ctx) {
    Records records = site.records(ctx);
    records.requireReader();
    records.requireKeeper();
    List<String> ids = ctx.formParams("id").stream().distinct().limit(MOST).toList();
    if (ids.isEmpty()) {
      Notice notice = new Notice(false, site.say("bulk.none"));
      site.notices().redirect(ctx, back(ctx, records.model()), notice);
    } else if (ctx.formParam("_confirm") == null) {
      ask(ctx, records, ids, List.of());
    } else {
      confirmed(ctx, records, ids);
    }
  }

  private void confirmed(Context ctx, Records records, List<String> ids) {
    try {
      records.trash(ids, null);
      Notices.to(ctx, back(ctx, records.model()));
    } catch (Conflict e) {
      Map<String, Conflict> obstacles =
          new BulkDeletion(records, site.services().database()).obstacles(ids);
      ctx.status(e.status());
      List<String> rest = ids.stream().filter(id -> !obstacles.containsKey(id)).toList();
      ask(ctx, records, rest, said(records, obstacles));
    }
  }

  /** Which records stay, and why each does. */
  private List<String> said(Records records, Map<String, Conflict> obstacles) {
    ShownValues shown = new ShownValues(site, records.scope().caller());
    return obstacles.entrySet().stream()
        .map(each -> {
          String title = shown.title(records.model(), records.get(each.getKey()));
          return site.say("bulk.stays", title, reason(each.getValue()));
        })
        .toList();
  }

  private String reason(Conflict conflict) {
    return switch (conflict.reason()) {
      case Conflict.USED -> site.say("bulk.used");
      case Conflict.NUMBERED -> site.say("delete.numbered");
      default -> conflict.detail();
    };
  }

  private void ask(Context ctx, Records records, List<String> ids, List<String> faults) {
    Model model = records.model();
    ShownValues shown = new ShownValues(site, records.scope().caller());
    List<Entry> entries = ids.stream().map(records::get).toList();
    List<Option> titles =
        entries.stream().map(it -> new Option(it.id(), shown.title(model, it))).toList();
    site.show(
        ctx,
        "recordsDelete",
        ids.isEmpty() ? site.say("bulk.nothing") : heading(model, ids.size()),
        Map.of(
            "path",
            "/models/" + model.name(),
            "label",
            model.labelPlural(),
            "back",
            back(ctx, model),
            "titles",
            titles,
            "faults",
            faults));
  }

  private String heading(Model model, int records) {
    return records == 1
        ? site.say("delete.title", model.label())
        : site.say("bulk.title", site.formats().number(records), model.labelPlural());
  }

  /** The list from which somebody comes, in the state in which it was. */
  private static String back(Context ctx, Model model) {
    String list = "/models/" + model.name();
    String back = ReturnPath.of(ctx.formParam("back"));
    return back.equals(list) || back.startsWith(list + "?") ? back : list;
  }

  private void undo(Context ctx) {
    Caller caller = Callers.of(ctx);
    Trash trash = new Trash(site.services().records());
    try {
      Trash.Deleted undone = trash.undo(ctx.pathParam("id"), caller);
      String text = site.say("undo.done", site.formats().number(undone.records()));
      Model model = site.services().records().models().get(undone.model());
      site.notices().redirect(ctx, back(ctx, model), text);
    } catch (CannotUndo e) {
      String key = "undo." + e.reason().name().toLowerCase(Locale.ROOT);
      Notice notice = new Notice(false, site.say(key, e.what()));
      site.notices().redirect(ctx, ReturnPath.of(ctx.formParam("back")), notice);
    }
  }
}
