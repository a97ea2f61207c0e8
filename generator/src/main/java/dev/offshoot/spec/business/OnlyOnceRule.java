package dev.offshoot.spec.business;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.List;

/** Records of which there are only so many with the same values: one check-in a day. */
@JsonClassDescription(
    "Records of which there may be only one, or only so many, with the same values, e.g. one"
        + " check-in a day, or three devices that somebody has not brought back")
public record OnlyOnceRule(
    @JsonPropertyDescription("Stable identity: lower case, digits, _ or -, e.g. once-a-day")
        String id,
    @JsonPropertyDescription(
            "What people are told who break it: one sentence in the language of the app")
        String message,
    @Omittable
        @JsonPropertyDescription(
            "Names of the fields that may not all be the same; what is empty is the same as"
                + " nothing")
        List<String> fields,
    @Omittable
        @JsonPropertyDescription(
            "Name of a date or datetime field that may not lie in the same period either")
        String date,
    @Omittable @JsonPropertyDescription("The period; only with date") Period per,
    @Omittable
        @JsonPropertyDescription(
            "How many of the same there may be; 1 unless said otherwise. With it, fields and date"
                + " may both be left out, e.g. where each owner may have three records")
        Integer atMost,
    @Omittable
        @JsonPropertyDescription(
            "Whose records are compared: owner or everybody; must be said in a user_scoped model"
                + " and only there")
        Across across,
    @Omittable
        @JsonPropertyDescription(
            "Which records count: all of these hold; e.g. none that is cancelled")
        List<Condition> when,
    @Omittable @JsonPropertyDescription(Rule.EXEMPTS_ADMIN) boolean exemptsAdmin)
    implements Rule {

  /** Stretches of days, as a calendar counts them. */
  public enum Period {
    @JsonProperty("day")
    DAY,
    @JsonProperty("week")
    WEEK,
    @JsonProperty("month")
    MONTH,
    @JsonProperty("year")
    YEAR
  }

  public OnlyOnceRule {
    fields = fields == null ? List.of() : List.copyOf(fields);
    when = when == null ? List.of() : List.copyOf(when);
  }
}
