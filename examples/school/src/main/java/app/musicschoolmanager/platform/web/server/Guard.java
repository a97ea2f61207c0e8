package app.musicschoolmanager.platform.web.server;

import app.musicschoolmanager.platform.auth.Caller;
import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.Authenticator;
import app.musicschoolmanager.platform.web.Callers;
import app.musicschoolmanager.platform.web.Forbidden;
import app.musicschoolmanager.platform.web.TokenScope;
import app.musicschoolmanager.platform.web.Unauthorized;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.security.RouteRole;
import java.util.Optional;
import java.util.Set;

/** Stands before every route: lets nobody through whom the route does not name. */
final class Guard implements Handler {
  private final Authenticator authenticator;
  private final CrossSite crossSite;

  Guard(Authenticator authenticator, CrossSite crossSite) {
    this.authenticator = authenticator;
    this.crossSite = crossSite;
  }

  @Override
  public void handle(Context ctx) {
    Access access =
        first(ctx.routeRoles(), Access.class)
            .orElseThrow(() -> new Forbidden("Nobody may call this."));
    if (access == Access.SIGNATURE) {
      BodyType.checkSize(ctx, WebServer.MAX_BODY);
      return;
    }
    crossSite.check(ctx);
    BodyType.check(ctx, WebServer.MAX_BODY);
    Optional<Caller> caller = authenticator.identify(ctx);
    if (access == Access.ANYONE && Callers.limits(ctx).isPresent()) {
      return; // where nobody needs to be known, a program stays unknown
    }
    caller.ifPresent(known -> Callers.set(ctx, known));
    if (access == Access.ANYONE) {
      return;
    }
    Caller known = caller.orElseThrow(() -> new Unauthorized("Sign in first."));
    if (!access.admits(known.role())) {
      throw new Forbidden("Only administrators may do this.");
    }
    Callers.limits(ctx).ifPresent(granted -> checkScope(ctx, granted));
  }

  /** Whoever sends an access token gets no further than its scopes reach, whatever their role. */
  private static void checkScope(Context ctx, Set<TokenScope> granted) {
    Optional<TokenScope> needed = first(ctx.routeRoles(), TokenScope.class);
    if (needed.filter(granted::contains).isPresent()) {
      return;
    }
    if (needed.isEmpty()) {
      throw new Forbidden("No access token reaches this. Sign in to the app itself.");
    }
    String scope = needed.get().word();
    ctx.header("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"");
    throw new Forbidden("This access token lacks the scope " + scope + ". Make one that has it.");
  }

  private static <T> Optional<T> first(Set<? extends RouteRole> roles, Class<T> kind) {
    return roles.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
