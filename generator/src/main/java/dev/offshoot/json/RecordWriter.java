package dev.offshoot.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a record or a tree as JSON text: always the same bytes for the same value. */
public final class RecordWriter {
  private RecordWriter() {}

  /** In the order of the components, without what is empty and {@link Omittable}. */
  public static String write(Record value) {
    return text(value);
  }

  /** The same as a tree. */
  public static ObjectNode tree(Record value) {
    return RecordJson.MAPPER.valueToTree(value);
  }

  /** In the order of the tree. */
  public static String write(JsonNode tree) {
    return text(tree);
  }

  private static String text(Object value) {
    try {
      return RecordJson.WRITER.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(value.getClass() + " cannot be written as JSON.", e);
    }
  }
}
