package app.musicschoolmanager.platform.page.site;

import app.musicschoolmanager.platform.AppDefinition;
import app.musicschoolmanager.platform.Services;
import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.integration.Integration;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.model.Model;
import app.musicschoolmanager.platform.page.look.Assets;
import app.musicschoolmanager.platform.page.look.Theme;
import app.musicschoolmanager.platform.page.text.Formats;
import app.musicschoolmanager.platform.page.text.Messages;
import app.musicschoolmanager.platform.page.text.Told;
import app.musicschoolmanager.platform.page.view.Frame;
import app.musicschoolmanager.platform.page.view.NavItem;
import app.musicschoolmanager.platform.record.RecordStore;
import app.musicschoolmanager.platform.record.Records;
import app.musicschoolmanager.platform.user.AppUser;
import app.musicschoolmanager.platform.user.Role;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.NotFound;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all pages share: words, look, navigation, and how a template becomes an answer. */
public final class Site {
  private final Services services;
  private final Messages messages;
  private final Told told;
  private final Notices notices;
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private volatile Look look;

  /** The app's colours and sign, and the addresses of files that go with them. */
  private record Look(Theme theme, Assets assets) {}

  public Site(Services services) {
    AppDefinition app = services.definition();
    this.services = services;
    this.messages = Messages.in(app.language());
    this.told = new Told(messages);
    this.notices = new Notices(services.config().secure());
    this.look = look(Theme.of(services.appearance()));
  }

  private static Look look(Theme theme) {
    return new Look(theme, new Assets(theme));
  }

  private Look look() {
    Theme theme = Theme.of(services.appearance());
    if (!look.theme().equals(theme)) {
      look = look(theme);
    }
    return look;
  }

  public Services services() {
    return services;
  }

  public Theme theme() {
    return look().theme();
  }

  public Notices notices() {
    return notices;
  }

  public Formats formats() {
    return new Formats(
        messages.locale(), services.config().timeZone(), services.definition().currency());
  }

  /** What the app has said of a run or a mail, which is kept in English. */
  public String told(String text) {
    return told.said(text);
  }

  public Messages messages() {
    return messages;
  }

  /** What is wrong with a form, in the app's language. */
  public Faults faults(List<FieldError> errors) {
    return new Faults(messages, formats(), errors);
  }

  public String say(String key, Object... arguments) {
    return messages.say(key, arguments);
  }

  /** The records that a request is about, within what its caller may do by hand. */
  public Records records(Context ctx) {
    RecordStore store = services.records();
    Model model = store.models().find(ctx.pathParam("model")).orElseThrow(NotFound::new);
    return store.records(model, Callers.of(ctx));
  }

  /** Where the records of a model are: a list, or the one record. */
  public static String path(Model model) {
    String list = "/models/" + model.name();
    return model.single() ? list + "/" + model.onlyId() : list;
  }

  /** What is found there. */
  public static String label(Model model) {
    return model.single() ? model.label() : model.labelPlural();
  }

  /** The models whose records somebody may read. */
  public List<Model> readable(Caller caller) {
    return services.definition().models().stream()
        .filter(model -> model.readableBy().admits(caller.role()))
        .toList();
  }

  /** Whether the app has a mail server to send by. */
  private boolean sendsMail() {
    return services.connections().all().stream().anyMatch(Integration::isMail);
  }

  /** Whether the app speaks to services, or to a main app. */
  public boolean connects() {
    return !services.connections().all().isEmpty() || services.mainApp().isPresent();
  }

  /** Answers with a page. */
  public void show(Context ctx, String template, String title, Map<String, Object> content) {
    ctx.contentType("text/html; charset=utf-8").result(render(ctx, template, title, content));
  }

  public String render(Context ctx, String template, String title, Map<String, Object> content) {
    Map<String, Object> parameters = new HashMap<>(content);
    parameters.put("page", frame(ctx, title));
    StringOutput html = new StringOutput();
    templates.render(template + ".jte", parameters, html);
    return html.toString();
  }

  private Frame frame(Context ctx, String title) {
    Optional<Caller> caller = Callers.find(ctx);
    Optional<AppUser> user = caller.map(known -> services.users().get(known.userId()));
    Look now = look();
    return new Frame(
        now.theme().name(),
        messages,
        formats(),
        now.assets(),
        title,
        ctx.path(),
        caller.map(this::navigation).orElse(List.of()),
        user.map(AppUser::name).orElse(null),
        user.map(AppUser::avatar).orElse(null),
        notices.take(ctx),
        services.database().clock().instant());
  }

  private List<NavItem> navigation(Caller caller) {
    List<NavItem> items = new ArrayList<>();
    items.add(new NavItem("/", say("nav.home"), "home"));
    items.add(new NavItem("/models", say("nav.models"), "records"));
    readable(caller).forEach(m -> items.add(new NavItem(path(m), label(m), null)));
    items.add(new NavItem("/actions", say("nav.actions"), "action"));
    items.add(new NavItem("/schedules", say("nav.schedules"), "schedule"));
    if (caller.role() == Role.ADMIN) {
      items.add(new NavItem("/users", say("nav.users"), "users"));
      items.add(NavItem.office("/audit", say("nav.audit"), "chart"));
      items.add(NavItem.office("/changes", say("nav.changes"), "history"));
      if (connects()) {
        items.add(NavItem.office("/connections", say("nav.connections"), "connection"));
      }
      items.add(NavItem.office("/webhooks", say("nav.webhooks"), "webhook"));
      if (sendsMail()) {
        items.add(NavItem.office("/mails", say("nav.mails"), "mail"));
      }
    }
    return items;
  }
}
