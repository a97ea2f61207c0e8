package dev.offshoot.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a record when the record it points to is deleted. */
public enum OnDelete {
  /** The deletion is refused while something points there. */
  @JsonProperty("restrict")
  RESTRICT,
  /** It is deleted too. */
  @JsonProperty("cascade")
  CASCADE,
  /** It stays, pointing nowhere. */
  @JsonProperty("set_null")
  SET_NULL
}
