package app.musicschoolmanager.platform.mainapp;

import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * An object that the main app has answered. What it is not asked for is ignored; what it is asked
 * for is taken only in its form.
 *
 * @param place where it stands in the answer, for whoever has to mend it there
 */
record Said(String place, JsonNode json) {
  /** Far more than names and credentials need. */
  static final int LONGEST = 256 * 1024;

  /** The whole of an answer. */
  static Said of(String text) {
    if (text.length() > LONGEST) {
      throw new Unusable("It is longer than %d kB.".formatted(LONGEST / 1024));
    }
    try {
      JsonNode json = Json.MAPPER.readTree(text);
      if (json.isObject()) {
        return new Said("", json);
      }
    } catch (JsonProcessingException | NumberFormatException e) {
      // falls through: what cannot be read is no object either
    }
    throw new Unusable("It is no JSON object.");
  }

  /** An object within this one. */
  Optional<Said> object(String name) {
    JsonNode inner = json.path(name);
    if (inner.isMissingNode() || inner.isNull()) {
      return Optional.empty();
    }
    if (!inner.isObject()) {
      throw wrong(name, "is no object");
    }
    return Optional.of(new Said(at(name), inner));
  }

  /** A text; one that is blank counts as not said. */
  Optional<String> text(String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw wrong(name, "is no text");
    }
    return Optional.of(value.textValue().strip()).filter(text -> !text.isEmpty());
  }

  Optional<Instant> moment(String name) {
    try {
      return text(name).map(text -> OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      throw wrong(name, "is no moment such as 2026-11-21T08:00:00Z");
    }
  }

  Unusable wrong(String name, String why) {
    return new Unusable(at(name) + " " + why + ".");
  }

  private String at(String name) {
    return place.isEmpty() ? name : place + "." + name;
  }
}
