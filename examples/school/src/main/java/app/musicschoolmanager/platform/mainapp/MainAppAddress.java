package app.musicschoolmanager.platform.mainapp;

import app.musicschoolmanager.platform.config.Config;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Where the main app is, and what identifies this app there.
 *
 * @param url without a trailing slash
 * @param documentId what the main app calls this app
 */
record MainAppAddress(String url, String documentId, String token) {

  /** As the settings have it; nothing if the app belongs to none. */
  static Optional<MainAppAddress> of(Config config) {
    return config
        .setting("MAIN_APP_URL")
        .map(url ->
            new MainAppAddress(
                url.replaceAll("/+$", ""),
                config.setting("DOCUMENT_ID").orElseThrow(),
                config.setting("AGENT_TOKEN").orElseThrow()));
  }

  /** Where something is exchanged. */
  String of(Part part) {
    return url + path(part);
  }

  String path(Part part) {
    return "/api/agents/" + documentId + "/" + part.word();
  }

  String host() {
    return URI.create(url).getHost();
  }

  /** What goes with every request, and nowhere else. */
  Map<String, String> headers() {
    return Map.of(
        "Authorization", "Bearer " + token,
        "X-Agent-Token", token,
        "X-Document-ID", documentId);
  }

  /** What an answer is an answer of: that of another main app, or of another document, is none. */
  String origin() {
    return url + " " + documentId;
  }

  /** Names no token: this text may end up in a log. */
  @Override
  public String toString() {
    return origin();
  }
}
