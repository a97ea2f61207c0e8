package dev.offshoot.spec.open;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import dev.offshoot.spec.business.Condition;
import dev.offshoot.spec.name.SuggestedName;
import java.util.List;

/** A link that only the app can make, for one record: to unsubscribe, to confirm. */
@JsonClassDescription(
    "A link to one record that only the app can make and actions send to whom it is for; its page"
        + " says what will happen and has one button that does it")
public record LinkSpec(
    @JsonPropertyDescription(
            "Stable identity: lower case, digits, _ or -, e.g. unsubscribe; it stands in the"
                + " address")
        String id,
    @JsonPropertyDescription("What the button says, in the language of the app") String label,
    @JsonPropertyDescription("What will happen: one sentence in the language of the app")
        String text,
    @JsonPropertyDescription("What is said afterwards: one sentence in the language of the app")
        String done,
    @Omittable
        @JsonPropertyDescription("Names of the fields of the record that the page shows, e.g. when")
        List<String> shows,
    @JsonPropertyDescription("Which fields get which values by it") List<Setting> sets,
    @Omittable
        @JsonPropertyDescription(
            "When it works: all of these hold for the record; always if there are none")
        List<Condition> when) {

  /** A field, and the value that it gets. */
  @JsonClassDescription("A field and the value that it gets")
  public record Setting(
      @JsonPropertyDescription("Name of the field") String field,
      @JsonPropertyDescription("The value as text; a date may be today, a datetime now")
          String value) {}

  public LinkSpec {
    shows = shows == null ? List.of() : List.copyOf(shows);
    sets = sets == null ? List.of() : List.copyOf(sets);
    when = when == null ? List.of() : List.copyOf(when);
  }

  /** The method of the model's repository that makes it: {@code unsubscribeLink}. */
  public String method() {
    return SuggestedName.lowerCamel(id, "personal") + "Link";
  }
}
