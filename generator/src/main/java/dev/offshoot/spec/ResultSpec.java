package dev.offshoot.spec;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;

/** A value that an action gives back, which later steps of a schedule may take. */
@JsonClassDescription("A value that an action gives back, which later steps of a schedule may take")
public record ResultSpec(
    @JsonPropertyDescription("lowerCamel; the code says .with(\"thisName\", …)") String name,
    @JsonPropertyDescription("What people read") String label,
    @JsonPropertyDescription("Any type but enum, json, secret and file") FieldType type,
    @Omittable @JsonPropertyDescription("For references: the model") String target) {}
