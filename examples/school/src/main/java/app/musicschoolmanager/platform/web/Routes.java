package app.musicschoolmanager.platform.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.security.RouteRole;
import java.util.stream.Stream;

/**
 * Where the parts of the app register what they answer. There is no way to register a route without
 * saying who may call it; the server enforces it before the handler runs. Routes are for people who
 * are signed in, unless they are registered through {@link #forPrograms} or {@link #forRuns}.
 */
public final class Routes {
  private final RoutesConfig routes;
  private final TokenScope reading;
  private final TokenScope changing;

  public Routes(RoutesConfig routes) {
    this(routes, null, null);
  }

  private Routes(RoutesConfig routes, TokenScope reading, TokenScope changing) {
    this.routes = routes;
    this.reading = reading;
    this.changing = changing;
  }

  /**
   * For routes on data: a program with an access token gets with scope read, changes with write.
   */
  public Routes forPrograms() {
    return new Routes(routes, TokenScope.READ, TokenScope.WRITE);
  }

  /** For routes that make the app do something: a program needs an access token with scope run. */
  public Routes forRuns() {
    return new Routes(routes, TokenScope.RUN, TokenScope.RUN);
  }

  /** Answers HEAD as well: the same to the same people, of which the server sends no body. */
  public Routes get(String path, Access access, Handler handler) {
    routes.get(path, handler, roles(access, reading));
    routes.head(path, handler, roles(access, reading));
    return this;
  }

  public Routes post(String path, Access access, Handler handler) {
    routes.post(path, handler, roles(access, changing));
    return this;
  }

  public Routes put(String path, Access access, Handler handler) {
    routes.put(path, handler, roles(access, changing));
    return this;
  }

  public Routes delete(String path, Access access, Handler handler) {
    routes.delete(path, handler, roles(access, changing));
    return this;
  }

  /**
   * A POST that takes a multipart form: in the API instead of JSON, on a page besides a plain form.
   * No other route reads one, so nobody fills the disk unseen.
   */
  public Routes upload(String path, Access access, Handler handler) {
    routes.post(path, handler, roles(access, changing, Upload.MULTIPART));
    return this;
  }

  private static RouteRole[] roles(RouteRole... declared) {
    return Stream.of(declared).filter(role -> role != null).toArray(RouteRole[]::new);
  }
}
