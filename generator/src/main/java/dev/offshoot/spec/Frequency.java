package dev.offshoot.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How often a schedule runs, measured from the start of its last run. */
public enum Frequency {
  /** Every 3,600 seconds. */
  @JsonProperty("hourly")
  HOURLY,
  /** Every 24 hours. */
  @JsonProperty("daily")
  DAILY,
  /** Every 7 days. */
  @JsonProperty("weekly")
  WEEKLY,
  /** Every 30 days. */
  @JsonProperty("monthly")
  MONTHLY
}
