package dev.offshoot.spec.business;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose records a rule holds against each other, where records belong to users. */
public enum Across {
  @JsonProperty("owner")
  OWNER,
  @JsonProperty("everybody")
  EVERYBODY
}
