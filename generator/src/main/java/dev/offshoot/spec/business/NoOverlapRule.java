package dev.offshoot.spec.business;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.List;

/** Times that do not overlap: no double booking. */
@JsonClassDescription("Times of records that may not overlap, e.g. no double booking")
public record NoOverlapRule(
    @JsonPropertyDescription("Stable identity: lower case, digits, _ or -, e.g. not-twice")
        String id,
    @JsonPropertyDescription(
            "What people are told who break it: one sentence in the language of the app")
        String message,
    @JsonPropertyDescription("Name of the date or datetime field in which it begins") String from,
    @JsonPropertyDescription(
            "Name of the field of the same type in which it ends; the next may begin then")
        String to,
    @Omittable
        @JsonPropertyDescription("Whether the end belongs to it, too, e.g. the last day of a leave")
        boolean endCounts,
    @Omittable
        @JsonPropertyDescription(
            "Names of the fields in which records must agree to get in each other's way, e.g. the"
                + " room; all records do if there are none")
        List<String> within,
    @Omittable
        @JsonPropertyDescription(
            "Whose records get in each other's way: owner or everybody; must be said in a"
                + " user_scoped model and only there")
        Across across,
    @Omittable
        @JsonPropertyDescription(
            "Which records count: all of these hold; e.g. none that is cancelled")
        List<Condition> when,
    @Omittable @JsonPropertyDescription(Rule.EXEMPTS_ADMIN) boolean exemptsAdmin)
    implements Rule {

  public NoOverlapRule {
    within = within == null ? List.of() : List.copyOf(within);
    when = when == null ? List.of() : List.copyOf(when);
  }
}
