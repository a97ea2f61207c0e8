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
                + " e.g. device.condition; of a date or datetime field also weekday(day),"
                + " time(startsAt) or what is reckoned from it, e.g. collectOn-1d@18:00")
        String field,
    @JsonPropertyDescription("How it compares; where a value is missing, nothing is compared")
        Comparison comparison,
    @Omittable
        @JsonPropertyDescription(
            "What it compares to, as text; several with equal or not_equal mean one or none of"
                + " these; a date may be today or today+14d, a datetime now or now-2h")
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
