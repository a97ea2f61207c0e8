package dev.offshoot.spec.example;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.Map;

/** What became of a record, or a record that is new. */
@JsonClassDescription("What became of a record, or a record that is new")
public record ExpectedRecord(
    @JsonPropertyDescription("What became of it") Fate is,
    @JsonPropertyDescription("Name of the model of a created record, else @drill of a given one")
        String what,
    @Omittable
        @JsonPropertyDescription(
            "Some of its values afterwards, written as those of given records; an empty text"
                + " means that the field is empty")
        Map<String, String> values,
    @Omittable
        @JsonPropertyDescription("How many such records are created; one unless said otherwise")
        Integer count) {

  /** What can become of a record. */
  public enum Fate {
    /** It was not there before. */
    @JsonProperty("created")
    CREATED,
    /** One of its fields has another value. */
    @JsonProperty("changed")
    CHANGED,
    /** All is as it was. */
    @JsonProperty("unchanged")
    UNCHANGED,
    /** It is no longer there. */
    @JsonProperty("deleted")
    DELETED
  }

  public ExpectedRecord {
    values = ActionExample.inOrder(values);
  }
}
