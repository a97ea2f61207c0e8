package app.musicschoolmanager.platform.page.account;

import app.musicschoolmanager.platform.auth.Accounts;
import app.musicschoolmanager.platform.auth.admin.Invitation;
import app.musicschoolmanager.platform.page.site.Faults;
import app.musicschoolmanager.platform.page.site.SentForm;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.FormField;
import app.musicschoolmanager.platform.user.AppUser;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.ClientAddress;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.Routes;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /join} and {@code /reset}: where the links that work once lead. Opening one uses nothing
 * up, since programs that look at mails open links, too.
 */
final class LinkPages {
  private final Site site;
  private final Accounts accounts;
  private final AccountFields fields;
  private final ClientAddress addresses;

  LinkPages(Site site) {
    this.site = site;
    this.accounts = site.services().accounts();
    this.fields = new AccountFields(site);
    this.addresses = new ClientAddress(site.services().config());
  }

  void register(Routes routes) {
    routes
        .get("/join", Access.ANYONE, this::joinForm)
        .post("/join", Access.ANYONE, this::join)
        .get("/reset", Access.ANYONE, this::resetForm)
        .post("/reset", Access.ANYONE, this::reset);
  }

  private void joinForm(Context ctx) {
    String code = code(ctx.queryParam("code"));
    String name = accounts.invitation(code).map(Invitation::name).orElse("");
    showJoin(ctx, code, name, Faults.none(site.messages()));
  }

  private void join(Context ctx) {
    String code = text(ctx, "code");
    String name = text(ctx, "name");
    try {
      AppUser user = accounts.join(code, name, text(ctx, "password"), addresses.of(ctx));
      site.services().sessions().open(ctx, user);
      site.notices().redirect(ctx, "/", site.say("register.done", user.name()));
    } catch (Invalid e) {
      ctx.status(e.status());
      showJoin(ctx, code, name, new Faults(site.messages(), e.errors()));
    }
  }

  private void showJoin(Context ctx, String code, String name, Faults faults) {
    Optional<Invitation> invitation = accounts.invitation(code);
    String text = invitation.map(found -> site.say("join.text", found.email())).orElse("");
    List<FormField> asked = List.of(fields.name(name), fields.newPassword("password"));
    show(ctx, new Link("join", code, text, invitation.isPresent()), asked, faults);
  }

  private void resetForm(Context ctx) {
    showReset(ctx, code(ctx.queryParam("code")), Faults.none(site.messages()));
  }

  private void reset(Context ctx) {
    String code = text(ctx, "code");
    try {
      accounts.resetPassword(code, text(ctx, "password"), addresses.of(ctx));
      site.notices().redirect(ctx, "/login", site.say("reset.done"));
    } catch (Invalid e) {
      ctx.status(e.status());
      showReset(ctx, code, new Faults(site.messages(), e.errors()));
    }
  }

  private void showReset(Context ctx, String code, Faults faults) {
    Link link = new Link("reset", code, site.say("reset.text"), accounts.mayReset(code));
    show(ctx, link, List.of(fields.newPassword("password")), faults);
  }

  /** What a link is for; a used, replaced, expired or invented one is not valid. */
  private record Link(String kind, String code, String text, boolean valid) {}

  private void show(Context ctx, Link link, List<FormField> asked, Faults faults) {
    if (!link.valid()) {
      ctx.status(404);
    }
    Map<String, Object> content =
        Map.of(
            "kind", link.kind(),
            "code", link.code(),
            "text", link.text(),
            "valid", link.valid(),
            "fields", faults.at(asked),
            "faults", faults.beside(asked));
    site.show(ctx, "link", site.say(link.kind() + ".title"), content);
  }

  private static String code(String parameter) {
    return parameter == null ? "" : parameter;
  }

  private static String text(Context ctx, String name) {
    return SentForm.of(ctx).text(name);
  }
}
