package dev.offshoot.spec.open;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import dev.offshoot.spec.business.Condition;
import java.util.List;

/** What anybody may read of the records of a model. */
@JsonClassDescription("A page on which anybody reads records without an account")
public record PageSpec(
    @JsonPropertyDescription("Names of the only fields that are shown, in their order")
        List<String> fields,
    @Omittable @JsonPropertyDescription("A sentence above them, in the language of the app")
        String text,
    @Omittable
        @JsonPropertyDescription(
            "Which records are shown: all of these hold, e.g. approved equal true; all records if"
                + " there are none")
        List<Condition> when,
    @Omittable
        @JsonPropertyDescription(
            "Name of the shown field that orders them, with a hyphen before it for the reverse;"
                + " newest first unless said otherwise")
        String orderBy) {

  public PageSpec {
    fields = fields == null ? List.of() : List.copyOf(fields);
    when = when == null ? List.of() : List.copyOf(when);
  }
}
