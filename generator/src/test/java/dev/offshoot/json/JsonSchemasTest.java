package dev.offshoot.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.offshoot.json.RecordReaderTest.Open;
import dev.offshoot.json.RecordReaderTest.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonSchemasTest {
  /** What OpenAI's strict mode documents as supported, less what we never need. */
  private static final Set<String> STRICT =
      Set.of(
          "type",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "enum",
          "anyOf",
          "description");

  @Test
  void a_document_schema_requires_what_is_not_omittable() {
    JsonNode schema = JsonSchemas.of(Tree.class);
    assertThat(schema.get("required").toString()).isEqualTo("[\"name\",\"rings\"]");
    assertThat(schema.get("$schema").asText()).contains("2020-12");
    assertThat(schema.get("additionalProperties").asBoolean(true)).isFalse();
  }

  @Test
  void components_keep_their_order() {
    List<String> names = new ArrayList<>();
    JsonSchemas.of(Tree.class).get("properties").fieldNames().forEachRemaining(names::add);
    assertThat(names).containsExactly("name", "rings", "green", "age", "size", "leaves", "groups");
  }

  @Test
  void a_strict_schema_requires_everything_and_lets_the_optional_be_null() {
    JsonNode schema = JsonSchemas.strict(Tree.class);
    assertThat(schema.get("required")).hasSize(7);
    JsonNode properties = schema.get("properties");
    assertThat(properties.at("/name").toString()).isEqualTo("{\"type\":\"string\"}");
    assertThat(properties.at("/green").toString()).isEqualTo("{\"type\":\"boolean\"}");
    assertThat(properties.at("/age").toString()).isEqualTo("{\"type\":[\"integer\",\"null\"]}");
    assertThat(properties.at("/size/anyOf/0/type").asText()).isEqualTo("null");
    assertThat(properties.at("/size/anyOf/1/enum")).hasSize(2);
    assertThat(properties.at("/leaves/type").asText()).isEqualTo("array");
  }

  @Test
  void a_strict_schema_has_no_keyword_that_strict_mode_refuses() {
    assertOnlyStrictKeywords(JsonSchemas.strict(Tree.class));
  }

  @Test
  void a_strict_schema_cannot_be_open_ended() {
    assertThatThrownBy(() -> JsonSchemas.strict(Open.class))
        .hasMessage(
            "Open.entries is open-ended, which strict mode refuses; use a list of records.");
  }

  private static void assertOnlyStrictKeywords(JsonNode schema) {
    schema
        .properties()
        .forEach(keyword -> {
          assertThat(STRICT).contains(keyword.getKey());
          switch (keyword.getKey()) {
            case "properties" ->
                keyword.getValue().forEach(JsonSchemasTest::assertOnlyStrictKeywords);
            case "items" -> assertOnlyStrictKeywords(keyword.getValue());
            case "anyOf" -> keyword.getValue().forEach(JsonSchemasTest::assertOnlyStrictKeywords);
            default -> {}
          }
        });
  }
}
