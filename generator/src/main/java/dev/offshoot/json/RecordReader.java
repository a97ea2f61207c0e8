package dev.offshoot.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads a JSON text into a record, strictly: what is unknown, missing, there twice, of the wrong
 * type or after the end is a fault, and all faults are found at once.
 */
public final class RecordReader<T extends Record> {
  private final Class<T> type;
  private final boolean nullMeansAbsent;
  private final SchemaCheck schema;

  private RecordReader(Class<T> type, boolean nullMeansAbsent) {
    this.type = type;
    this.nullMeansAbsent = nullMeansAbsent;
    this.schema = new SchemaCheck(JsonSchemas.of(type));
  }

  /** For a document that follows {@link JsonSchemas#of}. */
  public static <T extends Record> RecordReader<T> ofDocument(Class<T> type) {
    return new RecordReader<>(type, false);
  }

  /**
   * For the answer of a language model that was given {@link JsonSchemas#strict}: null stands for
   * what is left out.
   */
  public static <T extends Record> RecordReader<T> ofAnswer(Class<T> type) {
    return new RecordReader<>(type, true);
  }

  /** The record, or everything that is wrong with the text. */
  public Reading<T> read(String text) {
    JsonText json = JsonText.parse(text);
    List<JsonFault> faults = new ArrayList<>(json.faults());
    if (json.tree() != null) {
      JsonNode tree = nullMeansAbsent ? withoutNulls(json.tree().deepCopy()) : json.tree();
      faults.addAll(schema.check(json, tree));
      if (faults.isEmpty()) {
        return build(json, tree);
      }
    }
    faults.sort(Comparator.comparingInt(JsonFault::line).thenComparingInt(JsonFault::column));
    return new Reading<>(null, json, faults);
  }

  private Reading<T> build(JsonText json, JsonNode tree) {
    try {
      return new Reading<>(RecordJson.MAPPER.treeToValue(tree, type), json, List.of());
    } catch (JsonMappingException e) {
      JsonPath path = JsonPath.ROOT;
      for (JsonMappingException.Reference step : e.getPath()) {
        path =
            step.getFieldName() == null
                ? path.item(step.getIndex())
                : path.field(step.getFieldName());
      }
      String reason = e.getOriginalMessage().lines().findFirst().orElse("");
      return new Reading<>(null, json, List.of(json.fault(path, "cannot be taken: " + reason)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree that was parsed cannot be read.", e);
    }
  }

  private static JsonNode withoutNulls(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().removeIf(member -> member.getValue().isNull());
    }
    node.forEach(RecordReader::withoutNulls);
    return node;
  }
}
