package dev.offshoot.pipeline;

import com.fasterxml.jackson.annotation.JsonValue;

/** The steps from a request to a finished app, in their order. */
public enum StepName {
  ANALYSIS("step0", "Understanding the request"),
  SCHEMA("step1", "Designing the data"),
  ACTIONS("step2", "Writing the actions"),
  SCHEDULES("step3", "Setting up the schedules"),
  ASSEMBLY("step4", "Assembling the app");

  private final String id;
  private final String title;

  StepName(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The name that events and documents carry, {@code step0} to {@code step4}. */
  @JsonValue
  public String id() {
    return id;
  }

  /** What a person reads while the step runs. */
  public String title() {
    return title;
  }
}
