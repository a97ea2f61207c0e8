package dev.offshoot.spec.business;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.List;

/** How one field of a record stands to given values or to another field. */
@JsonClassDescription("How one field of a record stands to given values or to another field")
public record Condition(
    @JsonPropertyDescription(
            "Name of the field; in checks also a field of the record that a reference points to,"
                + " e.g. device.condition")
        String field,
    @JsonPropertyDescription("How it compares; where a value is missing, nothing is compared")
        Comparison comparison,
    @Omittable
        @JsonPropertyDescription(
            "What it compares to, as text; several with equal or not_equal mean one or none of"
                + " these; a date may be today, a datetime now")
        List<String> values,
    @Omittable
        @JsonPropertyDescription(
            "Name of the field it compares to, instead of values; in checks also through a"
                + " reference, e.g. course.startsOn")
        String other) {

  public Condition {
    values = values == null ? List.of() : List.copyOf(values);
  }
}
