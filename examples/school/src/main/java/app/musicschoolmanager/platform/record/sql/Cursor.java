package app.musicschoolmanager.platform.record.sql;

import app.musicschoolmanager.platform.web.BadRequest;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * A place in a list: right after a record. It holds nothing but what its holder has seen, and
 * whoever makes one up gets no further than their own records.
 *
 * @param key what the record is ordered by: a text, a {@code Long} or null
 */
record Cursor(Object key, String id) {

  String text(Order order) {
    try {
      byte[] json = Json.MAPPER.writeValueAsBytes(Arrays.asList(order.name(), key, id));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A place in a list cannot be written down.", e);
    }
  }

  /** Reads what {@link #text} has written, for a list in the same order. */
  static Cursor of(String text, Order order) {
    JsonNode json = json(text);
    boolean whole =
        json.isArray()
            && json.size() == 3
            && order.name().equals(json.get(0).textValue())
            && json.get(2).isTextual();
    JsonNode key = whole ? json.get(1) : null;
    if (whole && key.isNull() && !order.unique()) {
      return new Cursor(null, json.get(2).textValue());
    }
    if (whole && order.number() && key.isIntegralNumber() && key.canConvertToLong()) {
      return new Cursor(key.longValue(), json.get(2).textValue());
    }
    if (whole && !order.number() && key.isTextual()) {
      return new Cursor(key.textValue(), json.get(2).textValue());
    }
    throw noPlace();
  }

  private static JsonNode json(String text) {
    try {
      byte[] json = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
      return Json.MAPPER.readTree(new String(json, StandardCharsets.UTF_8));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw noPlace();
    }
  }

  private static BadRequest noPlace() {
    return new BadRequest("after must be the next of an earlier page in the same order.");
  }
}
