package app.musicschoolmanager.platform.page.account;

import app.musicschoolmanager.platform.auth.AuthLog;
import app.musicschoolmanager.platform.auth.token.AccessTokens;
import app.musicschoolmanager.platform.auth.token.AccessTokens.Made;
import app.musicschoolmanager.platform.auth.token.AccessTokens.Wish;
import app.musicschoolmanager.platform.page.site.Faults;
import app.musicschoolmanager.platform.page.site.SentForm;
import app.musicschoolmanager.platform.page.site.Site;
import app.musicschoolmanager.platform.page.view.Choice;
import app.musicschoolmanager.platform.page.view.Control;
import app.musicschoolmanager.platform.page.view.FormField;
import app.musicschoolmanager.platform.page.view.Notice;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Conflict;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.Routes;
import app.musicschoolmanager.platform.web.TokenScope;
import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /profile/tokens}: the access tokens that one has made for programs. */
final class TokenPages {
  private static final String PATH = "/profile/tokens";
  private static final List<Integer> DAYS = List.of(7, 30, AccessTokens.USUAL_DAYS, 365);
  private static final Wish USUAL =
      new Wish("", EnumSet.of(TokenScope.READ), AccessTokens.USUAL_DAYS);

  private final Site site;
  private final AccessTokens tokens;

  TokenPages(Site site) {
    this.site = site;
    this.tokens = site.services().identity().tokens();
  }

  void register(Routes routes) {
    routes
        .get(PATH, Access.SIGNED_IN, ctx -> show(ctx, USUAL, none(), ""))
        .post(PATH, Access.SIGNED_IN, this::make)
        .post(PATH + "/{id}/revoke", Access.SIGNED_IN, this::revoke);
  }

  private void make(Context ctx) {
    Wish wish = wish(SentForm.of(ctx));
    try {
      Made made = tokens.make(Callers.of(ctx).userId(), wish);
      AuthLog.changed("made an access token", Callers.of(ctx), made.token().id());
      show(ctx, USUAL, none(), made.secret());
    } catch (Invalid e) {
      ctx.status(e.status());
      show(ctx, wish, new Faults(site.messages(), e.errors()), "");
    } catch (Conflict e) {
      site.notices().redirect(ctx, PATH, new Notice(false, site.say("tokens.full")));
    }
  }

  private void revoke(Context ctx) {
    String id = ctx.pathParam("id");
    tokens.revoke(Callers.of(ctx).userId(), id);
    AuthLog.changed("revoked an access token", Callers.of(ctx), id);
    site.notices().redirect(ctx, PATH, site.say("tokens.revoked"));
  }

  /** The secret of a new token stands in this one answer and nowhere else. */
  private void show(Context ctx, Wish wish, Faults faults, String secret) {
    List<FormField> about = about(wish);
    List<FormField> scopes = scopes(wish.scopes());
    Map<String, Object> content =
        Map.of(
            "tokens", tokens.of(Callers.of(ctx).userId()),
            "about", faults.at(about),
            "scopes", scopes,
            "faults", faults.beside(about),
            "secret", secret);
    site.show(ctx, "tokens", site.say("tokens.title"), content);
  }

  private List<FormField> about(Wish wish) {
    List<Choice> days =
        DAYS.stream()
            .map(n -> new Choice(n.toString(), site.say("tokens.days.some", n.toString())))
            .toList();
    return List.of(
        FormField.of("name", site.say("tokens.name"), Control.LINE)
            .value(wish.name())
            .help(site.say("tokens.name.help"))
            .autocomplete("off"),
        FormField.of("days", site.say("tokens.days"), Control.SELECT)
            .value(Integer.toString(wish.days()))
            .choices(days));
  }

  private List<FormField> scopes(Set<TokenScope> chosen) {
    return Stream.of(TokenScope.values())
        .map(scope ->
            FormField.of(scope.word(), site.say("token." + scope.word()), Control.CHECKBOX)
                .value(Boolean.toString(chosen.contains(scope)))
                .help(site.say("token." + scope.word() + ".help")))
        .toList();
  }

  private static Wish wish(SentForm form) {
    Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
    for (TokenScope scope : TokenScope.values()) {
      if (form.text(scope.word()).equals("true")) {
        scopes.add(scope);
      }
    }
    String days = form.text("days");
    return new Wish(
        form.text("name"), scopes, days.matches("[0-9]{1,4}") ? Integer.parseInt(days) : 0);
  }

  private Faults none() {
    return Faults.none(site.messages());
  }
}
