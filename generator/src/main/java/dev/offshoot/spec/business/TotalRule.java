package dev.offshoot.spec.business;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.List;

/** How many records of another model point here, or what a field of theirs sums up to. */
@JsonClassDescription(
    "How many records of another model point to this one, or what a number of theirs sums up to,"
        + " e.g. the total of its lines; always right, and rules about it hold for them, too")
public record TotalRule(
    @JsonPropertyDescription("Stable identity: lower case, digits, _ or -, e.g. total-of-lines")
        String id,
    @JsonPropertyDescription("One sentence that says it, in the language of the app")
        String message,
    @JsonPropertyDescription("Name of the number field that holds it; nobody else fills it in")
        String field,
    @JsonPropertyDescription("Name of the other model, e.g. InvoiceLine") String of,
    @JsonPropertyDescription("Name of its reference field that points to this model") String by,
    @Omittable
        @JsonPropertyDescription(
            "Name of its number field that is summed up; without it they are counted")
        String sum,
    @Omittable
        @JsonPropertyDescription(
            "Which of them count, by their own fields: all of these hold; all if there are none")
        List<Condition> when)
    implements Rule {

  public TotalRule {
    when = when == null ? List.of() : List.copyOf(when);
  }
}
