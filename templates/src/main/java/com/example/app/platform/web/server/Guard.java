package com.example.app.platform.web.server;

import com.example.app.platform.auth.Caller;
import com.example.app.platform.web.Access;
import com.example.app.platform.web.Authenticator;
import com.example.app.platform.web.Callers;
import com.example.app.platform.web.Forbidden;
import com.example.app.platform.web.Unauthorized;
import io.javalin.config.JavalinState;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.util.List;
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

  /** Refuses to start an app one of whose routes names nobody. */
  static void checkDeclared(JavalinState state) {
    List<String> open =
        state.internalRouter.allHttpHandlers().stream()
            .map(parsed -> parsed.endpoint)
            .filter(endpoint -> endpoint.method.isHttpMethod())
            .filter(endpoint -> access(roles(endpoint.metadata(Roles.class))).isEmpty())
            .map(endpoint -> endpoint.method + " " + endpoint.path)
            .toList();
    if (!open.isEmpty()) {
      throw new IllegalStateException(
          "These routes do not say who may call them: "
              + String.join(", ", open)
              + ". Register them through Routes.");
    }
  }

  private static Set<? extends RouteRole> roles(Roles metadata) {
    return metadata == null ? Set.of() : metadata.getRoles();
  }

  private static Optional<Access> access(Set<? extends RouteRole> roles) {
    return roles.stream().filter(Access.class::isInstance).map(Access.class::cast).findFirst();
  }
}
