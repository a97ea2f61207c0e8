package dev.offshoot.spec.business;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.List;

/** What the app notes by itself: who has created a record, or when it was sent the last time. */
@JsonClassDescription(
    "What the app notes by itself and nobody changes, e.g. who has created a record, or when it was"
        + " sent")
public record StampRule(
    @JsonPropertyDescription("Stable identity: lower case, digits, _ or -, e.g. created-by")
        String id,
    @JsonPropertyDescription("One sentence that says it, in the language of the app")
        String message,
    @JsonPropertyDescription("Name of the field that holds it; nobody else fills it in")
        String field,
    @JsonPropertyDescription(
            "What is noted: caller_email in an email field, caller_name in a string field, today in"
                + " a date field, now in a datetime field")
        Source source,
    @Omittable
        @JsonPropertyDescription(
            "When it is noted: as soon as all of these hold; when the record is created if there"
                + " are none")
        List<Condition> when)
    implements Rule {

  /** What is noted. */
  public enum Source {
    /** Who it is, in a person field. */
    @JsonProperty("caller")
    CALLER,
    @JsonProperty("caller_email")
    CALLER_EMAIL,
    @JsonProperty("caller_name")
    CALLER_NAME,
    @JsonProperty("today")
    TODAY,
    @JsonProperty("now")
    NOW
  }

  public StampRule {
    when = when == null ? List.of() : List.copyOf(when);
  }
}
