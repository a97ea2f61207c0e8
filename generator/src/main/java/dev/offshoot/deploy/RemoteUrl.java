package dev.offshoot.deploy;

import dev.offshoot.Problem;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jgit.transport.URIish;

/** The address of a remote, checked before anything is sent there. */
final class RemoteUrl {

  private static final Set<String> SCHEMES = Set.of("https", "http", "ssh", "file");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private RemoteUrl() {}

  /** Accepts https, ssh (also {@code git@host:path}), file, and http on this machine only. */
  static URIish checked(String text) {
    if (text.startsWith("-")) {
      throw refused(text, "It begins with a dash, so git could take it for an option.");
    }
    URIish url = parse(text);
    if (url.getScheme() == null && url.getHost() == null) {
      // A bare path would be read as this machine's; say so instead of guessing.
      throw refused(text, "It is no URL; a folder is written as file:///path/to/repository.git.");
    }
    String scheme = url.getScheme() == null ? "ssh" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(scheme) || text.contains("::")) {
      throw refused(text, "Only https, ssh and file are spoken.");
    }
    if (scheme.equals("http") && !LOOPBACK.contains(url.getHost())) {
      throw refused(text, "Plain http would show the token on the way.");
    }
    if (startsWithDash(url.getHost()) || startsWithDash(url.getUser())) {
      throw refused(
          text, "Its host or user begins with a dash, so ssh could take it for an option.");
    }
    boolean tokenInside =
        url.getPass() != null || scheme.startsWith("http") && url.getUser() != null;
    if (tokenInside) {
      throw refused(
          url.setPass(null).setUser(null).toString(),
          "It carries credentials, which would end up in files and process lists. Put the token"
              + " into OFFSHOOT_GIT_TOKEN.");
    }
    return url;
  }

  private static boolean startsWithDash(String part) {
    return part != null && part.startsWith("-");
  }

  private static URIish parse(String text) {
    try {
      return new URIish(text);
    } catch (URISyntaxException e) {
      throw refused(text, "It is not a URL.");
    }
  }

  private static Problem refused(String text, String why) {
    return Problem.of(
        Problem.Kind.USAGE,
        "The remote " + text + " cannot be used",
        why,
        "Give the address that your git host shows, such as https://git.example.com/me/app.git.");
  }
}
