package dev.offshoot.spec.understanding;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the finished app does what a requirement says; a better one is greater. */
public enum Verdict {
  /** Nothing of it is there. */
  @JsonProperty("missing")
  MISSING,
  /** Some of it, or not in every case. */
  @JsonProperty("partly")
  PARTLY,
  /** Every word of it. */
  @JsonProperty("holds")
  HOLDS
}
