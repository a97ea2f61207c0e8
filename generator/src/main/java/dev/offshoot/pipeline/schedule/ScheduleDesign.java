package dev.offshoot.pipeline.schedule;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.offshoot.spec.StepSpec.OnFailure;
import java.util.List;

/** The steps of every planned schedule: the answer of step 3. */
public record ScheduleDesign(List<Chain> schedules) {

  /** One schedule's actions in their order. */
  public record Chain(
      @JsonPropertyDescription("exact name of the planned schedule") String schedule,
      List<ChainStep> steps) {}

  /** One action to run, with values for its parameters. */
  public record ChainStep(String action, List<InputValue> input, OnFailure onFailure) {}

  /** A parameter's value as text. */
  public record InputValue(String name, String value) {}
}
