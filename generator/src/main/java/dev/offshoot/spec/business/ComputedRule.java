package dev.offshoot.spec.business;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;

/** A number that follows from others of the same record: quantity * price. */
@JsonClassDescription("A number that follows from others of the same record, e.g. quantity * price")
public record ComputedRule(
    @JsonPropertyDescription("Stable identity: lower case, digits, _ or -, e.g. amount") String id,
    @JsonPropertyDescription("One sentence that says it, in the language of the app")
        String message,
    @JsonPropertyDescription("Name of the number field that holds it; nobody else fills it in")
        String field,
    @JsonPropertyDescription(
            "How it is calculated from number fields and numbers with +, -, * and brackets, e.g."
                + " quantity * price - discount or net * 0.19; days(from, to) are the whole days"
                + " from one date field to another, hours(from, to) the hours between two datetime"
                + " fields, e.g. (days(firstDay, returnedOn) + 1) * dailyFee; rounded once, half"
                + " up")
        String formula)
    implements Rule {

  @Override
  public List<Condition> when() {
    return List.of();
  }
}
