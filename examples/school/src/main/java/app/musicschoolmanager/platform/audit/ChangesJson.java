package app.musicschoolmanager.platform.audit;

import app.musicschoolmanager.platform.record.Change;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a change has changed, as JSON: an object with {@code before} and {@code after} for each
 * field that differs, each left out where the field was empty. Of a secret it says {@code changed},
 * of a file its id and name, and of what is to be forgotten that it was {@code removed}.
 *
 * @param emptied the fields whose value from before is to be forgotten
 */
record ChangesJson(Set<String> fileFields, Set<String> emptied, UnaryOperator<String> fileName) {

  String of(Change change) {
    StringWriter text = new StringWriter(256);
    try (JsonGenerator json = Json.MAPPER.getFactory().createGenerator(text)) {
      json.writeStartObject();
      Map<String, Object> before = change.before().asMap();
      Map<String, Object> after = change.after().asMap();
      for (String field : (after.isEmpty() ? before : after).keySet()) {
        boolean other = !Objects.equals(before.get(field), after.get(field));
        if (other && !change.secrets().contains(field)) {
          json.writeObjectFieldStart(field);
          if (emptied.contains(field)) {
            removed(json);
          } else {
            write(json, field, Forgetting.BEFORE, before.get(field));
            write(json, field, Forgetting.AFTER, after.get(field));
          }
          json.writeEndObject();
        }
      }
      for (String secret : change.secrets()) {
        json.writeObjectFieldStart(secret);
        json.writeBooleanField("changed", true);
        json.writeEndObject();
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void removed(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(Forgetting.REMOVED);
    json.writeString(Forgetting.BEFORE);
    json.writeEndArray();
  }

  private void write(JsonGenerator json, String field, String when, Object value)
      throws IOException {
    if (value == null) {
      return;
    }
    json.writeFieldName(when);
    if (fileFields.contains(field)) {
      json.writeStartObject();
      json.writeStringField("id", value.toString());
      json.writeStringField("name", fileName.apply(value.toString()));
      json.writeEndObject();
      return;
    }
    switch (value) {
      case BigDecimal number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Boolean flag -> json.writeBoolean(flag);
      case JsonNode node -> json.writeTree(node);
      default -> json.writeString(value.toString());
    }
  }
}
