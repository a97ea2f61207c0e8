package dev.offshoot.spec;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.json.Omittable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One step of a schedule: an action and what it is given. */
@JsonClassDescription("One step of a schedule: an action and what it is given")
public record StepSpec(
    @JsonPropertyDescription("Stable identity: lower case, digits, _ or -") String id,
    @JsonPropertyDescription("Name of the action") String action,
    @Omittable @JsonPropertyDescription("Parameter name to value, as text")
        Map<String, String> input,
    @Omittable
        @JsonPropertyDescription(
            "Parameter name to what an earlier step of the schedule gives back, as the id of that"
                + " step, a dot and the name of the result, e.g. first.total")
        Map<String, String> from,
    @Omittable
        @JsonPropertyDescription(
            "What a failure means for the steps after it; stop unless said otherwise")
        OnFailure onFailure) {

  /** What the failure of a step means for the steps after it. */
  public enum OnFailure {
    /** They are not run. */
    @JsonProperty("stop")
    STOP,
    /** They are run all the same. */
    @JsonProperty("continue")
    CONTINUE
  }

  public StepSpec {
    input = input == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(input));
    from = from == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(from));
    onFailure = onFailure == null ? OnFailure.STOP : onFailure;
  }
}
