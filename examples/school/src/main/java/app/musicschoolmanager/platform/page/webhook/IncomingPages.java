package app.musicschoolmanager.platform.page.webhook;

import app.musicschoolmanager.platform.action.ActionDefinition;
import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.page.site.SentForm;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Choice;
import app.musicschoolmanager.platform.page.view.Control;
import app.musicschoolmanager.platform.page.view.FormField;
import app.musicschoolmanager.platform.page.view.Notice;
import app.musicschoolmanager.platform.record.Via;
import app.musicschoolmanager.platform.user.AppUser;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.NotFound;
import app.musicschoolmanager.platform.web.Routes;
import app.musicschoolmanager.platform.webhook.WebhookTrail.By;
import app.musicschoolmanager.platform.webhook.incoming.IncomingHook;
import app.musicschoolmanager.platform.webhook.incoming.IncomingHooks;
import app.musicschoolmanager.platform.webhook.incoming.IncomingHooks.Made;
import app.musicschoolmanager.platform.webhook.incoming.Scheme;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /webhooks/incoming}: which services start which actions. */
final class IncomingPages {
  static final String PATH = "/webhooks/incoming";
  private static final String ONE = PATH + "/{id}";
  private static final int NEWEST = 50;

  private final Site site;
  private final IncomingHooks hooks;

  IncomingPages(Site site) {
    this.site = site;
    this.hooks = site.services().incoming();
  }

  void register(Routes routes) {
    routes
        .get(PATH + "/new", Access.ADMIN, this::begin)
        .post(PATH, Access.ADMIN, this::add)
        .get(ONE, Access.ADMIN, this::show)
        .post(ONE, Access.ADMIN, this::change)
        .get(ONE + "/delete", Access.ADMIN, this::ask)
        .post(ONE + "/delete", Access.ADMIN, this::remove);
  }

  List<IncomingCard> cards() {
    return hooks.all().stream().map(this::card).toList();
  }

  private IncomingCard card(IncomingHook hook) {
    return new IncomingCard(
        hook,
        definition(hook.actionId()).map(ActionDefinition::label).orElse(hook.actionId()),
        site.services()
            .users()
            .find(hook.userId())
            .map(AppUser::name)
            .orElse(site.say("source.somebody")),
        hooks.obstacle(hook).map(why -> site.say("refusal." + why.word())).orElse(null));
  }

  private Optional<ActionDefinition> definition(String actionId) {
    return site.services().actions().definition(actionId);
  }

  /** Asks what to start and who signs, and then for all that depends on it. */
  private void begin(Context ctx) {
    Optional<ActionDefinition> action =
        Optional.ofNullable(ctx.queryParam("action")).flatMap(this::definition);
    Optional<Scheme> scheme = Optional.ofNullable(ctx.queryParam("scheme")).flatMap(Scheme::of);
    if (action.isPresent() && scheme.isPresent()) {
      IncomingForm form = new IncomingForm(site, action.get(), scheme.get(), false);
      showForm(ctx, form, Map.of(), List.of());
      return;
    }
    List<Choice> actions =
        site.services().definition().actions().stream()
            .map(one -> new Choice(one.definition().id(), one.definition().label()))
            .toList();
    List<Choice> schemes =
        Stream.of(Scheme.values())
            .map(one -> new Choice(one.word(), site.say("scheme." + one.word())))
            .toList();
    List<FormField> fields =
        List.of(
            FormField.of("action", site.say("webhooks.action"), Control.SELECT)
                .value(actions.size() == 1 ? actions.getFirst().value() : "")
                .choices(actions),
            FormField.of("scheme", site.say("webhooks.scheme"), Control.SELECT)
                .help(site.say("webhooks.scheme.help"))
                .choices(schemes));
    site.show(ctx, "webhookBegin", site.say("webhooks.incoming.new"), Map.of("fields", fields));
  }

  private void showForm(
      Context ctx, IncomingForm form, Map<String, String> entered, List<FieldError> errors) {
    Map<String, Object> content =
        Map.of(
            "about", form.about(entered, errors),
            "parameters", form.parameters(entered, errors),
            "action", form.action().id(),
            "actionLabel", form.action().label(),
            "scheme", form.scheme().word());
    site.show(ctx, "webhookNew", site.say("webhooks.incoming.new"), content);
  }

  private void add(Context ctx) {
    SentForm sent = SentForm.of(ctx);
    ActionDefinition action = definition(sent.text("action")).orElseThrow(NotFound::new);
    Scheme scheme = Scheme.of(sent.text("scheme")).orElseThrow(NotFound::new);
    IncomingForm form = new IncomingForm(site, action, scheme, false);
    try {
      Made made = hooks.add(by(ctx), action.id(), form.wish(sent));
      if (made.secret() == null) {
        site.notices().redirect(ctx, path(made.hook()), site.say("webhooks.saved"));
      } else {
        Map<String, String> entered = IncomingForm.entered(made.hook());
        show(ctx, made.hook(), new Shown(entered, List.of(), made.secret()));
      }
    } catch (Invalid e) {
      ctx.status(e.status());
      showForm(ctx, form, sent.texts(), e.errors());
    } catch (Conflict e) {
      site.notices().redirect(ctx, WebhookPages.PATH, new Notice(false, site.say("webhooks.full")));
    }
  }

  private void show(Context ctx) {
    IncomingHook hook = hooks.get(ctx.pathParam("id"));
    show(ctx, hook, new Shown(IncomingForm.entered(hook), List.of(), ""));
  }

  /**
   * What a form shows.
   *
   * @param secret that which was just made, which stands in this one answer and nowhere else
   */
  private record Shown(Map<String, String> entered, List<FieldError> errors, String secret) {}

  private void show(Context ctx, IncomingHook hook, Shown shown) {
    String base = site.services().config().baseUrl(ctx.req().getLocalPort());
    Map<String, Object> content = new HashMap<>();
    content.put("card", card(hook));
    content.put("address", base + hook.path());
    content.put("secret", shown.secret());
    content.put("deliveries", hooks.deliveries(hook, NEWEST));
    Optional<IncomingForm> form =
        definition(hook.actionId()).map(it -> new IncomingForm(site, it, hook.scheme(), true));
    content.put(
        "about", form.map(it -> it.about(shown.entered(), shown.errors())).orElse(List.of()));
    content.put(
        "parameters",
        form.map(it -> it.parameters(shown.entered(), shown.errors())).orElse(List.of()));
    site.show(ctx, "webhookIncoming", hook.name(), content);
  }

  private void change(Context ctx) {
    IncomingHook hook = hooks.get(ctx.pathParam("id"));
    SentForm sent = SentForm.of(ctx);
    try {
      ActionDefinition action =
          definition(hook.actionId()).orElseThrow(() -> new Conflict("Its action is gone."));
      IncomingForm form = new IncomingForm(site, action, hook.scheme(), true);
      hooks.change(by(ctx), hook.id(), form.wish(sent));
      site.notices().redirect(ctx, path(hook), site.say("webhooks.saved"));
    } catch (Invalid e) {
      ctx.status(e.status());
      show(ctx, hook, new Shown(sent.texts(), e.errors(), ""));
    } catch (Conflict e) {
      site.notices().redirect(ctx, path(hook), new Notice(false, site.say("refusal.action")));
    }
  }

  private void ask(Context ctx) {
    IncomingHook hook = hooks.get(ctx.pathParam("id"));
    Map<String, Object> content =
        Map.of(
            "path", path(hook),
            "name", hook.name(),
            "question", site.say("webhooks.incoming.remove", hook.name()));
    site.show(ctx, "webhookDelete", site.say("webhooks.remove"), content);
  }

  private void remove(Context ctx) {
    hooks.remove(by(ctx), ctx.pathParam("id"));
    site.notices().redirect(ctx, WebhookPages.PATH, site.say("webhooks.removed"));
  }

  private static String path(IncomingHook hook) {
    return PATH + "/" + hook.id();
  }

  private static By by(Context ctx) {
    return new By(Callers.of(ctx), Via.PAGE);
  }
}
