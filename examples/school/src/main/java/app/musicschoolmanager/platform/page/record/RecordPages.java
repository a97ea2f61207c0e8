package app.musicschoolmanager.platform.page.record;

import app.musicschoolmanager.platform.auth.Audience;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.model.Entry;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.model.ModelRegistry;
import app.musicschoolmanager.platform.model.Way;
import app.musicschoolmanager.platform.page.site.Notices;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.ChangedField;
import app.musicschoolmanager.platform.page.view.ModelCard;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.Routes;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code /models}: the models, their records, one record, and its deletion. */
public final class RecordPages {
  static final String LIST = "/models/{model}";
  static final String ONE = "/models/{model}/{id}";

  private final Site site;

  public RecordPages(Site site) {
    this.site = site;
  }

  public void register(Routes routes) {
    new RelatedPages(site).register(routes);
    new RecordFormPages(site).register(routes); // before the record, lest "new" be taken for an id
    routes
        .get("/models", Access.SIGNED_IN, this::models)
        .get(ONE, Access.SIGNED_IN, this::record)
        .get(ONE + "/delete", Access.SIGNED_IN, this::deletion)
        .post(ONE + "/delete", Access.SIGNED_IN, this::delete);
  }

  private void models(Context ctx) {
    List<ModelCard> cards = cards(site, Callers.of(ctx));
    site.show(ctx, "models", site.say("models.title"), Map.of("models", cards));
  }

  /** The models that somebody may read, with how many records they see. */
  public static List<ModelCard> cards(Site site, Caller caller) {
    return site.readable(caller).stream()
        .map(model ->
            new ModelCard(
                Site.path(model),
                Site.label(model),
                model.description(),
                model.single() ? null : site.services().records().records(model, caller).count(),
                seenBy(site, model)))
        .toList();
  }

  private static String seenBy(Site site, Model model) {
    if (!model.visibleTo().isEmpty()) {
      ModelRegistry models = site.services().records().models();
      boolean all = !model.hidesSome();
      boolean some = model.visibleTo().stream().anyMatch(Way::isForEverybody);
      String ways =
          (all ? model.writableTo() : model.visibleTo())
              .stream()
                  .filter(way -> !way.isForEverybody())
                  .map(way -> models.said(model, way))
                  .collect(Collectors.joining(" / "));
      if (ways.isEmpty()) {
        return site.say("scope.some");
      }
      return site.say(all ? "scope.ways.all" : some ? "scope.ways.some" : "scope.ways", ways);
    }
    return model.isUserScoped() || model.readableBy() != Audience.ADMIN
        ? site.say("scope." + model.scoping().name().toLowerCase(Locale.ROOT))
        : site.say("scope.admin");
  }

  /** The version of a record that a form was made from, or null. */
  static Long version(Context ctx) {
    String text = ctx.formParam("_version");
    return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
  }

  private ShownValues shown(Context ctx) {
    return new ShownValues(site, Callers.of(ctx));
  }

  private void record(Context ctx) {
    Records records = site.records(ctx);
    Entry entry = records.get(ctx.pathParam("id"));
    new RecordPage(site, records).show(ctx, entry, section -> section);
  }

  private void deletion(Context ctx) {
    Records records = site.records(ctx);
    Entry entry = records.get(ctx.pathParam("id"));
    records.requireKeeper();
    records.requireWritable(entry.id());
    showDeletion(ctx, records.model(), entry, List.of());
  }

  private void delete(Context ctx) {
    Records records = site.records(ctx);
    Model model = records.model();
    Entry entry = records.get(ctx.pathParam("id"));
    try {
      records.trash(List.of(entry.id()), version(ctx));
      Notices.to(ctx, "/models/" + model.name()); // where it can be taken back
    } catch (Conflict e) {
      ctx.status(e.status());
      showDeletion(ctx, model, records.get(entry.id()), List.of(reason(ctx, records, entry, e)));
    }
  }

  private String reason(Context ctx, Records records, Entry entry, Conflict conflict) {
    return switch (conflict.reason()) {
      case Conflict.CHANGED -> site.say("delete.changed");
      case Conflict.USED ->
          site.say(
              "delete.used",
              new RelatedRecords(site, records, shown(ctx))
                  .of(entry).stream()
                      .filter(section -> !section.isEmpty())
                      .map(section -> section.title() + " (" + section.count() + ")")
                      .collect(Collectors.joining(", ")));
      case Conflict.NUMBERED -> site.say("delete.numbered");
      default -> conflict.detail();
    };
  }

  private void showDeletion(Context ctx, Model model, Entry entry, List<String> faults) {
    String base = ctx.formParam("_base");
    List<ChangedField> changes =
        base == null ? List.of() : EditConflict.of(base, entry).changes(model.fields(), shown(ctx));
    site.show(
        ctx,
        "recordDelete",
        site.say("delete.title", model.label()),
        Map.of(
            "title",
            shown(ctx).title(model, entry),
            "path",
            "/models/" + model.name() + "/" + entry.id(),
            "version",
            "" + entry.version(),
            "base",
            EditConflict.carried(model.fields(), entry),
            "changes",
            changes,
            "faults",
            faults));
  }
}
