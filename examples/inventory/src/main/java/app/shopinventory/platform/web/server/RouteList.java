package app.shopinventory.platform.web.server;

import app.shopinventory.platform.web.Access;
import io.javalin.Javalin;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import java.util.List;
import java.util.Optional;

/** All routes that a server answers, as the server itself knows them. */
public final class RouteList {
  private RouteList() {}

  /**
   * One route.
   *
   * @param access who may call it; empty when it does not say
   */
  public record Route(String method, String path, Optional<Access> access) {}

  public static List<Route> of(Javalin server) {
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .map(endpoint -> new Route(endpoint.method.name(), endpoint.path, access(endpoint)))
        .toList();
  }

  /** Refuses to start an app one of whose routes does not say who may call it. */
  static void checkDeclared(Javalin server) {
    List<String> open =
        of(server).stream()
            .filter(route -> route.access().isEmpty())
            .map(route -> route.method() + " " + route.path())
            .toList();
    if (!open.isEmpty()) {
      throw new IllegalStateException(
          "These routes do not say who may call them: "
              + String.join(", ", open)
              + ". Register them through Routes.");
    }
  }

  private static Optional<Access> access(Endpoint endpoint) {
    Roles roles = endpoint.metadata(Roles.class);
    return roles == null
        ? Optional.empty()
        : roles.getRoles().stream()
            .filter(Access.class::isInstance)
            .map(Access.class::cast)
            .findFirst();
  }
}
