package app.musicschoolmanager.platform.web.server;

import app.musicschoolmanager.platform.config.Config;
import app.musicschoolmanager.platform.web.Forbidden;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Set;

/**
 * Refuses what a page of another site makes a browser send. Browsers say where a request comes from
 * in {@code Sec-Fetch-Site}, older ones in {@code Origin}; clients that are no browsers send
 * neither and hold no cookie by accident.
 */
final class CrossSite {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final URI publicUrl;

  CrossSite(Config config) {
    this.publicUrl = config.appUrl();
  }

  void check(Context ctx) {
    // Only code that may read our answers can set an Authorization header, and with one the cookie
    // does not count.
    if (SAFE.contains(ctx.method().name()) || ctx.header("Authorization") != null) {
      return;
    }
    String site = ctx.header("Sec-Fetch-Site");
    String origin = ctx.header("Origin");
    boolean own = site != null ? OWN.contains(site) : origin == null || isOwn(origin, ctx);
    if (!own) {
      throw new Forbidden(
          "This request comes from another site. Open the app itself and try again there.");
    }
  }

  private boolean isOwn(String origin, Context ctx) {
    return origin.equals(ctx.scheme() + "://" + ctx.host())
        || (publicUrl != null && origin.equals(publicUrl.toString()));
  }
}
