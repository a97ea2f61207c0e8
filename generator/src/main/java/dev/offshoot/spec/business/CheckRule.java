package dev.offshoot.spec.business;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.List;
import java.util.stream.Stream;

/** Conditions on the fields of one record, and of those that it points to. */
@JsonClassDescription(
    "Conditions on the fields of one record, e.g. that it ends after it starts, or of a record that"
        + " it points to, e.g. that the device that is lent is not defective; judged when this"
        + " record is written, not when the other one changes")
public record CheckRule(
    @JsonPropertyDescription("Stable identity: lower case, digits, _ or -, e.g. ends-after-start")
        String id,
    @JsonPropertyDescription(
            "What people are told who break it: one sentence in the language of the app")
        String message,
    @Omittable
        @JsonPropertyDescription(
            "When the rule counts: all of these hold; always if there are none")
        List<Condition> when,
    @JsonPropertyDescription("What must hold then, all of it") List<Condition> that,
    @Omittable @JsonPropertyDescription(Rule.EXEMPTS_ADMIN) boolean exemptsAdmin,
    @Omittable
        @JsonPropertyDescription(
            "Names of fields that change only while it holds, though it says nothing of them, e.g."
                + " a quantity that stays after the deadline has passed; judged by the record as it"
                + " stood before")
        List<String> guards,
    @Omittable @JsonPropertyDescription("Whether the record can be deleted only while it holds")
        boolean guardsDeletion)
    implements Rule {

  public CheckRule {
    when = when == null ? List.of() : List.copyOf(when);
    that = that == null ? List.of() : List.copyOf(that);
    guards = guards == null ? List.of() : List.copyOf(guards);
  }

  @Override
  public List<Condition> conditions() {
    return Stream.concat(when.stream(), that.stream()).toList();
  }
}
