package app.shopinventory.platform.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/**
 * Where the parts of the app register what they answer. There is no way to register a route without
 * saying who may call it; the server enforces it before the handler runs.
 */
public final class Routes {
  private final RoutesConfig routes;

  public Routes(RoutesConfig routes) {
    this.routes = routes;
  }

  public Routes get(String path, Access access, Handler handler) {
    routes.get(path, handler, access);
    return this;
  }

  public Routes post(String path, Access access, Handler handler) {
    routes.post(path, handler, access);
    return this;
  }

  public Routes put(String path, Access access, Handler handler) {
    routes.put(path, handler, access);
    return this;
  }

  public Routes delete(String path, Access access, Handler handler) {
    routes.delete(path, handler, access);
    return this;
  }

  /** A POST to the API that takes a multipart form instead of JSON. */
  public Routes upload(String path, Access access, Handler handler) {
    routes.post(path, handler, access, Upload.MULTIPART);
    return this;
  }
}
