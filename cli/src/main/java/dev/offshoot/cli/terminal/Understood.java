package dev.offshoot.cli.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in one line what is known of an app so far. */
final class Understood {

  private Understood() {}

  static Optional<String> line(JsonNode content) {
    if (content.has("requirements")) {
      return Optional.of(features(content));
    }
    List<String> parts = new ArrayList<>();
    for (String kind : List.of("models", "actions", "schedules")) {
      List<String> labels = labels(content.path(kind));
      if (!labels.isEmpty()) {
        String noun = labels.size() == 1 ? kind.substring(0, kind.length() - 1) : kind;
        parts.add(labels.size() + " " + noun + ": " + String.join(", ", labels));
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts.getLast());
  }

  private static String features(JsonNode features) {
    List<String> services = new ArrayList<>();
    features.path("externalApis").forEach(api -> services.add(api.path("provider").asText()));
    String line =
        features.path("appName").asText()
            + ": "
            + features.path("requirements").size()
            + " requirements";
    return services.isEmpty() ? line : line + ", works with " + String.join(", ", services);
  }

  private static List<String> labels(JsonNode parts) {
    List<String> labels = new ArrayList<>();
    parts.forEach(part -> labels.add(part.path("label").asText()));
    return labels;
  }
}
