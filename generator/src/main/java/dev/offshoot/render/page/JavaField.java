package dev.offshoot.render.page;

import dev.offshoot.spec.FieldSpec;
import dev.offshoot.spec.FieldType;
import dev.offshoot.spec.name.JavaName;
import java.util.Set;

/**
 * A field as Java code sees it.
 *
 * @param type of a value that is there; a primitive where there always is one
 * @param boxedType of a value that may be null
 * @param read the expression that takes it out of {@code values}
 */
public record JavaField(String name, String type, String boxedType, String read) {
  private static final Set<String> TAKEN =
      Set.of(
          "BigDecimal",
          "Boolean",
          "Entry",
          "Instant",
          "JsonNode",
          "LocalDate",
          "Long",
          "Object",
          "Option",
          "Override",
          "Record",
          "Stream",
          "String",
          "Values");

  /** A field of a model, whose options are an enum inside the model's record. */
  static JavaField of(String modelName, FieldSpec field) {
    if (field.type() == FieldType.ENUM) {
      String type = enumType(modelName, field);
      String read = "%s.of(values.text(\"%s\"))".formatted(type, field.name());
      return new JavaField(field.name(), type, type, read);
    }
    return of(field);
  }

  /** A parameter of an action, whose options are plain text. */
  static JavaField of(FieldSpec field) {
    String read = "values.%s(\"%s\")".formatted(accessor(field.type()), field.name());
    String boxed = boxedType(field.type());
    return new JavaField(field.name(), field.required() ? unboxed(boxed) : boxed, boxed, read);
  }

  /** The name of the enum in the model's record; it must not hide what the record itself uses. */
  static String enumType(String modelName, FieldSpec field) {
    String type = JavaName.upperCamel(field.name());
    return type.equals(modelName) || TAKEN.contains(type) ? type + "Choice" : type;
  }

  private static String boxedType(FieldType type) {
    return switch (type) {
      case STRING, TEXT, EMAIL, URL, SECRET, FILE, REFERENCE, PERSON, ENUM -> "String";
      case INTEGER -> "Long";
      case DECIMAL, MONEY -> "BigDecimal";
      case BOOLEAN -> "Boolean";
      case DATE -> "LocalDate";
      case DATETIME -> "Instant";
      case JSON -> "JsonNode";
    };
  }

  private static String unboxed(String type) {
    return switch (type) {
      case "Long" -> "long";
      case "Boolean" -> "boolean";
      default -> type;
    };
  }

  private static String accessor(FieldType type) {
    return switch (type) {
      case STRING, TEXT, EMAIL, URL, SECRET, FILE, REFERENCE, PERSON, ENUM -> "text";
      case INTEGER -> "integer";
      case DECIMAL, MONEY -> "decimal";
      case BOOLEAN -> "flag";
      case DATE -> "date";
      case DATETIME -> "instant";
      case JSON -> "json";
    };
  }
}
