package com.example.app.platform.page;

import com.example.app.platform.auth.Accounts.NewPassword;
import com.example.app.platform.auth.Caller;
import com.example.app.platform.page.site.Faults;
import com.example.app.platform.page.site.SentForm;
import com.example.app.platform.page.site.Site;
import com.example.app.platform.page.view.Choice;
import com.example.app.platform.page.view.Control;
import com.example.app.platform.page.view.FormField;
import com.example.app.platform.page.view.Notice;
import com.example.app.platform.page.view.UserLine;
import com.example.app.platform.user.AppUser;
import com.example.app.platform.user.Role;
import com.example.app.platform.user.Users;
import com.example.app.platform.web.Access;
import com.example.app.platform.web.BadRequest;
import com.example.app.platform.web.Callers;
import com.example.app.platform.web.Conflict;
import com.example.app.platform.web.Invalid;
import com.example.app.platform.web.Routes;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /users}: who has an account, and what administrators do with accounts. */
final class UserPages {
  private static final String PATH = "/users";

  private final Site site;

  UserPages(Site site) {
    this.site = site;
  }

  void register(Routes routes) {
    routes
        .get(PATH, Access.ADMIN, ctx -> show(ctx, emptyForm(), null))
        .post(PATH, Access.ADMIN, this::create)
        .post(PATH + "/{id}/role", Access.ADMIN, this::changeRole)
        .post(PATH + "/{id}/active", Access.ADMIN, this::changeActive)
        .post(PATH + "/{id}/password", Access.ADMIN, this::resetPassword);
  }

  private void create(Context ctx) {
    String email = text(ctx, "email");
    String name = text(ctx, "name");
    try {
      NewPassword made = site.services().accounts().create(email, name, role(ctx));
      showPassword(ctx, "users.created", made);
    } catch (Invalid e) {
      ctx.status(e.status());
      Faults faults = new Faults(site.messages(), e.errors());
      show(ctx, faults.at(form(email, name, text(ctx, "role"))), null);
    }
  }

  private void changeRole(Context ctx) {
    Role role = role(ctx);
    change(ctx, "users.changed", (users, id) -> users.changeRole(id, role));
  }

  private void changeActive(Context ctx) {
    boolean active = "true".equals(ctx.formParam("active"));
    String key = active ? "users.isEnabled" : "users.isDisabled";
    change(ctx, key, (users, id) -> users.changeActive(id, active));
  }

  private interface Change {
    AppUser apply(Users users, String id);
  }

  /** Changes somebody else: who would shut themselves out by a slip asks a colleague. */
  private void change(Context ctx, String doneKey, Change change) {
    String id = otherUser(ctx);
    try {
      AppUser user = change.apply(site.services().users(), id);
      site.notices().redirect(ctx, PATH, site.say(doneKey, user.name()));
    } catch (Conflict e) {
      site.notices().redirect(ctx, PATH, new Notice(false, site.say("users.lastAdmin")));
    }
  }

  private void resetPassword(Context ctx) {
    showPassword(ctx, "users.reset.done", site.services().accounts().resetPassword(otherUser(ctx)));
  }

  private static String otherUser(Context ctx) {
    String id = ctx.pathParam("id");
    if (id.equals(Callers.of(ctx).userId())) {
      throw new Conflict("You cannot change your own account here. Ask another administrator.");
    }
    return id;
  }

  /** A temporary password is shown in this one answer and nowhere else. */
  private void showPassword(Context ctx, String key, NewPassword made) {
    Notice notice = new Notice(true, site.say(key, made.user().name(), made.password()));
    show(ctx, emptyForm(), notice);
  }

  private void show(Context ctx, List<FormField> form, Notice made) {
    Caller caller = Callers.of(ctx);
    List<UserLine> users =
        site.services().users().all().stream().map(user -> line(user, caller)).toList();
    Map<String, Object> content =
        Map.of("users", users, "fields", form, "made", made == null ? "" : made.text());
    site.show(ctx, "users", site.say("nav.users"), content);
  }

  private static UserLine line(AppUser user, Caller caller) {
    return new UserLine(
        user.id(),
        user.name(),
        user.email(),
        user.role().name().toLowerCase(Locale.ROOT),
        user.active(),
        user.lastLoginAt(),
        user.id().equals(caller.userId()));
  }

  private List<FormField> emptyForm() {
    return form("", "", "member");
  }

  private List<FormField> form(String email, String name, String role) {
    return List.of(
        FormField.of("name", site.say("account.name"), Control.LINE)
            .value(name)
            .autocomplete("off"),
        FormField.of("email", site.say("account.email"), Control.EMAIL)
            .value(email)
            .autocomplete("off"),
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
