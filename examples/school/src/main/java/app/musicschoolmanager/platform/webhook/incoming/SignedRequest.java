package app.musicschoolmanager.platform.webhook.incoming;

import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * What a service has sent, byte for byte.
 *
 * @param headers the value of a header by its name; null where it is missing
 */
public record SignedRequest(UnaryOperator<String> headers, byte[] body) {
  private static final String FORM = "application/x-www-form-urlencoded";

  /** The value of a header; empty where it is missing. */
  String header(String name) {
    String value = headers.apply(name);
    return value == null ? "" : value.strip();
  }

  /** The body as JSON, be it a form's; a missing node if it is neither. */
  JsonNode json() {
    if (header("Content-Type").startsWith(FORM)) {
      return form();
    }
    try {
      return Json.MAPPER.readTree(body);
    } catch (JsonProcessingException | NumberFormatException e) {
      return MissingNode.getInstance(); // whoever wants something of it will miss it
    } catch (IOException e) {
      throw new IllegalStateException("Bytes at hand cannot be read.", e);
    }
  }

  private JsonNode form() {
    ObjectNode form = Json.MAPPER.createObjectNode();
    for (String field : new String(body, StandardCharsets.UTF_8).split("&")) {
      String[] parts = field.split("=", 2);
      try {
        form.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
      } catch (IllegalArgumentException e) {
        return MissingNode.getInstance();
      }
    }
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
