package dev.offshoot.pipeline.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.offshoot.llm.AnswerSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a long answer is put right without being given again: the elements of its lists go by their
 * first property, so that those which change can take the place of what they were.
 */
final class Amendment {
  private static final String GONE = "leftOut";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final AnswerSchema whole;

  /** The lists of an answer, each with the property that its elements go by. */
  private final Map<String, String> lists;

  Amendment(AnswerSchema whole) {
    this.whole = whole;
    this.lists = lists(whole.schema().path("properties"));
  }

  private static Map<String, String> lists(JsonNode properties) {
    Map<String, String> lists = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      JsonNode element = property.getValue().path("items").path("properties");
      if (!element.isEmpty()) {
        lists.put(property.getKey(), element.fieldNames().next());
      }
    }
    return lists;
  }

  /** What changes alone looks like: as the whole, with the names of what goes. */
  AnswerSchema schema() {
    ObjectNode schema = whole.schema().deepCopy();
    ObjectNode gone = JSON.objectNode().put("type", "array");
    gone.set("items", reference());
    schema.withObject("properties").set(GONE, gone);
    schema.withArray("required").add(GONE);
    return new AnswerSchema(whole.name() + "Changes", schema);
  }

  private ObjectNode reference() {
    ObjectNode reference = JSON.objectNode().put("type", "object");
    ArrayNode names = JSON.arrayNode();
    lists.keySet().forEach(names::add);
    ObjectNode properties = reference.withObject("properties");
    properties.withObject("list").put("type", "string").set("enum", names);
    properties.withObject("element").put("type", "string");
    reference.withArray("required").add("list").add("element");
    return reference.put("additionalProperties", false);
  }

  /** How to answer, in words. */
  String howTo() {
    String names =
        lists.entrySet().stream()
            .map(list -> "`%s` by `%s`".formatted(list.getKey(), list.getValue()))
            .collect(Collectors.joining(", "));
    return "The object is long: give only what changes in it. Of a list give the elements alone"
        + " that are new or change, each of them whole, else an empty list; what you do not give"
        + " stays as it is. An element takes the place of the one that is called the same (%s)."
            .formatted(names)
        + " `%s` names the elements that shall be gone.".formatted(GONE);
  }

  /** The object with its changes made. */
  ObjectNode applied(ObjectNode before, ObjectNode changes) {
    ObjectNode after = before.deepCopy();
    for (Map.Entry<String, JsonNode> change : changes.properties()) {
      String property = change.getKey();
      if (lists.containsKey(property)) {
        after.set(property, amended(property, before.path(property), changes));
      } else if (!property.equals(GONE)) {
        after.set(property, change.getValue());
      }
    }
    return after;
  }

  private ArrayNode amended(String list, JsonNode before, ObjectNode changes) {
    Map<String, JsonNode> elements = new LinkedHashMap<>();
    before.forEach(element -> elements.put(nameOf(list, element), element));
    changes.path(list).forEach(element -> elements.put(nameOf(list, element), element));
    for (JsonNode gone : changes.path(GONE)) {
      if (gone.path("list").asText().equals(list)) {
        elements.remove(gone.path("element").asText());
      }
    }
    return JSON.arrayNode().addAll(elements.values());
  }

  private String nameOf(String list, JsonNode element) {
    return element.path(lists.get(list)).asText();
  }
}
