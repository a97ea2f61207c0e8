package app.musicschoolmanager.platform.page.account;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.page.site.Faults;
import app.musicschoolmanager.platform.page.site.SentForm;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Control;
import app.musicschoolmanager.platform.page.view.Fact;
import app.musicschoolmanager.platform.page.view.FormField;
import app.musicschoolmanager.platform.page.view.Notice;
import app.musicschoolmanager.platform.user.AppUser;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.Routes;
import app.musicschoolmanager.platform.web.TooManyRequests;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /profile}: who one is here, one's name, and one's password. */
final class ProfilePages {
  private final Site site;
  private final AccountFields fields;

  ProfilePages(Site site) {
    this.site = site;
    this.fields = new AccountFields(site);
  }

  void register(Routes routes) {
    routes
        .get("/profile", Access.SIGNED_IN, this::profile)
        .post("/profile", Access.SIGNED_IN, this::change)
        .post("/profile/password", Access.SIGNED_IN, this::changePassword);
  }

  private void profile(Context ctx) {
    AppUser user = user(ctx);
    show(ctx, about(user.name(), user.avatar()), password());
  }

  private void change(Context ctx) {
    String name = text(ctx, "name");
    String avatar = text(ctx, "avatar").strip();
    try {
      String chosen = avatar.isEmpty() ? null : avatar;
      site.services().accounts().changeProfile(Callers.of(ctx), name, chosen);
      site.notices().redirect(ctx, "/profile", site.say("profile.saved"));
    } catch (Invalid e) {
      ctx.status(e.status());
      show(ctx, faults(e).at(about(name, avatar)), password());
    }
  }

  private void changePassword(Context ctx) {
    Caller caller = Callers.of(ctx);
    String kept = site.services().sessions().currentId(ctx).orElse("");
    String current = text(ctx, "currentPassword");
    try {
      site.services().accounts().changePassword(caller, current, text(ctx, "newPassword"), kept);
      site.notices().redirect(ctx, "/profile", site.say("profile.changed"));
    } catch (Invalid e) {
      AppUser user = user(ctx);
      ctx.status(e.status());
      show(ctx, about(user.name(), user.avatar()), faults(e).at(password()));
    } catch (TooManyRequests e) {
      String wait = site.formats().duration(e.seconds() * 1000);
      site.notices().redirect(ctx, "/profile", new Notice(false, site.say("login.wait", wait)));
    }
  }

  private void show(Context ctx, List<FormField> about, List<FormField> password) {
    site.show(
        ctx,
        "profile",
        site.say("nav.profile"),
        Map.of("facts", facts(user(ctx)), "about", about, "password", password));
  }

  private List<Fact> facts(AppUser user) {
    String role = site.say("role." + user.role().name().toLowerCase(Locale.ROOT));
    return List.of(
        Fact.of(site.say("account.email"), user.email()),
        Fact.of(site.say("users.role"), role),
        Fact.of(site.say("profile.since"), site.formats().moment(user.createdAt())));
  }

  private List<FormField> about(String name, String avatar) {
    return List.of(
        fields.name(name),
        FormField.of("avatar", site.say("account.avatar"), Control.LINE)
            .value(avatar)
            .required(false)
            .help(site.say("account.avatar.help")));
  }

  private List<FormField> password() {
    return List.of(fields.presentPassword("currentPassword"), fields.newPassword("newPassword"));
  }

  private AppUser user(Context ctx) {
    return site.services().users().get(Callers.of(ctx).userId());
  }

  private Faults faults(Invalid problem) {
    return new Faults(site.messages(), problem.errors());
  }

  private static String text(Context ctx, String name) {
    return SentForm.of(ctx).text(name);
  }
}
