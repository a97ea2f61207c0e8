package dev.offshoot.llm.openai;

import dev.offshoot.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a server's API begins, checked before anything is sent there. */
final class ServerUrl {

  static final String OPENAI = "https://api.openai.com/v1";

  private static final Pattern PRIVATE_ADDRESS =
      Pattern.compile(
          "127\\..*|10\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*"
              + "|100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])\\..*"
              + "|\\[::1]|\\[f[cd][0-9a-f]{2}:.*]");
  private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|\\[.*]");
  private static final Pattern PRIVATE_NAME =
      Pattern.compile("[^.]+|.*\\.(localhost|local|lan|internal|home\\.arpa)");

  private ServerUrl() {}

  /**
   * The URL without a slash at its end; one without any path gets the usual {@code /v1}. Plain http
   * leaves the machine or its own network only if that is allowed expressly.
   */
  static String checked(String text, boolean plainHttpAllowed) {
    var url = parsed(text.strip());
    var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    boolean http = scheme.equals("http");
    if (url.getHost() == null || !http && !scheme.equals("https")) {
      throw wrong("it is not an http or https URL");
    }
    if (url.getUserInfo() != null || url.getQuery() != null || url.getFragment() != null) {
      throw wrong("it holds more than scheme, host, port and path");
    }
    if (http && !plainHttpAllowed && !isLocal(url.getHost())) {
      throw wrong(
          "plain http to " + url.getHost() + " would show the request, and the key, on the way");
    }
    var path = url.getPath().replaceAll("/+$", "");
    return scheme + "://" + url.getRawAuthority() + (path.isEmpty() ? "/v1" : path);
  }

  private static URI parsed(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw wrong("it is not a URL");
    }
  }

  private static boolean isLocal(String host) {
    var name = host.toLowerCase(Locale.ROOT);
    return NUMERIC.matcher(name).matches()
        ? PRIVATE_ADDRESS.matcher(name).matches()
        : PRIVATE_NAME.matcher(name).matches();
  }

  private static Problem wrong(String why) {
    return Problem.of(
        Problem.Kind.USAGE,
        "The URL of the language model cannot be used",
        why,
        "Give the URL that the server's documentation names, such as " + OPENAI + ".");
  }
}
