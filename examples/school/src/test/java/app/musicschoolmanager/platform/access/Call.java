package app.musicschoolmanager.platform.access;

import app.musicschoolmanager.platform.web.server.RouteList.Route;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request, whoever sends it. */
record Call(String method, String path, Body body) {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

  /** A route with everything in its path filled in. */
  static Call to(Route route, Map<String, String> parameters, Body body) {
    String path =
        PARAMETER
            .matcher(route.path())
            .replaceAll(
                found -> Matcher.quoteReplacement(value(route, found.group(1), parameters)));
    return new Call(route.method(), path, body);
  }

  static Call get(String path) {
    return new Call("GET", path, Body.NONE);
  }

  Call at(String otherPath) {
    return new Call(method, otherPath, body);
  }

  Call with(Body otherBody) {
    return new Call(method, path, otherBody);
  }

  boolean changes() {
    return !method.equals("GET") && !method.equals("HEAD");
  }

  boolean isApi() {
    return path.startsWith("/api/");
  }

  private static String value(Route route, String name, Map<String, String> parameters) {
    if (!parameters.containsKey(name)) {
      throw new AssertionError(
          "What {%s} stands for in %s %s is not known: say it in Subjects or Thing."
              .formatted(name, route.method(), route.path()));
    }
    return Body.encoded(parameters.get(name));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
