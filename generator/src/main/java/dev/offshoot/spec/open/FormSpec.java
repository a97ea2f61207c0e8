package dev.offshoot.spec.open;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.List;

/** What anybody may send: a new record of a model. */
@JsonClassDescription("A form by which anybody creates a record without an account")
public record FormSpec(
    @JsonPropertyDescription(
            "Names of the only fields that can be filled in; the others get their defaults")
        List<String> fields,
    @Omittable @JsonPropertyDescription("A sentence above the form, in the language of the app")
        String text,
    @JsonPropertyDescription("What is said afterwards: one sentence in the language of the app")
        String thanks) {

  public FormSpec {
    fields = fields == null ? List.of() : List.copyOf(fields);
  }
}
