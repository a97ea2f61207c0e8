package dev.offshoot.json;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The JSON Schema of a record: one component one property, in their order, no other. */
public final class JsonSchemas {
  private JsonSchemas() {}

  /** For a document: what is {@link Omittable} may be absent. Draft 2020-12. */
  public static ObjectNode of(Class<? extends Record> type) {
    SchemaGeneratorConfigBuilder config = config();
    config
        .with(Option.SCHEMA_VERSION_INDICATOR, Option.DEFINITIONS_FOR_ALL_OBJECTS)
        .forFields()
        .withRequiredCheck(field -> !isOmittable(field));
    return new SchemaGenerator(config.build()).generateSchema(type);
  }

  /**
   * For the answer of a language model under OpenAI's strict mode: every property is required, what
   * is {@link Omittable} may be null, nothing is referenced.
   */
  public static ObjectNode strict(Class<? extends Record> type) {
    SchemaGeneratorConfigBuilder config = config();
    config
        .with(Option.INLINE_ALL_SCHEMAS)
        .forFields()
        .withRequiredCheck(field -> true)
        .withNullableCheck(field -> isOmittable(field) && !isEmptyable(field))
        .withTargetTypeOverridesResolver(JsonSchemas::refuseOpenEnded);
    ObjectNode schema = new SchemaGenerator(config.build()).generateSchema(type);
    schema.remove("$schema");
    return schema;
  }

  private static SchemaGeneratorConfigBuilder config() {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY))
            .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
    config
        .forTypesInGeneral()
        .withPropertySorter((left, right) -> 0)
        .withCustomDefinitionProvider(JsonSchemas::map)
        .withCustomDefinitionProvider(JsonSchemas::anything);
    return config;
  }

  private static boolean isOmittable(FieldScope field) {
    return field.getAnnotation(Omittable.class) != null;
  }

  /** Whether its own type can say "nothing": an empty list, false, 0. */
  private static boolean isEmptyable(FieldScope field) {
    Class<?> type = field.getType().getErasedType();
    return type.isPrimitive() || Collection.class.isAssignableFrom(type);
  }

  private static List<ResolvedType> refuseOpenEnded(FieldScope field) {
    Class<?> type = field.getType().getErasedType();
    if (Map.class.isAssignableFrom(type) || JsonNode.class.isAssignableFrom(type)) {
      throw new IllegalArgumentException(
          field.getDeclaringType().getErasedType().getSimpleName()
              + "."
              + field.getName()
              + " is open-ended, which strict mode refuses; use a list of records.");
    }
    return null;
  }

  /** A map stands in place: a definition called Map(String,String) tells nobody anything. */
  private static CustomDefinition map(ResolvedType type, SchemaGenerationContext context) {
    if (type.getErasedType() != Map.class) {
      return null;
    }
    ObjectNode schema = context.getGeneratorConfig().createObjectNode().put("type", "object");
    schema.set(
        "additionalProperties",
        context.createDefinitionReference(type.getTypeParameters().getLast()));
    return new CustomDefinition(schema, DefinitionType.INLINE, AttributeInclusion.YES);
  }

  private static CustomDefinition anything(ResolvedType type, SchemaGenerationContext context) {
    return JsonNode.class.isAssignableFrom(type.getErasedType())
        ? new CustomDefinition(
            context.getGeneratorConfig().createObjectNode(),
            DefinitionType.INLINE,
            AttributeInclusion.NO)
        : null;
  }
}
