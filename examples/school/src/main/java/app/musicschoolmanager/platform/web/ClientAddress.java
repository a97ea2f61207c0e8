package app.musicschoolmanager.platform.web;

import app.musicschoolmanager.platform.config.Config;
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

  /** The network that a request comes from. */
  public String network(Context ctx) {
    return network(of(ctx));
  }

  /** Whoever has one address of IPv6 has all of its network, which the first half names. */
  public static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    String[] groups = address.replaceAll("[\\[\\]]|%.*", "").split(":", -1);
    StringBuilder network = new StringBuilder();
    for (int i = 0; i < Math.min(4, groups.length) && !(i > 0 && groups[i].isEmpty()); i++) {
      network.append(groups[i]).append(':');
    }
    return network.toString();
  }
}
