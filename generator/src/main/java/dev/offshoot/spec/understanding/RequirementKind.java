package dev.offshoot.spec.understanding;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a requirement is about. */
public enum RequirementKind {
  /** What is kept. */
  @JsonProperty("data")
  DATA,
  /** What always or never may be. */
  @JsonProperty("rule")
  RULE,
  /** Who may see or do what. */
  @JsonProperty("access")
  ACCESS,
  /** What somebody can have done. */
  @JsonProperty("action")
  ACTION,
  /** What happens by itself. */
  @JsonProperty("schedule")
  SCHEDULE,
  /** What other services are used for. */
  @JsonProperty("integration")
  INTEGRATION,
  /** What is shown. */
  @JsonProperty("page")
  PAGE
}
