package app.musicschoolmanager.platform.action;

import app.musicschoolmanager.platform.model.Field;
import app.musicschoolmanager.platform.model.Option;
import app.musicschoolmanager.platform.rule.term.Moment;
import app.musicschoolmanager.platform.web.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** The parameters of an action as a JSON Schema, for programs that fill them in. */
public final class ParameterSchema {
  private ParameterSchema() {}

  public static ObjectNode of(List<Field> parameters) {
    ObjectNode schema = Json.MAPPER.createObjectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (Field field : parameters) {
      properties.set(field.name(), property(field));
      if (field.isRequired() && field.defaultValue().isEmpty()) {
        required.add(field.name());
      }
    }
    return schema.put("additionalProperties", false);
  }

  private static ObjectNode property(Field field) {
    ObjectNode property = Json.MAPPER.createObjectNode().put("title", field.label());
    if (!field.help().isEmpty()) {
      property.put("description", field.help());
    }
    describeType(field, property);
    field
        .defaultValue()
        .filter(value -> !(field.initialValue() instanceof Moment))
        .ifPresent(value -> property.put("default", value));
    field.pattern().ifPresent(regex -> property.put("pattern", "^(?:" + regex + ")$"));
    return property;
  }

  private static void describeType(Field field, ObjectNode property) {
    switch (field.type()) {
      case INTEGER -> numeric(field, property.put("type", "integer"));
      case DECIMAL, MONEY -> numeric(field, property.put("type", "number"));
      case BOOLEAN -> property.put("type", "boolean");
      case DATE -> property.put("type", "string").put("format", "date");
      case DATETIME -> property.put("type", "string").put("format", "date-time");
      case EMAIL -> textual(field, property.put("type", "string").put("format", "email"));
      case URL -> textual(field, property.put("type", "string").put("format", "uri"));
      case SECRET -> property.put("type", "string").put("writeOnly", true);
      case ENUM -> {
        ArrayNode values = property.put("type", "string").putArray("enum");
        field.options().stream().map(Option::value).forEach(values::add);
      }
      case JSON -> {}
      case STRING, TEXT -> textual(field, property.put("type", "string"));
      case REFERENCE, PERSON, FILE -> property.put("type", "string");
    }
  }

  private static void numeric(Field field, ObjectNode property) {
    field.min().ifPresent(min -> property.put("minimum", new BigDecimal(min)));
    field.max().ifPresent(max -> property.put("maximum", new BigDecimal(max)));
  }

  private static void textual(Field field, ObjectNode property) {
    field.min().ifPresent(min -> property.put("minLength", Integer.valueOf(min)));
    field.max().ifPresent(max -> property.put("maxLength", Integer.valueOf(max)));
  }
}
