package dev.offshoot.spec.form;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of public hosts on the internet, exact or {@code *.domain}. */
public final class HostName {
  private static final int LONGEST = 253;
  private static final Pattern NAME =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final Set<String> PRIVATE_ENDINGS =
      Set.of(
          "local",
          "localhost",
          "localdomain",
          "internal",
          "intranet",
          "lan",
          "home",
          "corp",
          "private",
          "arpa",
          "test",
          "invalid",
          "example",
          "onion");

  private HostName() {}

  /** What is wrong with the name as a host that an app may call. */
  public static Optional<String> fault(String host) {
    String name = host.startsWith("*.") ? host.substring(2) : host;
    if (host.contains("/") || host.contains(":") || host.contains("@")) {
      return Optional.of("holds more than a host name");
    }
    if (!name.equals(name.toLowerCase(Locale.ROOT))) {
      return Optional.of("is not in lower case");
    }
    if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
      return Optional.of("is not a host name or *.domain");
    }
    if (PRIVATE_ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))) {
      return Optional.of("is not a public host");
    }
    return Optional.empty();
  }

  /** Whether the entry of an allow list, exact or {@code *.domain}, lets the host through. */
  public static boolean covers(String entry, String host) {
    return entry.startsWith("*.") ? host.endsWith(entry.substring(1)) : entry.equals(host);
  }
}
