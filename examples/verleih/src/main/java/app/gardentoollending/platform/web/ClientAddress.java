package app.gardentoollending.platform.web;

import app.gardentoollending.platform.config.Config;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;

/**
 * Where a request comes from. {@code X-Forwarded-For} is what anybody can write, so it counts only
 * for as many entries, from its end, as there are proxies of our own before the app.
 */
public final class ClientAddress {
  private final int proxies;

  public ClientAddress(Config config) {
    this.proxies = config.trustedProxies();
  }

  public String of(Context ctx) {
    String header = ctx.header("X-Forwarded-For");
    if (proxies == 0 || header == null) {
      return ctx.req().getRemoteAddr();
    }
    List<String> path = Arrays.stream(header.split(",")).map(String::strip).toList();
    return path.get(Math.max(0, path.size() - proxies));
  }
}
