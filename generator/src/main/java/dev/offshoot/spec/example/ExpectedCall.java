package dev.offshoot.spec.example;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import dev.offshoot.json.Omittable;
import java.util.List;

/** A call of an outside service that the action makes, and what it is answered. */
@JsonClassDescription("A call of an outside service that the action makes, and what it is answered")
public record ExpectedCall(
    @JsonPropertyDescription("Name of the integration") String service,
    @JsonPropertyDescription("GET, POST, PUT, PATCH or DELETE") String method,
    @JsonPropertyDescription("The path as the action writes it, e.g. /products.json") String path,
    @Omittable
        @JsonPropertyDescription(
            "Parts of what is sent, in the query or in the body, e.g. \"amount\": 5")
        List<String> sends,
    @Omittable @JsonPropertyDescription("How often it is made; once unless said otherwise")
        Integer times,
    @Omittable @JsonPropertyDescription("Status of the answer; 200 unless said otherwise")
        Integer status,
    @Omittable @JsonPropertyDescription("The answer, as JSON") JsonNode answer) {

  public ExpectedCall {
    sends = sends == null ? List.of() : List.copyOf(sends);
  }
}
