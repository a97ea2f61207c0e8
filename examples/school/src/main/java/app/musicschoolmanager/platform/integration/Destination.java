package app.musicschoolmanager.platform.integration;

import app.musicschoolmanager.platform.integration.profile.Profile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Credentials;
import okhttp3.HttpUrl;

/** Where an integration's calls go and what identifies the app there, read from the settings. */
final class Destination {
  private final Integration integration;
  private final Function<String, Optional<String>> settings;
  private final Outbound outbound;

  Destination(
      Integration integration, Function<String, Optional<String>> settings, Outbound outbound) {
    this.integration = integration;
    this.settings = settings;
    this.outbound = outbound;
  }

  String label() {
    return integration.label();
  }

  String service() {
    return integration.name();
  }

  /** The path of an address without what the owner has set: that may itself be the key. */
  String shownPath(HttpUrl url) {
    String path = url.encodedPath();
    String set =
        settings
            .apply(integration.setting("URL"))
            .map(HttpUrl::parse)
            .map(base -> base.encodedPath().replaceAll("/+$", ""))
            .orElse("");
    return !set.isEmpty() && path.startsWith(set) ? "/•••" + path.substring(set.length()) : path;
  }

  boolean isConnected() {
    return missing().isEmpty();
  }

  private List<String> missing() {
    return integration.requiredSettings().stream()
        .filter(name -> settings.apply(name).isEmpty())
        .toList();
  }

  private void requireConnected() {
    List<String> missing = missing();
    if (!missing.isEmpty()) {
      throw new NotConnected(integration, missing);
    }
  }

  String credentialHeader() {
    return integration.header() == null ? "Authorization" : integration.header();
  }

  /** The header by whose text the service tells a call that it has been sent before, or null. */
  String onceHeader() {
    return Profile.of(integration).onceHeader();
  }

  /** The header that identifies the app. */
  Map<String, String> credentials() {
    requireConnected();
    return switch (integration.connectionType()) {
      case OAUTH, API_KEY, BEARER -> {
        String token = required("TOKEN");
        yield Map.of(credentialHeader(), integration.header() == null ? "Bearer " + token : token);
      }
      case BASIC ->
          Map.of(
              "Authorization",
              Credentials.basic(required("USER"), required("PASSWORD"), StandardCharsets.UTF_8));
      case NONE, SMTP -> Map.of();
    };
  }

  /** The token that is sent, if one is. */
  Optional<String> token() {
    return settings.apply(integration.setting("TOKEN"));
  }

  private String required(String suffix) {
    return settings.apply(integration.setting(suffix)).orElseThrow();
  }

  Integration integration() {
    return integration;
  }

  /** The base URL, if it may be called. */
  HttpUrl base() {
    return allowed(baseUrl());
  }

  /** The whole address of a path below the base URL, or of an address on an allowed host. */
  HttpUrl resolve(String path, Map<String, String> query) {
    requireConnected();
    HttpUrl base = baseUrl();
    String text = path.strip();
    boolean whole = text.toLowerCase(Locale.ROOT).matches("[a-z][a-z0-9+.-]*://.*");
    if (!whole) {
      String start = base.toString().replaceAll("/+$", "");
      text = text.isEmpty() ? start : start + "/" + text.replaceAll("^/+", "");
    }
    HttpUrl.Builder url = allowed(parse(text)).newBuilder();
    query.forEach(url::addQueryParameter);
    return url.build();
  }

  HttpUrl redirected(HttpUrl from, String location) {
    HttpUrl next = from.resolve(location);
    if (next == null) {
      throw new IntegrationFailed(
          "%s redirects to something that is no web address.".formatted(label()));
    }
    return allowed(next);
  }

  private HttpUrl baseUrl() {
    Optional<String> set = settings.apply(integration.setting("URL"));
    return parse(set.orElseGet(integration::baseUrl));
  }

  private HttpUrl parse(String text) {
    HttpUrl url = HttpUrl.parse(text);
    if (url == null) {
      throw new IntegrationFailed(
          "%s: this is no web address: %s".formatted(label(), text.replaceAll("\\?.*", "?…")));
    }
    return url;
  }

  /** The address, if it is one of this integration's; the base URL itself always is. */
  private HttpUrl allowed(HttpUrl url) {
    HttpUrl base = baseUrl();
    boolean own = url.host().equals(base.host()) && url.port() == base.port();
    boolean free = integration.hosts().isEmpty() || outbound.isLoopbackOnly();
    boolean listed = integration.hosts().stream().anyMatch(pattern -> matches(pattern, url));
    if (!listed && !(own && free)) {
      throw new IntegrationFailed(
          "%s may not call %s:%d; its hosts are %s."
              .formatted(label(), url.host(), url.port(), hosts(base)));
    }
    return url;
  }

  private String hosts(HttpUrl base) {
    return integration.hosts().isEmpty() ? base.host() : String.join(", ", integration.hosts());
  }

  /** A pattern is a host or {@code *.domain}, and may end in a port. */
  private static boolean matches(String pattern, HttpUrl url) {
    String host = pattern.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
    int port =
        host.length() == pattern.length()
            ? HttpUrl.defaultPort(url.scheme())
            : Integer.parseInt(pattern.substring(host.length() + 1));
    boolean named =
        host.startsWith("*.") ? url.host().endsWith(host.substring(1)) : url.host().equals(host);
    return named && url.port() == port;
  }
}
