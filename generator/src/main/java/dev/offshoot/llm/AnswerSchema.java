package dev.offshoot.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/** The JSON Schema an answer shall follow, under the name the server is told. */
public record AnswerSchema(String name, JsonNode schema) {

  public AnswerSchema {
    Objects.requireNonNull(name, "name");
    schema = schema.deepCopy();
  }
}
