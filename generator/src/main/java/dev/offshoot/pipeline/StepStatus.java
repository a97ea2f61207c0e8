package dev.offshoot.pipeline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a step stands. */
public enum StepStatus {
  PROCESSING,
  COMPLETE,
  FAILED,
  RETRYING;

  /** The name that events carry. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
