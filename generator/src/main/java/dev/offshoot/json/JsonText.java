package dev.offshoot.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON text taken at its word: one value, no key twice, nothing after it. Remembers where
 * everything stands.
 */
public final class JsonText {
  private static final int LARGEST_EXPONENT = 100;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Generous for a document, too small to hurt. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(100)
                  .maxDocumentLength(20_000_000)
                  .maxNumberLength(100)
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final Map<JsonPath, JsonLocation> places = new HashMap<>();
  private final List<JsonFault> faults = new ArrayList<>();
  private JsonNode tree;

  private JsonText() {}

  /** Reads the text; what is wrong with it is in {@link #faults()}. */
  public static JsonText parse(String text) {
    JsonText parsed = new JsonText();
    try (JsonParser parser = FACTORY.createParser(text)) {
      parsed.read(parser);
    } catch (JsonProcessingException e) {
      String reason = e.getOriginalMessage().lines().findFirst().orElse("").strip();
      parsed.tree = null;
      parsed.faults.add(parsed.fault(JsonPath.ROOT, e.getLocation(), "is not JSON: " + reason));
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot be read.", e);
    }
    return parsed;
  }

  /** The value, or null if the text is not JSON. */
  public JsonNode tree() {
    return tree;
  }

  public List<JsonFault> faults() {
    return List.copyOf(faults);
  }

  /** A fault there, or at the nearest thing around it that is in the text. */
  public JsonFault fault(JsonPath path, String message) {
    JsonPath nearest = path;
    while (nearest != null && !places.containsKey(nearest)) {
      nearest = nearest.parent();
    }
    return fault(path, places.get(nearest), message);
  }

  private JsonFault fault(JsonPath path, JsonLocation place, String message) {
    return place == null
        ? new JsonFault(path, 0, 0, message)
        : new JsonFault(path, place.getLineNr(), place.getColumnNr(), message);
  }

  private void read(JsonParser parser) throws IOException {
    if (parser.nextToken() == null) {
      faults.add(new JsonFault(JsonPath.ROOT, 1, 1, "is empty; a JSON object is needed"));
      return;
    }
    tree = value(parser, JsonPath.ROOT);
    JsonLocation rest = rest(parser);
    if (rest != null) {
      faults.add(fault(JsonPath.ROOT, rest, "is followed by something else"));
    }
  }

  /** Where something follows, JSON or not; null if nothing does. */
  private static JsonLocation rest(JsonParser parser) throws IOException {
    try {
      return parser.nextToken() == null ? null : parser.currentTokenLocation();
    } catch (JsonProcessingException e) {
      return e.getLocation();
    }
  }

  private JsonNode value(JsonParser parser, JsonPath path) throws IOException {
    places.put(path, parser.currentTokenLocation());
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, path);
      case START_ARRAY -> array(parser, path);
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> decimal(parser, path);
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  private JsonNode object(JsonParser parser, JsonPath path) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonPath member = path.field(name);
      if (object.has(name)) {
        faults.add(fault(member, parser.currentTokenLocation(), "is there twice"));
      }
      parser.nextToken();
      object.set(name, value(parser, member));
    }
    return object;
  }

  private JsonNode array(JsonParser parser, JsonPath path) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser, path.item(array.size())));
    }
    return array;
  }

  /** A number such as 1e999999999 takes all memory as soon as somebody writes it out. */
  private JsonNode decimal(JsonParser parser, JsonPath path) throws IOException {
    BigDecimal number = parser.getDecimalValue();
    if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
      faults.add(fault(path, parser.currentTokenLocation(), "is too large or too small a number"));
      return NODES.numberNode(0);
    }
    return NODES.numberNode(number);
  }
}
