package dev.offshoot.spec.example;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.Map;

/** A record that is there before the action runs. */
@JsonClassDescription("A record that is there before the action runs")
public record GivenRecord(
    @JsonPropertyDescription("Name of its model") String model,
    @Omittable
        @JsonPropertyDescription(
            "A short name of your choice, e.g. drill; everywhere after it @drill means this record")
        String as,
    @Omittable
        @JsonPropertyDescription(
            "Whose it is, in a user_scoped model; the one's who runs the action unless said"
                + " otherwise")
        Person of,
    @Omittable
        @JsonPropertyDescription(
            "When it was created, e.g. 2026-01-14T09:00:00Z; at the moment of the example unless"
                + " said otherwise")
        String created,
    @JsonPropertyDescription(
            "Field name to value, as text: 12.50, true, 2026-01-15, 2026-01-15T09:00:00Z, an"
                + " option's value, @drill for a reference")
        Map<String, String> values) {

  public GivenRecord {
    values = ActionExample.inOrder(values);
  }
}
