package app.musicschoolmanager.platform.web.server;

import app.musicschoolmanager.platform.web.Access;
import app.musicschoolmanager.platform.web.TokenScope;
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
   * @param scope what an access token must allow to reach it; empty when none does
   */
  public record Route(
      String method, String path, Optional<Access> access, Optional<TokenScope> scope) {}

  public static List<Route> of(Javalin server) {
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .map(RouteList::route)
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

  private static Route route(Endpoint endpoint) {
    return new Route(
        endpoint.method.name(),
        endpoint.path,
        declared(endpoint, Access.class),
        declared(endpoint, TokenScope.class));
  }

  private static <T> Optional<T> declared(Endpoint endpoint, Class<T> kind) {
    Roles roles = endpoint.metadata(Roles.class);
    return roles == null
        ? Optional.empty()
        : roles.getRoles().stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
