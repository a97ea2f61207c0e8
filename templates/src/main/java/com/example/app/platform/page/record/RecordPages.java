package com.example.app.platform.page.record;

import com.example.app.platform.auth.Caller;
import com.example.app.platform.model.Entry;
import com.example.app.platform.model.Field;
import com.example.app.platform.model.FieldType;
import com.example.app.platform.model.ListQuery;
import com.example.app.platform.model.Model;
import com.example.app.platform.page.site.Site;
import com.example.app.platform.page.view.Fact;
import com.example.app.platform.page.view.ModelCard;
import com.example.app.platform.record.Records;
import com.example.app.platform.web.Access;
import com.example.app.platform.web.Callers;
import com.example.app.platform.web.Conflict;
import com.example.app.platform.web.Routes;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /models}: the models, their records, one record, and its deletion. */
public final class RecordPages {
  static final String LIST = "/models/{model}";
  static final String ONE = "/models/{model}/{id}";

  private final Site site;

  public RecordPages(Site site) {
    this.site = site;
  }

  public void register(Routes routes) {
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
                model.name(),
                model.labelPlural(),
                model.description(),
                site.services().records().records(model, caller).count(),
                model.scoping().name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** The records that the request is about, within what its caller may do by hand. */
  static Records records(Site site, Context ctx) {
    return site.records(ctx);
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
    Records records = records(site, ctx);
    Model model = records.model();
    Entry entry = records.get(ctx.pathParam("id"));
    ShownValues shown = shown(ctx);
    List<Fact> facts =
        model.fields().stream().map(field -> shown.fact(model, entry, field)).toList();
    boolean mayWrite = records.scope().mayWrite(model);
    site.show(
        ctx,
        "record",
        shown.title(model, entry),
        Map.of(
            "path",
            ctx.path(),
            "list",
            "/models/" + model.name(),
            "listLabel",
            model.labelPlural(),
            "mayEdit",
            mayWrite || !model.personalFields().isEmpty(),
            "mayDelete",
            mayWrite,
            "facts",
            facts,
            "origin",
            origin(records, entry)));
  }

  private List<Fact> origin(Records records, Entry entry) {
    List<Fact> facts = new ArrayList<>();
    for (Model model : site.services().records().models().referringTo(records.model())) {
      if (records.scope().mayRead(model)) {
        facts.addAll(references(model, records, entry));
      }
    }
    facts.add(Fact.of(site.say("record.created"), site.formats().moment(entry.createdAt())));
    facts.add(Fact.of(site.say("record.updated"), site.formats().moment(entry.updatedAt())));
    facts.add(Fact.of(site.say("record.id"), entry.id()));
    return facts;
  }

  /** How many records of another model point to this one, each with a link to their list. */
  private List<Fact> references(Model model, Records to, Entry entry) {
    Records records = site.services().records().records(model, to.scope());
    List<Fact> facts = new ArrayList<>();
    for (Field field : model.fields()) {
      if (field.type() == FieldType.REFERENCE && field.target().equals(to.model().name())) {
        long count = records.count(ListQuery.first().where(field.name(), entry.id()));
        String href = "/models/" + model.name() + "?" + field.name() + "=" + entry.id();
        facts.add(Fact.link(model.labelPlural(), site.formats().number(count), href));
      }
    }
    return facts;
  }

  private void deletion(Context ctx) {
    Records records = records(site, ctx);
    Entry entry = records.get(ctx.pathParam("id"));
    records.requireWritable(entry.id());
    showDeletion(ctx, records.model(), entry, List.of());
  }

  private void delete(Context ctx) {
    Records records = records(site, ctx);
    Model model = records.model();
    Entry entry = records.get(ctx.pathParam("id"));
    String title = shown(ctx).title(model, entry);
    try {
      records.delete(entry.id(), version(ctx));
      site.notices().redirect(ctx, "/models/" + model.name(), site.say("delete.done", title));
    } catch (Conflict e) {
      ctx.status(e.status());
      showDeletion(ctx, model, records.get(entry.id()), List.of(e.detail()));
    }
  }

  private void showDeletion(Context ctx, Model model, Entry entry, List<String> faults) {
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
            "faults",
            faults));
  }
}
