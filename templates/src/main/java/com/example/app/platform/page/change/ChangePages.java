package com.example.app.platform.page.change;

import com.example.app.platform.audit.ChangeLog;
import com.example.app.platform.audit.ChangePage;
import com.example.app.platform.audit.ChangeParameters;
import com.example.app.platform.audit.ChangeQuery;
import com.example.app.platform.model.Entry;
import com.example.app.platform.model.Model;
import com.example.app.platform.page.record.ShownValues;
import com.example.app.platform.page.site.Site;
import com.example.app.platform.page.view.Choice;
import com.example.app.platform.page.view.Turn;
import com.example.app.platform.record.Change.Kind;
import com.example.app.platform.record.Records;
import com.example.app.platform.web.Access;
import com.example.app.platform.web.Callers;
import com.example.app.platform.web.Routes;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The history of a record, and for administrators {@code /changes}: all changes of the app. */
public final class ChangePages {
  private static final List<String> FILTERS = List.of("model", "user", "kind", "at.from", "at.to");

  private final Site site;

  public ChangePages(Site site) {
    this.site = site;
  }

  public void register(Routes routes) {
    routes
        .get("/models/{model}/{id}/history", Access.SIGNED_IN, this::history)
        .get("/changes", Access.ADMIN, this::all)
        .get("/changes/export.csv", Access.ADMIN, this::export);
  }

  private void history(Context ctx) {
    Records records = site.records(ctx);
    Model model = records.model();
    Entry entry = records.get(ctx.pathParam("id"));
    ChangeParameters parameters = ChangeParameters.ofHistory(ctx.queryParamMap());
    ChangeLines lines = new ChangeLines(site, Callers.of(ctx));
    ChangePage page =
        lines.visible().history(model, entry.id(), parameters.after(), parameters.limit());
    String path = "/models/" + model.name() + "/" + entry.id();
    String title = new ShownValues(site, Callers.of(ctx)).title(model, entry);
    Map<String, Object> content = new HashMap<>();
    content.put("changes", lines.lines(page));
    content.put("turn", Turn.of(path + "/history", parameters.given(), page.next()));
    content.put("back", path);
    content.put("backLabel", title);
    site.show(ctx, "history", site.say("history.of", title), content);
  }

  private void all(Context ctx) {
    ChangeParameters parameters = ChangeParameters.of(ctx.queryParamMap());
    ChangeQuery query = parameters.query(site.formats().zone());
    ChangeLines lines = new ChangeLines(site, Callers.of(ctx));
    ChangePage page = lines.visible().all(query);
    Map<String, Object> content = new HashMap<>();
    content.put("changes", lines.lines(page));
    content.put("turn", Turn.of("/changes", parameters.given(), page.next()));
    content.put("filters", List.of(models(parameters), users(parameters), kinds(parameters)));
    content.put("export", parameters.given().address("/changes/export.csv"));
    content.put("from", text(parameters, "at.from"));
    content.put("to", text(parameters, "at.to"));
    content.put("narrowed", FILTERS.stream().anyMatch(name -> parameters.text(name) != null));
    site.show(ctx, "changes", site.say("changes.title"), content);
  }

  private void export(Context ctx) {
    ChangeQuery query = ChangeParameters.of(ctx.queryParamMap()).query(site.formats().zone());
    new ChangeExport(site, Callers.of(ctx)).answer(ctx, query);
  }

  private static String text(ChangeParameters parameters, String name) {
    String text = parameters.text(name);
    return text == null ? "" : text;
  }

  private ChangeFilter models(ChangeParameters parameters) {
    List<Choice> choices = new ArrayList<>();
    for (Model model : site.services().definition().models()) {
      choices.add(new Choice(model.name(), Site.label(model)));
    }
    choices.add(new Choice(ChangeLog.ACCOUNT, site.say("nav.users")));
    if (!site.services().definition().integrations().isEmpty()) {
      choices.add(new Choice(ChangeLog.CONNECTION, site.say("nav.connections")));
    }
    choices.add(new Choice(ChangeLog.WEBHOOK, site.say("nav.webhooks")));
    return filter(parameters, "model", choices);
  }

  private ChangeFilter users(ChangeParameters parameters) {
    List<Choice> choices =
        site.services().users().all().stream()
            .map(user -> new Choice(user.id(), user.name()))
            .toList();
    return filter(parameters, "user", choices);
  }

  private ChangeFilter kinds(ChangeParameters parameters) {
    List<Choice> choices =
        Arrays.stream(Kind.values())
            .map(kind -> new Choice(kind.value(), site.say("change." + kind.value())))
            .toList();
    return filter(parameters, "kind", choices);
  }

  private ChangeFilter filter(ChangeParameters parameters, String name, List<Choice> choices) {
    return new ChangeFilter(name, site.say("changes." + name), parameters.text(name), choices);
  }
}
