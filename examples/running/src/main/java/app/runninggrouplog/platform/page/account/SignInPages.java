package app.runninggrouplog.platform.page.account;

import app.runninggrouplog.platform.AppType;
import app.runninggrouplog.platform.auth.Accounts.Registration;
import app.runninggrouplog.platform.page.open.OpenPages;
import app.runninggrouplog.platform.page.site.Faults;
import app.runninggrouplog.platform.page.site.Notices;
import app.runninggrouplog.platform.page.site.SentForm;
import app.runninggrouplog.platform.page.site.Site;
import app.runninggrouplog.platform.page.view.FormField;
import app.runninggrouplog.platform.user.AppUser;
import app.runninggrouplog.platform.web.Access;
import app.runninggrouplog.platform.web.Callers;
import app.runninggrouplog.platform.web.ClientAddress;
import app.runninggrouplog.platform.web.HttpProblem;
import app.runninggrouplog.platform.web.Invalid;
import app.runninggrouplog.platform.web.ReturnPath;
import app.runninggrouplog.platform.web.Routes;
import app.runninggrouplog.platform.web.TooManyRequests;
import app.runninggrouplog.platform.web.Unauthorized;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /login}, {@code /register} and {@code /logout}. */
final class SignInPages {
  private final Site site;
  private final AccountFields fields;
  private final ClientAddress addresses;

  SignInPages(Site site) {
    this.site = site;
    this.fields = new AccountFields(site);
    this.addresses = new ClientAddress(site.services().config());
  }

  void register(Routes routes) {
    routes
        .get("/login", Access.ANYONE, this::loginForm)
        .post("/login", Access.ANYONE, this::login)
        .get("/register", Access.ANYONE, this::registrationForm)
        .post("/register", Access.ANYONE, this::registration)
        .post("/logout", Access.ANYONE, this::logout);
  }

  private void loginForm(Context ctx) {
    if (Callers.find(ctx).isPresent()) {
      Notices.to(ctx, ReturnPath.of(ctx.queryParam("next")));
    } else {
      showLogin(ctx, "", ctx.queryParam("next"), List.of());
    }
  }

  private void login(Context ctx) {
    String email = text(ctx, "email");
    try {
      AppUser user =
          site.services().accounts().signIn(email, text(ctx, "password"), addresses.of(ctx));
      site.services().sessions().open(ctx, user);
      Notices.to(ctx, ReturnPath.of(ctx.formParam("next")));
    } catch (Unauthorized e) {
      refuse(ctx, e, email, site.say("login.wrong"));
    } catch (TooManyRequests e) {
      ctx.header("Retry-After", Long.toString(e.seconds()));
      refuse(ctx, e, email, site.say("login.wait", site.formats().duration(e.seconds() * 1000)));
    }
  }

  private void refuse(Context ctx, HttpProblem problem, String email, String why) {
    ctx.status(problem.status());
    showLogin(ctx, email, ctx.formParam("next"), List.of(why));
  }

  private void showLogin(Context ctx, String email, String next, List<String> faults) {
    boolean open = site.services().accounts().isOpenToMembers();
    List<FormField> asked = List.of(fields.email(email), fields.presentPassword("password"));
    site.show(
        ctx,
        "login",
        site.say("login.title"),
        Map.of(
            "fields",
            asked,
            "faults",
            faults,
            "next",
            ReturnPath.of(next),
            "open",
            open,
            "pages",
            OpenPages.addresses(site.services().definition().models())));
  }

  private void registrationForm(Context ctx) {
    String code = Optional.ofNullable(ctx.queryParam("code")).orElse("");
    showRegistration(ctx, new Registration("", "", "", code), Faults.none(site.messages()));
  }

  private void registration(Context ctx) {
    Registration wanted =
        new Registration(
            text(ctx, "email"), text(ctx, "name"), text(ctx, "password"), text(ctx, "code"));
    try {
      AppUser user = site.services().accounts().register(wanted, addresses.of(ctx));
      site.services().sessions().open(ctx, user);
      site.notices().redirect(ctx, "/", site.say("register.done", user.name()));
    } catch (Invalid e) {
      ctx.status(e.status());
      showRegistration(ctx, wanted, new Faults(site.messages(), e.errors()));
    }
  }

  private void showRegistration(Context ctx, Registration wanted, Faults faults) {
    List<FormField> asked =
        List.of(
            fields.name(wanted.name()),
            fields.email(wanted.email()),
            fields.newPassword("password"));
    boolean open = site.services().accounts().isOpenToMembers() || !wanted.code().isEmpty();
    site.show(
        ctx,
        "register",
        site.say(wanted.code().isEmpty() ? "register.title" : "register.admin"),
        Map.of(
            "fields",
            faults.at(asked),
            "faults",
            faults.beside(asked),
            "code",
            wanted.code(),
            "closed",
            open ? "" : closed()));
  }

  private String closed() {
    boolean adminsOnly = site.services().definition().type() == AppType.ADMIN_ONLY;
    return site.say(adminsOnly ? "register.closed" : "register.invited");
  }

  private void logout(Context ctx) {
    site.services().sessions().close(ctx);
    site.notices().redirect(ctx, "/login", site.say("login.left"));
  }

  private static String text(Context ctx, String name) {
    return SentForm.of(ctx).text(name);
  }
}
