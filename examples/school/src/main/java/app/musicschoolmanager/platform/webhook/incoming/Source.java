package app.musicschoolmanager.platform.webhook.incoming;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where the value of a parameter comes from. */
public sealed interface Source {

  /** The text that it gives for a body; nothing if there is none. */
  Optional<String> text(JsonNode body);

  /** The body, at the place that a JSON pointer (RFC 6901) names. */
  record Place(JsonPointer pointer) implements Source {
    @Override
    public Optional<String> text(JsonNode body) {
      JsonNode found = body.at(pointer);
      return found.isMissingNode() || found.isNull()
          ? Optional.empty()
          : Optional.of(found.isContainerNode() ? found.toString() : found.asText());
    }
  }

  /** The same value each time. */
  record Fixed(String value) implements Source {
    @Override
    public Optional<String> text(JsonNode body) {
      return Optional.of(value);
    }
  }

  /**
   * The source that a JSON object describes.
   *
   * @throws IllegalArgumentException if it describes none
   */
  static Source of(JsonNode json) {
    boolean placed = json.path("pointer").isTextual();
    boolean fixed = json.path("value").isTextual();
    if (json.size() != 1 || placed == fixed) {
      throw new IllegalArgumentException("Neither a pointer nor a value.");
    }
    return placed
        ? new Place(JsonPointer.compile(json.get("pointer").textValue()))
        : new Fixed(json.get("value").textValue());
  }

  /** The same as JSON. */
  default void describe(ObjectNode json) {
    switch (this) {
      case Place place -> json.put("pointer", place.pointer().toString());
      case Fixed fixed -> json.put("value", fixed.value());
    }
  }

  /** The sources of all parameters that a JSON object names. */
  static Map<String, Source> all(JsonNode json) {
    Map<String, Source> all = new LinkedHashMap<>();
    json.properties().forEach(entry -> all.put(entry.getKey(), of(entry.getValue())));
    return all;
  }
}
