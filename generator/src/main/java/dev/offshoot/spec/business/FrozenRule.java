package dev.offshoot.spec.business;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.List;

/** What does not change any more once something holds: an invoice stays as it was sent. */
@JsonClassDescription(
    "What does not change any more once something holds, e.g. an invoice that was sent")
public record FrozenRule(
    @JsonPropertyDescription("Stable identity: lower case, digits, _ or -, e.g. as-sent") String id,
    @JsonPropertyDescription(
            "What people are told who break it: one sentence in the language of the app")
        String message,
    @Omittable
        @JsonPropertyDescription(
            "From when on: all of these hold; from the beginning if there are none")
        List<Condition> when,
    @Omittable
        @JsonPropertyDescription(
            "Names of the fields that stay; if there are none, all of them, and the record cannot"
                + " be deleted either")
        List<String> fields,
    @Omittable
        @JsonPropertyDescription(
            "Names of fields that may still change, where all others stay, e.g. the status")
        List<String> except,
    @Omittable @JsonPropertyDescription(Rule.EXEMPTS_ADMIN) boolean exemptsAdmin)
    implements Rule {

  public FrozenRule {
    when = when == null ? List.of() : List.copyOf(when);
    fields = fields == null ? List.of() : List.copyOf(fields);
    except = except == null ? List.of() : List.copyOf(except);
  }
}
