package app.gardenclubtoolrental.platform.web.server;

import app.gardenclubtoolrental.platform.auth.Caller;
import app.gardenclubtoolrental.platform.web.Access;
import app.gardenclubtoolrental.platform.web.Authenticator;
import app.gardenclubtoolrental.platform.web.Callers;
import app.gardenclubtoolrental.platform.web.Forbidden;
import app.gardenclubtoolrental.platform.web.Unauthorized;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.security.RouteRole;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands before every route: lets nobody through whom the route does not name. */
final class Guard implements Handler {
  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

  private final Authenticator authenticator;
  private final CrossSite crossSite;

  Guard(Authenticator authenticator, CrossSite crossSite) {
    this.authenticator = authenticator;
    this.crossSite = crossSite;
  }

  @Override
  public void handle(Context ctx) {
    Access access =
        access(ctx.routeRoles()).orElseThrow(() -> new Forbidden("Nobody may call this."));
    crossSite.check(ctx);
    BodyType.check(ctx);
    Optional<Caller> caller = authenticator.identify(ctx);
    caller.ifPresent(known -> Callers.set(ctx, known));
    if (access == Access.ANYONE) {
      return;
    }
    Caller known = caller.orElseThrow(() -> new Unauthorized("Sign in first."));
    if (!access.admits(known.role())) {
      LOG.warn("Refused {} {} to user {}", ctx.method(), ctx.path(), known.userId());
      throw new Forbidden("Only administrators may do this.");
    }
  }

  private static Optional<Access> access(Set<? extends RouteRole> roles) {
    return roles.stream().filter(Access.class::isInstance).map(Access.class::cast).findFirst();
  }
}
