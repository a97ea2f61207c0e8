package dev.offshoot.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Holds a JSON tree against a schema and words what does not fit. */
final class SchemaCheck {
  private static final int LONGEST_VALUE = 40;

  private final JsonNode root;
  private final JsonSchema schema;

  SchemaCheck(JsonNode root) {
    this.root = root;
    this.schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(root, SchemaValidatorsConfig.builder().locale(Locale.ROOT).build());
  }

  /** Everything that does not fit, in the order of the text. */
  List<JsonFault> check(JsonText text, JsonNode tree) {
    List<JsonFault> faults = new ArrayList<>();
    for (ValidationMessage message : schema.validate(tree)) {
      JsonPath path = path(message.getInstanceLocation());
      String property = message.getProperty();
      faults.add(text.fault(property == null ? path : path.field(property), words(message)));
    }
    return faults;
  }

  private static JsonPath path(JsonNodePath location) {
    JsonPath path = JsonPath.ROOT;
    for (int i = 0; i < location.getNameCount(); i++) {
      Object step = location.getElement(i);
      path = step instanceof Integer index ? path.item(index) : path.field(step.toString());
    }
    return path;
  }

  private String words(ValidationMessage message) {
    return switch (message.getType()) {
      case "required" -> "is missing";
      case "additionalProperties" -> "is not known here; " + hint(message);
      case "type" ->
          "must be "
              + choices(message.getSchemaNode())
              + ", not "
              + shown(message.getInstanceNode());
      case "enum" ->
          "must be one of "
              + choices(message.getSchemaNode())
              + ", not "
              + shown(message.getInstanceNode());
      default -> message.getError();
    };
  }

  private String hint(ValidationMessage message) {
    String rule = message.getSchemaLocation().getFragment().toString();
    JsonNode owner = root.at(rule.substring(0, rule.lastIndexOf('/')));
    List<String> known = new ArrayList<>();
    owner.path("properties").fieldNames().forEachRemaining(known::add);
    return Closest.to(message.getProperty(), known)
        .map(name -> "did you mean " + name + "?")
        .orElse("known are " + String.join(", ", known));
  }

  private static String choices(JsonNode node) {
    return node.isTextual()
        ? node.asText()
        : StreamSupport.stream(node.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(", "));
  }

  private static String shown(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      default -> cut(node.toString());
    };
  }

  private static String cut(String json) {
    return json.length() <= LONGEST_VALUE ? json : json.substring(0, LONGEST_VALUE) + "…";
  }
}
