package app.musicschoolmanager.platform.web.server;

import app.musicschoolmanager.platform.config.Logs;
import app.musicschoolmanager.platform.db.Ids;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * Gives each request an id that its answer, each line that it logs, and whatever it sets off carry,
 * so that what a user reports is found. One that a proxy has given already is kept.
 */
final class RequestIds {
  private static final String HEADER = "X-Request-Id";
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestIds() {}

  static void register(RoutesConfig routes) {
    routes.before(RequestIds::begin);
    routes.after(ctx -> MDC.remove(Logs.REQUEST_ID));
  }

  private static void begin(Context ctx) {
    String given = ctx.header(HEADER);
    String id = given != null && SANE.matcher(given).matches() ? given : Ids.next();
    MDC.put(Logs.REQUEST_ID, id);
    ctx.header(HEADER, id);
  }
}
