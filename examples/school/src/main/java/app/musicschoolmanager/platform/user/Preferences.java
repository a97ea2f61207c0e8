package app.musicschoolmanager.platform.user;

import app.musicschoolmanager.platform.model.FieldError;
import app.musicschoolmanager.platform.web.Invalid;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What users wish of the app, as the JSON object that is stored for each of them. */
final class Preferences {
  private static final int LONGEST = 16_000;
  private static final int LONGEST_KEY = 100;

  private Preferences() {}

  static ObjectNode read(String stored) {
    try {
      return (ObjectNode) Json.MAPPER.readTree(stored);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored preferences are not JSON.", e);
    }
  }

  static ObjectNode with(ObjectNode all, String key, JsonNode value) {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw refused("The name of a preference has 1 to " + LONGEST_KEY + " characters.");
    }
    if (value == null || value.isNull()) {
      all.remove(key);
    } else {
      all.set(key, value);
    }
    return all;
  }

  static String text(ObjectNode all) {
    String text = all.toString();
    if (text.length() > LONGEST) {
      throw refused("Preferences take at most " + LONGEST + " characters in all. Keep fewer.");
    }
    return text;
  }

  private static Invalid refused(String why) {
    return new Invalid(FieldError.of("preferences", "max", why));
  }
}
