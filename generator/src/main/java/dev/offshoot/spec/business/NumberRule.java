package dev.offshoot.spec.business;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.List;

/** Numbers without gaps that the app gives: INV-2026-0001. */
@JsonClassDescription(
    "Numbers without gaps that the app gives by itself, e.g. INV-2026-0001; what has its number"
        + " cannot be deleted any more")
public record NumberRule(
    @JsonPropertyDescription("Stable identity: lower case, digits, _ or -, e.g. invoice-number")
        String id,
    @JsonPropertyDescription("One sentence that says it, in the language of the app")
        String message,
    @JsonPropertyDescription(
            "Name of the string field that holds the number; nobody else fills it in")
        String field,
    @Omittable @JsonPropertyDescription("What each number begins with, e.g. INV-") String prefix,
    @Omittable
        @JsonPropertyDescription("How many digits there are at least; 1 unless said otherwise")
        Integer digits,
    @Omittable
        @JsonPropertyDescription(
            "Whether the year stands before the number and each year begins anew")
        boolean yearly,
    @Omittable @JsonPropertyDescription("The first number; 1 unless said otherwise") Integer first,
    @Omittable
        @JsonPropertyDescription(
            "Whether each owner has a series of their own or everybody the same: owner or"
                + " everybody; must be said in a user_scoped model and only there")
        Across across,
    @Omittable
        @JsonPropertyDescription(
            "When the number is given: as soon as all of these hold; when the record is created if"
                + " there are none")
        List<Condition> when,
    @Omittable
        @JsonPropertyDescription(
            "Whether numbers may be missing, so that what has one can be deleted; no number is"
                + " given twice")
        boolean gaps)
    implements Rule {

  public NumberRule {
    when = when == null ? List.of() : List.copyOf(when);
  }
}
