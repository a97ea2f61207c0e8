package app.runninggrouplog.platform.page.account;

import app.runninggrouplog.platform.auth.admin.Administration;
import app.runninggrouplog.platform.auth.admin.Handover;
import app.runninggrouplog.platform.page.site.Faults;
import app.runninggrouplog.platform.page.site.SentForm;
import app.runninggrouplog.platform.page.site.Site;
import app.runninggrouplog.platform.page.view.Choice;
import app.runninggrouplog.platform.page.view.Control;
import app.runninggrouplog.platform.page.view.FormField;
import app.runninggrouplog.platform.page.view.Notice;
import app.runninggrouplog.platform.user.AppUser;
import app.runninggrouplog.platform.user.Role;
import app.runninggrouplog.platform.web.Access;
import app.runninggrouplog.platform.web.BadRequest;
import app.runninggrouplog.platform.web.Callers;
import app.runninggrouplog.platform.web.Conflict;
import app.runninggrouplog.platform.web.Invalid;
import app.runninggrouplog.platform.web.Routes;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** {@code /users}: who has an account, and what administrators do with accounts. */
final class UserPages {
  private static final String PATH = "/users";

  private final Site site;
  private final Administration administration;
  private final AccountFields fields;

  UserPages(Site site) {
    this.site = site;
    this.administration = site.services().identity().administration();
    this.fields = new AccountFields(site);
  }

  void register(Routes routes) {
    routes
        .get(PATH, Access.ADMIN, ctx -> show(ctx, emptyForm(), Told.NOTHING))
        .post(PATH, Access.ADMIN, this::invite)
        .post(PATH + "/invitations/{id}/renew", Access.ADMIN, this::renew)
        .post(PATH + "/invitations/{id}/withdraw", Access.ADMIN, this::withdraw)
        .post(PATH + "/{id}/role", Access.ADMIN, this::changeRole)
        .post(PATH + "/{id}/active", Access.ADMIN, this::changeActive)
        .post(PATH + "/{id}/reset", Access.ADMIN, this::resetPassword);
  }

  /** A link that is told in this one answer and nowhere else. */
  private record Told(String text, String link) {
    static final Told NOTHING = new Told("", "");
  }

  private void invite(Context ctx) {
    String email = text(ctx, "email");
    String name = text(ctx, "name");
    try {
      Handover link = administration.invite(Callers.of(ctx), email, name, role(ctx));
      show(ctx, emptyForm(), told(ctx, "users.link.join", link));
    } catch (Invalid e) {
      ctx.status(e.status());
      Faults faults = new Faults(site.messages(), e.errors());
      show(ctx, faults.at(form(email, name, text(ctx, "role"))), Told.NOTHING);
    }
  }

  private void renew(Context ctx) {
    Handover link = administration.renew(Callers.of(ctx), ctx.pathParam("id"));
    show(ctx, emptyForm(), told(ctx, "users.link.join", link));
  }

  private void withdraw(Context ctx) {
    String name = administration.withdraw(Callers.of(ctx), ctx.pathParam("id")).name();
    site.notices().redirect(ctx, PATH, site.say("users.withdrawn", name));
  }

  private void changeRole(Context ctx) {
    change(ctx, "users.changed", role(ctx), null);
  }

  private void changeActive(Context ctx) {
    boolean active = "true".equals(ctx.formParam("active"));
    change(ctx, active ? "users.isEnabled" : "users.isDisabled", null, active);
  }

  private void change(Context ctx, String doneKey, Role role, Boolean active) {
    String id = ctx.pathParam("id");
    boolean self = id.equals(Callers.of(ctx).userId());
    try {
      AppUser user = administration.change(Callers.of(ctx), id, role, active);
      site.notices().redirect(ctx, PATH, site.say(doneKey, user.name()));
    } catch (Conflict e) {
      String why = self ? "users.notSelf" : "users.lastAdmin";
      site.notices().redirect(ctx, PATH, new Notice(false, site.say(why)));
    }
  }

  private void resetPassword(Context ctx) {
    Handover link = administration.resetPassword(Callers.of(ctx), ctx.pathParam("id"));
    show(ctx, emptyForm(), told(ctx, "users.link.reset", link));
  }

  /** The address never comes from the request: whoever sends one could make the link their own. */
  private Told told(Context ctx, String key, Handover link) {
    String base = site.services().config().baseUrl(ctx.req().getLocalPort());
    String until = site.formats().moment(link.expiresAt());
    return new Told(site.say(key, link.name(), until), base + link.path());
  }

  private void show(Context ctx, List<FormField> form, Told told) {
    UserList list = UserList.of(ctx, site.services().users());
    Map<String, Object> content =
        Map.of(
            "list",
            list,
            "intro",
            site.say(isOpen() ? "users.intro.open" : "users.intro"),
            "invitations",
            administration.invitations(),
            "fields",
            form,
            "told",
            told.text(),
            "link",
            told.link(),
            "local",
            site.services().config().appUrl() == null);
    site.show(ctx, "users", site.say("nav.users"), content);
  }

  private boolean isOpen() {
    return site.services().accounts().isOpenToMembers();
  }

  private List<FormField> emptyForm() {
    return form("", "", "member");
  }

  private List<FormField> form(String email, String name, String role) {
    return List.of(
        fields.name(name).autocomplete("off"),
        fields.email(email).autocomplete("off"),
        FormField.of("role", site.say("users.role"), Control.SELECT)
            .value(role)
            .choices(
                List.of(
                    new Choice("member", site.say("role.member")),
                    new Choice("admin", site.say("role.admin")))));
  }

  private static Role role(Context ctx) {
    return switch (text(ctx, "role")) {
      case "admin" -> Role.ADMIN;
      case "member" -> Role.MEMBER;
      default -> throw new BadRequest("The role must be admin or member.");
    };
  }

  private static String text(Context ctx, String name) {
    return SentForm.of(ctx).text(name);
  }
}
