package dev.offshoot.spec;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.List;

/**
 * A chain of actions that runs by itself: so long after its last run, or, with {@code at}, {@code
 * weekday} or {@code dayOfMonth}, at moments of the calendar where the owner is.
 */
@JsonClassDescription("A chain of actions that runs by itself")
public record ScheduleSpec(
    @JsonPropertyDescription("Stable identity that survives a rename: lower case, digits, _ or -")
        String id,
    @JsonPropertyDescription("UpperCamel identifier, e.g. MonthEnd") String name,
    @JsonPropertyDescription("What people read") String label,
    @Omittable @JsonPropertyDescription("What it is for") String description,
    @JsonPropertyDescription("How often it runs") Frequency frequency,
    @Omittable
        @JsonPropertyDescription(
            "Time of day where the owner is, like 08:00; daily, weekly and monthly only. Without"
                + " it, weekday and dayOfMonth, it runs so long after its last run, at no certain"
                + " time. With a weekday or dayOfMonth it is 06:00 unless said otherwise")
        String at,
    @Omittable
        @JsonPropertyDescription("Weekly only; monday if there is a time and nothing else is said")
        Weekday weekday,
    @Omittable
        @JsonPropertyDescription(
            "Monthly only: 1 to 31, in a shorter month its last day; 1 if there is a time and"
                + " nothing else is said")
        Integer dayOfMonth,
    @Omittable
        @JsonPropertyDescription(
            "Names of models: besides, it runs a few seconds after a record of one of them was"
                + " created, changed or deleted, by whatever but what its own run does")
        List<String> after,
    @JsonPropertyDescription("What it runs, in this order") List<StepSpec> steps) {

  /** A day of the week. */
  public enum Weekday {
    @JsonProperty("monday")
    MONDAY,
    @JsonProperty("tuesday")
    TUESDAY,
    @JsonProperty("wednesday")
    WEDNESDAY,
    @JsonProperty("thursday")
    THURSDAY,
    @JsonProperty("friday")
    FRIDAY,
    @JsonProperty("saturday")
    SATURDAY,
    @JsonProperty("sunday")
    SUNDAY
  }

  public ScheduleSpec {
    after = after == null ? List.of() : List.copyOf(after);
    steps = steps == null ? List.of() : List.copyOf(steps);
  }

  /** Whether it runs at moments of the calendar. */
  public boolean byCalendar() {
    return at != null || weekday != null || dayOfMonth != null;
  }
}
