package app.musicschoolmanager.platform.access;

import app.musicschoolmanager.platform.model.Field;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a request sends.
 *
 * @param type the media type; null for a request without a body
 */
record Body(String type, String text) {
  static final Body NONE = new Body(null, "");
  private static final String BOUNDARY = "----a-boundary-that-no-file-holds";

  static Body json(JsonNode json) {
    return new Body("application/json", json.toString());
  }

  static Body form(Map<String, String> fields) {
    String text =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return new Body("application/x-www-form-urlencoded", text);
  }

  /** One file in a form, of a kind that the field takes. */
  static Body file(Field field, String words) {
    return field.isPicture()
        ? upload("file", "picture.gif", "image/gif", "GIF89a" + words)
        : upload("file", "note.txt", "text/plain", words);
  }

  /** One file in a form. */
  static Body upload(String part, String name, String type, String content) {
    String text =
        "--%1$s\r\nContent-Disposition: form-data; name=\"%2$s\"; filename=\"%3$s\"\r\nContent-Type: %4$s\r\n\r\n%5$s\r\n--%1$s--\r\n"
            .formatted(BOUNDARY, part, name, type, content);
    return new Body("multipart/form-data; boundary=" + BOUNDARY, text);
  }

  /** The same with another id in the place of one. */
  Body swapping(String id, String other) {
    return new Body(type, text.replace(id, other));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
