package dev.offshoot.spec;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.List;

/** A chain of actions that runs by itself. */
@JsonClassDescription("A chain of actions that runs by itself")
public record ScheduleSpec(
    @JsonPropertyDescription("Stable identity that survives a rename: lower case, digits, _ or -")
        String id,
    @JsonPropertyDescription("UpperCamel identifier, e.g. MonthEnd") String name,
    @JsonPropertyDescription("What people read") String label,
    @Omittable @JsonPropertyDescription("What it is for") String description,
    @JsonPropertyDescription("How often it runs") Frequency frequency,
    @JsonPropertyDescription("What it runs, in this order") List<StepSpec> steps) {

  public ScheduleSpec {
    steps = steps == null ? List.of() : List.copyOf(steps);
  }
}
