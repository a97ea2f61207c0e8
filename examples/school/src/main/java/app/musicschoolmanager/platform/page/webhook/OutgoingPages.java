package app.musicschoolmanager.platform.page.webhook;

import app.musicschoolmanager.platform.page.site.SentForm;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Notice;
import app.musicschoolmanager.platform.record.Via;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.Routes;
import app.musicschoolmanager.platform.webhook.WebhookTrail.By;
import app.musicschoolmanager.platform.webhook.outgoing.Attempt;
import app.musicschoolmanager.platform.webhook.outgoing.Message;
import app.musicschoolmanager.platform.webhook.outgoing.OutgoingHook;
import app.musicschoolmanager.platform.webhook.outgoing.OutgoingHooks;
import app.musicschoolmanager.platform.webhook.outgoing.OutgoingHooks.Made;
import app.musicschoolmanager.platform.webhook.outgoing.OutgoingWish;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** {@code /webhooks/outgoing}: which addresses are told of which changes. */
final class OutgoingPages {
  static final String PATH = "/webhooks/outgoing";
  private static final String ONE = PATH + "/{id}";
  private static final int NEWEST = 50;

  private final Site site;
  private final OutgoingHooks hooks;

  OutgoingPages(Site site) {
    this.site = site;
    this.hooks = site.services().outgoing();
  }

  void register(Routes routes) {
    routes
        .get(PATH + "/new", Access.ADMIN, ctx -> begin(ctx, OutgoingForm.empty(site)))
        .post(PATH, Access.ADMIN, this::add)
        .get(ONE, Access.ADMIN, this::show)
        .post(ONE, Access.ADMIN, this::change)
        .post(ONE + "/test", Access.ADMIN, this::tryOut)
        .post(ONE + "/again", Access.ADMIN, this::again)
        .get(ONE + "/delete", Access.ADMIN, this::ask)
        .post(ONE + "/delete", Access.ADMIN, this::remove);
  }

  private void begin(Context ctx, OutgoingForm form) {
    String title = site.say("webhooks.outgoing.new");
    site.show(ctx, "webhookOutgoingNew", title, Map.of("form", form));
  }

  private void add(Context ctx) {
    OutgoingWish wish = OutgoingForm.wish(site, SentForm.of(ctx));
    try {
      Made made = hooks.add(by(ctx), wish);
      show(ctx, made.hook(), OutgoingForm.of(site, made.hook()), made.secret());
    } catch (Invalid e) {
      ctx.status(e.status());
      begin(ctx, new OutgoingForm(site, wish, e.errors()));
    } catch (Conflict e) {
      site.notices().redirect(ctx, WebhookPages.PATH, new Notice(false, site.say("webhooks.full")));
    }
  }

  private void show(Context ctx) {
    OutgoingHook hook = hooks.get(ctx.pathParam("id"));
    show(ctx, hook, OutgoingForm.of(site, hook), "");
  }

  private void show(Context ctx, OutgoingHook hook, OutgoingForm form, String secret) {
    List<MessageLine> lines = hooks.messages(hook, NEWEST).stream().map(this::line).toList();
    Map<String, Object> content =
        Map.of("hook", hook, "form", form, "secret", secret, "messages", lines);
    site.show(ctx, "webhookOutgoing", hook.name(), content);
  }

  private MessageLine line(Message message) {
    return new MessageLine(
        message, message.outcome() == null ? "" : told(message.outcome(), message.status()));
  }

  /** What came of an attempt, in words. */
  private String told(String outcome, Number status) {
    String said = site.say("call.outcome." + outcome);
    return status == null ? said : said + " (" + status + ")";
  }

  private void change(Context ctx) {
    OutgoingHook hook = hooks.get(ctx.pathParam("id"));
    OutgoingWish wish = OutgoingForm.wish(site, SentForm.of(ctx));
    try {
      hooks.change(by(ctx), hook.id(), wish);
      site.notices().redirect(ctx, path(hook), site.say("webhooks.saved"));
    } catch (Invalid e) {
      ctx.status(e.status());
      show(ctx, hook, new OutgoingForm(site, wish, e.errors()), "");
    }
  }

  private void tryOut(Context ctx) {
    OutgoingHook hook = hooks.get(ctx.pathParam("id"));
    Attempt attempt = hooks.tryOut(hook.id());
    String said = site.say("webhooks.tested", told(attempt.outcome(), attempt.status()));
    site.notices().redirect(ctx, path(hook), new Notice(attempt.isGood(), said));
  }

  private void again(Context ctx) {
    OutgoingHook hook = hooks.get(ctx.pathParam("id"));
    hooks.again(by(ctx), hook.id());
    site.notices().redirect(ctx, path(hook), site.say("webhooks.sending"));
  }

  private void ask(Context ctx) {
    OutgoingHook hook = hooks.get(ctx.pathParam("id"));
    Map<String, Object> content =
        Map.of(
            "path", path(hook),
            "name", hook.name(),
            "question", site.say("webhooks.outgoing.remove", hook.name()));
    site.show(ctx, "webhookDelete", site.say("webhooks.remove"), content);
  }

  private void remove(Context ctx) {
    hooks.remove(by(ctx), ctx.pathParam("id"));
    site.notices().redirect(ctx, WebhookPages.PATH, site.say("webhooks.removed"));
  }

  private static String path(OutgoingHook hook) {
    return PATH + "/" + hook.id();
  }

  private static By by(Context ctx) {
    return new By(Callers.of(ctx), Via.PAGE);
  }
}
